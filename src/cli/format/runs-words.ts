import type { Locale } from '../../locale/locale.ts'

interface RunsWords {
  readonly title: string
  readonly assumed: string
  readonly worst: string
  readonly deadlines: string
  readonly deadlinesAllHeld: string
  readonly noDeadlines: string
  readonly levels: string
  readonly levelsAllHeld: string
  readonly noLevels: string
  readonly consequences: string
  readonly noConsequences: string
  readonly short: string
  readonly notShort: string
  readonly noResources: string
  readonly more: string
  readonly inTime: string
  readonly never: string
  readonly lateMedian: string
  readonly lateP90: string
  readonly delayMedian: string
  readonly delayP90: string
  readonly level: string
  readonly plan: string
  readonly share: string
  readonly first: string
  readonly content: string
  readonly shortRuns: string
  readonly need: string
  readonly have: string
  readonly since: string
  readonly resource: string
  readonly claims: string
}

/** What many runs came to, in words. */
export const runsWords: Readonly<Record<Locale, RunsWords>> = {
  'zh-CN': {
    title: '{title}：推演 {runs} 次，种子 {first} 至 {last}',
    assumed: '参演者的应答时间为情景中的假定，以下是在此假定下的结果，不是预测。',
    worst: '逾期最多的一次：逾期或未完成 {missed} 项，逐条查看用 yuyan simulate {scenario} --seed {seed}',
    deadlines: '时限：{all} 项中 {broken} 项有逾期或未完成',
    deadlinesAllHeld: '时限：{all} 项每次都按时完成',
    noDeadlines: '时限：没有可以判定的时限',
    levels: '启动：达到条件的 {all} 个级别中 {broken} 个有启动不及时',
    levelsAllHeld: '启动：达到条件的 {all} 个级别每次都及时启动',
    noLevels: '启动：没有级别达到启动条件',
    consequences: '后果：{all} 项中 {came} 项曾经出现',
    noConsequences: '后果：没有出现',
    short: '队伍物资：{all} 种中 {short} 种不足',
    notShort: '队伍物资：{all} 种都够用，用得最满的是{name}（最多 {most}，登记 {have}）',
    noResources: '队伍物资：没有占用已登记数量的队伍物资',
    more: '  其余 {rest} 项见 {file}',
    inTime: '按时',
    never: '未完成',
    lateMedian: '逾期（中位）',
    lateP90: '逾期（九成以内）',
    delayMedian: '用时（中位）',
    delayP90: '用时（九成以内）',
    level: '级别',
    plan: '预案',
    share: '出现',
    first: '首次（中位）',
    content: '内容',
    shortRuns: '不足',
    need: '最多需要',
    have: '登记',
    since: '始于（中位）',
    resource: '名称',
    claims: '同时占用的任务',
  },
  en: {
    title: '{title}: {runs} runs, seeds {first} to {last}',
    assumed:
      'Answering times are assumptions of the scenario: this is what follows from them, not a forecast.',
    worst:
      'The run with most missed: {missed} late or not done; see it with yuyan simulate {scenario} --seed {seed}',
    deadlines: 'Deadlines: {broken} of {all} were late or not done at times',
    deadlinesAllHeld: 'Deadlines: all {all} were held every time',
    noDeadlines: 'Deadlines: none could be judged',
    levels: 'Levels: {broken} of {all} that were called for were not always declared in time',
    levelsAllHeld: 'Levels: all {all} that were called for were declared in time every time',
    noLevels: 'Levels: none was called for',
    consequences: 'Consequences: {came} of {all} came about at times',
    noConsequences: 'Consequences: none came about',
    short: 'Teams and supplies: {short} of {all} run short',
    notShort: 'Teams and supplies: all {all} suffice; {name} is used most (at most {most} of {have})',
    noResources: 'Teams and supplies: nothing that the register counts was claimed',
    more: '  {rest} more in {file}',
    inTime: 'In time',
    never: 'Not done',
    lateMedian: 'Late (median)',
    lateP90: 'Late (90% within)',
    delayMedian: 'Took (median)',
    delayP90: 'Took (90% within)',
    level: 'Level',
    plan: 'Plan',
    share: 'Came',
    first: 'First (median)',
    content: 'Content',
    shortRuns: 'Short',
    need: 'Needed at most',
    have: 'Held',
    since: 'From (median)',
    resource: 'Name',
    claims: 'Tasks that claim it at once',
  },
}
