import type { Locale } from '../../locale/locale.ts'
import type { ClauseOutcome } from '../../model/drilled-clauses.ts'

interface CoverageWords {
  readonly title: string
  readonly basis: string
  readonly drills: string
  readonly noDrills: string
  readonly section: string
  readonly head: string
  readonly clause: string
  readonly task: string
  readonly clauses: string
  readonly last: string
  readonly times: string
  readonly newest: string
  readonly outcome: Readonly<Record<ClauseOutcome | 'never', string>>
  readonly stale: string
  readonly noneStale: string
  readonly never: string
  readonly lastDrilled: string
  readonly all: string
  readonly rest: string
  readonly broken: string
}

/** What drills on record have touched, in words. */
export const coverageWords: Readonly<Record<Locale, CoverageWords>> = {
  'zh-CN': {
    title: '《{title}》（{plan}）：条款 {clauses} 条，练过 {touched} 条',
    basis:
      '以归档的演练记录为准，各条按最近一次演练计；推演、试演和真实事件不算演练，记录不完整的不计；“其他”指撤回、免办或者演练结束时未到时限。',
    drills: '演练 {count} 次，最近一次 {date}（{last}）',
    noDrills: '没有归档的演练',
    section: '章节',
    head: '卷首',
    clause: '条款',
    task: '内容',
    clauses: '条款数',
    last: '最近演练',
    times: '次数',
    newest: '结果',
    outcome: { done: '按时', late: '逾期', failed: '未完成', open: '其他', never: '未练过' },
    stale: '超过 {months} 个月没有练过的条款：{count} 条',
    noneStale: '没有超过 {months} 个月未练的条款',
    never: '从未练过',
    lastDrilled: '最近 {date}',
    all: '本章节全部 {count} 条',
    rest: '其余 {count} 条用 yuyan coverage {plan} 查看',
    broken: '记录不完整，未计入：{drills}',
  },
  en: {
    title: '{title} ({plan}): {clauses} clauses, {touched} drilled',
    basis:
      'By the drills on record, each clause by its newest; simulations, rehearsals and real events are no drills, and records that are not whole count for nothing. “Other”: withdrawn, waived, or its time limit lay after the end.',
    drills: 'Drills: {count}, the newest on {date} ({last})',
    noDrills: 'No drill on record',
    section: 'Section',
    head: 'Front matter',
    clause: 'Clause',
    task: 'Content',
    clauses: 'Clauses',
    last: 'Last drilled',
    times: 'Times',
    newest: 'Outcome',
    outcome: { done: 'In time', late: 'Late', failed: 'Not done', open: 'Other', never: 'Never' },
    stale: 'Clauses not drilled for {months} months: {count}',
    noneStale: 'No clause has gone undrilled for {months} months',
    never: 'never',
    lastDrilled: 'last on {date}',
    all: 'all {count} of this section',
    rest: '{count} more: yuyan coverage {plan}',
    broken: 'Not whole, not counted: {drills}',
  },
}
