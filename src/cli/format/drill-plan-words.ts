import type { Locale } from '../../locale/locale.ts'
import type { CalendarItem } from '../../revise/drill-calendar.ts'

interface DrillPlanWords {
  readonly title: string
  readonly progress: string
  readonly nothing: string
  readonly day: string
  readonly plan: string
  readonly state: string
  readonly due: string
  readonly rule: string
  readonly states: Readonly<Record<CalendarItem['state'], string>>
  readonly ownRule: string
  readonly regimeRule: string
  readonly since: string
  readonly sinceIssue: string
  readonly assumed: string
  readonly season: string
  readonly record: string
  readonly stated: string
  readonly noDay: string
  readonly withoutTerm: string
  readonly proposal: string
  readonly holidaysUnknown: string
  readonly holidaysAssumed: string
  readonly event: string
  readonly number: string
}

/** A year's plan of drills, in words. */
export const drillPlanWords: Readonly<Record<Locale, DrillPlanWords>> = {
  'zh-CN': {
    title: '{set} {year} 年应急演练计划',
    progress: '应当演练 {all} 次：已完成 {done} 次，计划中 {planned} 次，逾期 {overdue} 次',
    nothing: '本年没有到期的演练',
    day: '日期',
    plan: '预案',
    state: '进度',
    due: '最迟',
    rule: '依据',
    states: { done: '已完成', planned: '计划', overdue: '逾期' },
    ownRule: '本预案规定每 {term}一次',
    regimeRule: '{rests}，每 {term}一次',
    since: '上次 {date}',
    sinceIssue: '印发 {date} 后没有演练过',
    assumed: '假定此前按期演练至 {date}',
    season: '汛期 {date} 开始，宜在此前',
    record: '演练记录 {drill}',
    stated: '预案载明（drill.last）',
    noDay: '待定',
    withoutTerm: '没有规定演练期限或者没有起算日期的现行预案：{plans}',
    proposal: '日期为建议：避开节假日，全年均匀安排，不迟于到期日；逾期的尽早补上。以印发的计划为准。',
    holidaysUnknown:
      'registry/holidays.yaml 没有 {year} 年放假安排，按周一至周五计，只避开元旦、劳动节、国庆节。',
    holidaysAssumed: '{year} 年放假安排是假定。',
    event: '演练：{title}',
    number: '（本年第 {number} 次）',
  },
  en: {
    title: '{set}: drills of {year}',
    progress: 'To be drilled: {all}; done {done}, planned {planned}, overdue {overdue}',
    nothing: 'No drill is due this year',
    day: 'Day',
    plan: 'Plan',
    state: 'State',
    due: 'At the latest',
    rule: 'Rule',
    states: { done: 'done', planned: 'planned', overdue: 'overdue' },
    ownRule: 'every {term}, by the plan itself',
    regimeRule: 'every {term}, {rests}',
    since: 'last on {date}',
    sinceIssue: 'never since its issue on {date}',
    assumed: 'taken to be drilled in time until {date}',
    season: 'the flood season begins on {date}; better before',
    record: 'record {drill}',
    stated: 'as the plan says (drill.last)',
    noDay: 'to be set',
    withoutTerm: 'Plans in force without a term for drills, or without a date to count from: {plans}',
    proposal:
      'Days are proposals: working days, spread evenly, none after it is due; what is overdue comes soon. What the office issues stands.',
    holidaysUnknown:
      'registry/holidays.yaml does not have the holidays of {year}; Monday to Friday were counted, without the fixed holidays.',
    holidaysAssumed: 'The holidays of {year} are an assumption.',
    event: 'Drill: {title}',
    number: ' (no. {number} this year)',
  },
}
