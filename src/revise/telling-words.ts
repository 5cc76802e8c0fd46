import type { Locale } from '../locale/locale.ts'

type Sentence = Readonly<Record<Locale, string>>

/** Findings about who is told what and by whom, and about what evaluators wrote; one sentence each, without a full stop. */
export const findingWordsOfTelling = {
  'call-unanswered': {
    'zh-CN': '{by}叫应{who}，{answerMs}内没有应答（{calls} 次中 {missed} 次）',
    en: '{by} called {who} and had no answer within {answerMs} ({missed} of {calls} times)',
  },
  'not-told': {
    'zh-CN': '《{plan}》{level}响应启动后{who}有任务，但没有规定由谁通知',
    en: '“{plan}”: {who} had duties once {level} was declared, and nobody was obliged to tell them',
  },
  'superior-not-told': {
    'zh-CN': '《{plan}》{level}响应启动后应报告{who}，启动程序的报告对象中没有',
    en: '“{plan}” reports to {who}, whom its start procedure for {level} does not name among those who are told',
  },
  'fact-not-told': {
    'zh-CN': '{fact}达到条件时{who}有任务，但没有规定由谁把情况告知',
    en: '{who} had duties because of {fact}, and nobody was obliged to tell them of it',
  },
  'told-by-director': {
    'zh-CN': '《{plan}》{level}响应启动，{who}是由导演部告知的，此前{by}没有通知',
    en: '“{plan}”: {who} learned of {level} from the exercise director; {by} had not told them as the plan says',
  },
  'done-by-another': {
    'zh-CN': '{who}办理「{task}」未被受理（{count} 次）：预案写明的责任单位是{owner}',
    en: '{who} set out to do “{task}” and was refused ({count} times): the plan names {owner}',
  },
  'former-name': {
    'zh-CN': '《{plan}》中的「{name}」已更名为{now}，任务到期时责任单位仍用旧名',
    en: '“{plan}” still says “{name}”, which is called {now} today, for a duty that fell due',
  },
  'rated-low': { 'zh-CN': '「{item}」评为 {grades}：{quotes}', en: '“{item}” was rated {grades}: {quotes}' },
  'problem-noted': { 'zh-CN': '评估中指出的问题：{quotes}', en: 'noted in the evaluation: {quotes}' },
} as const satisfies Record<string, Sentence>

export const reasoningWordsOfTelling = {
  'slack-left': {
    'zh-CN': '{riseAt} 启动条件满足，{harmAt} 险情发生；各环节按时限共需 {allowedMs}，来得及',
    en: 'conditions were met at {riseAt} and harm struck at {harmAt}; with the limits kept {allowedMs} were needed',
  },
  'owed-in-time': {
    'zh-CN': '须办的任务：{clauses}',
    en: 'what they had to do: {clauses}',
  },
  'owed-to': {
    'zh-CN': '须办的任务：{clauses}；其中 {missed} 项逾期或未完成',
    en: 'what they had to do: {clauses}; {missed} of them late or not done',
  },
  'photos-there': {
    'zh-CN': '附有照片：演练记录第 {photos} 条',
    en: 'with photos: log entries {photos}',
  },
  'other-graders': {
    'zh-CN': '其他评估席评为 {others}，须由评估组商定',
    en: 'others rated it {others}: for the evaluators to settle',
  },
  'contacts-at': {
    'zh-CN': '登记的联系方式见 {contacts}',
    en: 'contacts are registered at {contacts}',
  },
} as const satisfies Record<string, Sentence>

export const proposalWordsOfTelling = {
  'call-next': {
    'zh-CN': '{clause}「未应」一栏写明无应答时叫应{next}',
    en: 'say in {clause} that {next} is called when nobody answers',
  },
  'tell-also': {
    'zh-CN': '{levels}启动程序“{step}”的对象增加{who}',
    en: 'name {who} under “{step}” in the start procedures of {levels}',
  },
  'present-name': { 'zh-CN': '「{name}」改为{now}', en: 'write {now} for “{name}”' },
  'registered-name': {
    'zh-CN': '责任单位「{name}」改为登记的名称{now}',
    en: 'write the registered name {now} for the owner “{name}”',
  },
  'called-earlier': {
    'zh-CN': '按修改后的文本重放演练记录：{calledAt} 启动条件即满足，提前 {earlierMs}，按规定的时限来得及',
    en: 'the log played again by the revised text: conditions are met at {calledAt}, {earlierMs} earlier, in time by the plans’ limits',
  },
  'now-told': {
    'zh-CN': '按修改后的文本，在同样条件下重演：启动后均通知到',
    en: 'played again by the revised text under the same conditions: everybody is told',
  },
  'still-not-told': {
    'zh-CN': '按修改后的文本，在同样条件下重演：仍有单位没有通知到，须另行研究',
    en: 'played again by the revised text under the same conditions: somebody is still not told',
  },
  'now-owned': {
    'zh-CN': '按修改后的文本，在同样条件下重演：任务落实到责任单位',
    en: 'played again by the revised text under the same conditions: the duty has its owner',
  },
  'now-called-on': {
    'zh-CN': '按修改后的文本，在同样条件下重演：无应答时改叫{next}',
    en: 'played again by the revised text under the same conditions: {next} is called when nobody answers',
  },
  'shorten-answer': {
    'zh-CN': '缩短{clause}的应答时限，早发现、早补叫',
    en: 'shorten the time to answer in {clause}, so that silence shows sooner',
  },
  'add-an-informing': {
    'zh-CN': '在{level}启动程序中增加通报，写明{who}和时限',
    en: 'add to the start procedure of {level} that {who} are informed, and by when',
  },
  'report-to-as-well': {
    'zh-CN': '增加一项报告或者通报，写明由谁、在多长时间内把{fact}告知{who}；或者在已有报告的报送对象中增加',
    en: 'add a report of {fact} to {who}, with who makes it and by when, or name them in a report that is there',
  },
  'add-to-calls': {
    'zh-CN': '把{who}列入叫应表，写明由谁叫应、多久应答',
    en: 'put {who} into the call table, with who calls and how soon they answer',
  },
  'name-candidate': { 'zh-CN': '责任单位写明为{name}', en: 'name {name} as the owner' },
  'name-the-doer': { 'zh-CN': '把{who}列为{clause}的责任单位', en: 'make {who} the owner of {clause}' },
  'say-no-support': {
    'zh-CN': '写明{who}在{clause}中是否配合、如何配合',
    en: 'say whether and how {who} supports {clause}',
  },
  'amend-clause': { 'zh-CN': '修改{clause}', en: 'amend {clause}' },
  'train-and-repeat': { 'zh-CN': '组织单项训练后再演练', en: 'train on it and drill again' },
  'add-resources': { 'zh-CN': '补充力量、物资或者装备', en: 'add people, supplies or equipment' },
} as const satisfies Record<string, Sentence>
