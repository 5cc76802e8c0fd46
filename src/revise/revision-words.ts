import type { Locale } from '../locale/locale.ts'
import { groupFindingWords, groupProposalWords, groupReasoningWords } from './group-words.ts'
import { limitFindingWords, limitProposalWords, limitReasoningWords } from './limit-words.ts'
import type { Cause } from './revision.ts'
import { findingWordsOfTelling, proposalWordsOfTelling, reasoningWordsOfTelling } from './telling-words.ts'

type Sentence = Readonly<Record<Locale, string>>

/** Params ending in `Ms` are spans, in `At` moments; `level` is a level's id. */
export const causeWords: Readonly<Record<Cause | 'undecided', Sentence>> = {
  'plan-wrong': { 'zh-CN': '预案规定不当', en: 'the plan is wrong' },
  'plan-unclear': { 'zh-CN': '预案规定不明确', en: 'the plan is unclear' },
  'people-untrained': { 'zh-CN': '人员不熟悉', en: 'people are not trained' },
  'resources-short': { 'zh-CN': '力量不足', en: 'resources are short' },
  'link-broken': { 'zh-CN': '衔接中断', en: 'the link broke' },
  undecided: { 'zh-CN': '由评估组判定', en: 'for the evaluators to decide' },
}

/** What was found, one sentence each, without a full stop. */
export const findingWords = {
  ...limitFindingWords,
  ...groupFindingWords,
  'undone-at-harm': {
    'zh-CN': '{event}（{inject}）时「{task}」尚未完成：即使各环节都不超时限，也要晚 {shortMs}',
    en: '“{task}” was not done at the time of “{event}” ({inject}): even with every limit kept it would have come {shortMs} too late',
  },
  'slow-at-harm': {
    'zh-CN': '{event}（{inject}）时「{task}」尚未完成，而按预案规定的时限应当来得及',
    en: '“{task}” was not done at the time of “{event}” ({inject}), though the plans’ own limits would have been enough',
  },
  'not-called-before-harm': {
    'zh-CN': '{event}（{inject}）时「{task}」还没有被要求：{level}启动条件此前从未满足',
    en: '“{task}” had not been called for at the time of “{event}” ({inject}): nothing had met the conditions of {level}',
  },
  'link-late': {
    'zh-CN': '《{target}》达到{level}用了 {tookMs}，超过联动时限 {withinMs}',
    en: '“{target}” took {tookMs} to reach {level}; the link allows {withinMs}',
  },
  'link-never': {
    'zh-CN': '《{target}》始终没有达到{level}，联动时限为 {withinMs}',
    en: '“{target}” never reached {level}; the link allows {withinMs}',
  },
  'declared-late': {
    'zh-CN': '《{plan}》{level}响应在条件满足后 {tookMs}才启动，决定时限为 {limitMs}',
    en: '“{plan}”: {level} was declared {tookMs} after it was called for; the decision time is {limitMs}',
  },
  'never-declared': {
    'zh-CN': '《{plan}》{level}响应条件满足 {tookMs}，始终没有启动',
    en: '“{plan}”: {level} was called for during {tookMs} and never declared',
  },
  overload: {
    'zh-CN': '{who}在同一时刻承担 {count} 项须在 1 小时内完成的任务',
    en: '{who} had {count} duties to do within the hour at one moment',
  },
  ownerless: {
    'zh-CN': '「{task}」到期 {count} 次，没有责任单位可办',
    en: '“{task}” fell due {count} times and belonged to nobody',
  },
  'fact-never-reported': {
    'zh-CN': '整场演练没有人报告“{fact}”，「{task}」的条件始终无法判断',
    en: 'nobody reported “{fact}” in the whole drill, so the condition of “{task}” could never be judged',
  },
  'deadline-missed': {
    'zh-CN': '{who}「{task}」超过时限 {overMs}（时限 {limitMs}，{rows} 次中 {missed} 次逾期）',
    en: '{who}: “{task}” ran {overMs} over its limit of {limitMs} ({missed} of {rows} times)',
  },
  'deadline-not-done': {
    'zh-CN': '{who}「{task}」到演练结束没有完成（时限 {limitMs}，已逾期 {overMs}）',
    en: '{who}: “{task}” was never done (limit {limitMs}, {overMs} overdue at the end)',
  },
  'act-refused': {
    'zh-CN': '{who}无权限决定《{plan}》{level}响应，{count} 次未被受理；有权决定的是{entitled}',
    en: '{who} acted on {level} of “{plan}” without authority ({count} times); entitled: {entitled}',
  },
  'not-reached': {
    'zh-CN': '开始前的通信检查中，{all} 个席位有 {count} 个没有应答：{who}',
    en: '{count} of {all} seats did not answer the check of communications before the start: {who}',
  },
  ...findingWordsOfTelling,
} as const satisfies Record<string, Sentence>

/** How it came about. */
export const reasoningWords = {
  ...limitReasoningWords,
  ...groupReasoningWords,
  'harm-called': {
    'zh-CN': '{riseAt} 启动条件首次满足，{harmAt} 险情发生，其间只有 {availableMs}',
    en: 'conditions were first met at {riseAt} and harm struck at {harmAt}: {availableMs} in between',
  },
  'harm-allowed': {
    'zh-CN': '按预案自身规定的时限，从条件满足到完成需要 {allowedMs}：{steps}',
    en: 'the plans’ own limits add up to {allowedMs}: {steps}',
  },
  'link-sent': { 'zh-CN': '{by}用了 {sendingMs}发出通知', en: '{by} took {sendingMs} to pass the word on' },
  'link-unsent': { 'zh-CN': '{by}没有发出通知', en: '{by} never passed the word on' },
  'link-left': {
    'zh-CN': '《{target}》的决定时限为 {decisionMs}，留给通知的时间只有 {leftMs}',
    en: '“{target}” has a decision time of {decisionMs}, which leaves {leftMs} for passing the word on',
  },
  'slow-before': { 'zh-CN': '{who}的{slowest}先已逾期', en: '{slowest} by {who} was late before that' },
  'overload-when': {
    'zh-CN': '{at}：{clauses}；其中 {missed} 项逾期',
    en: 'at {at}: {clauses}; {missed} of them late',
  },
  'fact-source': {
    'zh-CN': '登记的报告单位为{source}；受影响的条款：{clauses}',
    en: 'registered source: {source}; clauses concerned: {clauses}',
  },
  'fact-no-source': {
    'zh-CN': '登记表没有写明由谁报告；受影响的条款：{clauses}',
    en: 'the register names no source; clauses concerned: {clauses}',
  },
  assumed: {
    'zh-CN': '模拟推演中的用时出自假定，须在有人参加的演练中核实',
    en: 'times in a simulation rest on assumptions: verify them in a drill with people',
  },
  ...reasoningWordsOfTelling,
} as const satisfies Record<string, Sentence>

/** What is proposed: an edit, its effect, or the options of a question. */
export const proposalWords = {
  ...limitProposalWords,
  ...groupProposalWords,
  'earlier-threshold': {
    'zh-CN':
      '{level}启动条件中{fact}由 {from} {unit} 调整为 {to} {unit}（{readingAt} 的读数 {reading} {unit} 是来得及的最后一次读数）',
    en: 'in the conditions of {level}, set {fact} from {from} {unit} to {to} {unit}: the reading of {reading} {unit} at {readingAt} was the last in time',
  },
  'longer-link': {
    'zh-CN': '联动时限由 {fromMs}调整为 {toMs}',
    en: 'set the link’s limit from {fromMs} to {toMs}',
  },
  'done-before-harm': {
    'zh-CN': '按修改后的文本，在同样条件下重演：该任务在险情发生前 {marginMs}完成',
    en: 'played again by the revised text under the same conditions: done {marginMs} before the harm',
  },
  'called-in-time': {
    'zh-CN': '按修改后的文本，在同样条件下重演：时限来得及，但参演人员没有完成',
    en: 'played again by the revised text under the same conditions: called in time, yet not done by the participants',
  },
  'called-in-time-done-late': {
    'zh-CN': '按修改后的文本，在同样条件下重演：时限来得及，参演人员晚 {afterMs}完成，须加强训练',
    en: 'played again by the revised text under the same conditions: called in time, done {afterMs} after the harm by the participants',
  },
  'still-undone': {
    'zh-CN': '按修改后的文本，在同样条件下重演：问题仍在，须另行研究',
    en: 'played again by the revised text under the same conditions: the problem remains',
  },
  'link-in-time': {
    'zh-CN': '按修改后的文本，在同样条件下重演：联动在时限内完成',
    en: 'played again by the revised text under the same conditions: the link was answered in time',
  },
  'link-still-late': {
    'zh-CN': '按修改后的文本，在同样条件下重演：联动仍然逾期',
    en: 'played again by the revised text under the same conditions: the link was still late',
  },
  'edit-conflicts': {
    'zh-CN': '另一条更重要的建议已修改同一处文字，请一并研究',
    en: 'a graver proposal already changes the same words: consider both together',
  },
  'edit-makes-errors': {
    'zh-CN': '自动拟定的修改会使预案出现新的错误，未予提出，请人工研究',
    en: 'the edit that was tried would add an error to the plans and is not offered',
  },
  'lower-threshold': {
    'zh-CN': '调整启动条件，使其提前满足：{clause}',
    en: 'make the start condition call earlier: {clause}',
  },
  'shorten-limits': {
    'zh-CN': '压缩各环节时限：{clauses}',
    en: 'shorten the limits on the way: {clauses}',
  },
  'move-to-lower-level': {
    'zh-CN': '把{clause}前移到低于{level}的级别或预警阶段',
    en: 'move {clause} to a level below {level} or to the warning',
  },
  'limit-the-sending': {
    'zh-CN': '为发出通知规定时限，并明确未送达时由谁补发',
    en: 'set a limit for passing the word on, and say who does it otherwise',
  },
  'start-together': {
    'zh-CN': '下级预案增加与上级同步启动的条件，不等通知',
    en: 'let the linked plan start by itself on the same condition',
  },
  'decide-directly': {
    'zh-CN': '允许直接决定，情况紧急时不等研判',
    en: 'let someone decide directly, without assessment, when it is urgent',
  },
  'shorten-assessment': {
    'zh-CN': '压缩研判、提出环节的时限',
    en: 'shorten the time for assessing and proposing',
  },
  'longer-decision': { 'zh-CN': '论证后放宽决定时限', en: 'allow more time to decide, with reasons' },
  'share-out': {
    'zh-CN': '把一部分任务交给配合单位，或者为{who}增加值守人员',
    en: 'give some of them to supporting bodies, or add staff at {who}',
  },
  'order-them': { 'zh-CN': '用前置关系排出先后', en: 'put them in order by predecessors' },
  'fewer-limits': { 'zh-CN': '合并同类报告和通知', en: 'merge reports and notices of the same kind' },
  'name-an-owner': { 'zh-CN': '为{clause}写明责任单位', en: 'name an owner for {clause}' },
  'add-a-report': {
    'zh-CN': '增加一项报告，由{source}定时报告{fact}',
    en: 'add a report of {fact} by {source}',
  },
  'add-to-scenario': {
    'zh-CN': '如只是情景没有给出，下次演练补充',
    en: 'if only the scenario left it out, add it there',
  },
  'check-contacts': {
    'zh-CN': '核对{who}的联系方式和值班安排，重做通信检查',
    en: 'check contacts and duty roster of {who}, and repeat the check of communications',
  },
  'second-way': {
    'zh-CN': '为{who}写明备用的联络方式',
    en: 'name a second way to reach {who}',
  },
  'drill-again': { 'zh-CN': '组织{who}单项训练后复演', en: 'train {who} on it and drill again' },
  'longer-limit': { 'zh-CN': '论证后调整时限', en: 'change the limit, with reasons' },
  'split-the-task': { 'zh-CN': '拆分任务，明确分段时限', en: 'split the task and give each part a limit' },
  'say-who-decides': {
    'zh-CN': '在启动程序中写明由谁决定、谁接替',
    en: 'say in the start procedure who decides and who stands in',
  },
  train: { 'zh-CN': '对{who}开展启动权限培训', en: 'train {who} on who may declare' },
  ...proposalWordsOfTelling,
} as const satisfies Record<string, Sentence>
