import type { PlanDateName } from '../../../model/issue.ts'
import type { Written } from '../../../model/written.ts'
import { formatDate, parseInstant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { issued } from '../../dated.ts'
import { defineRule } from '../../rule.ts'

/** What a plan's status says and what its dates say agree. */
export const statusAndDates = defineRule({
  basis: measures(25, '预案经审批后印发', 'a plan is issued after its approval'),
  holds: {
    'zh-CN': '预案状态与日期相符：执行中的已经印发、已经施行，草稿和送审稿没有印发。',
    en: 'Status and dates of a plan agree: what is in force was issued and has begun, and a draft was not issued.',
  },
  because: {
    'zh-CN': '状态不实，值班时拿到的可能是草稿，也可能是还没施行的预案。',
    en: 'If the status is wrong, those on duty may work by a draft, or by a plan that has not begun.',
  },
  messages: {
    'zh-CN': {
      'not-issued':
        '状态为 `in-force`（现行有效），但没有印发、施行日期；请填写 `dates.issued`，尚未印发的改为 `review`',
      'not-yet':
        '状态为 `in-force`（现行有效），但施行日期 `{date}` 在检查日 {today} 之后；请核对，尚未施行的改为 `review`',
      early:
        '状态为 `{status}`，但已有{dateName}日期 `{date}`；请核对：已经印发的将状态改为 `in-force`，否则删去日期',
    },
    en: {
      'not-issued':
        'The status is `in-force`, but there is no date of issue or entry into force; fill in `dates.issued`, or make it `review` if it was not issued',
      'not-yet':
        'The status is `in-force`, but the entry into force, `{date}`, is after the day of this check, {today}; correct it, or make it `review`',
      early:
        'The status is `{status}`, but there is a date of {dateName}, `{date}`; make it `in-force` if it was issued, else take the date out',
    },
  },
  check: (set, report, today) => {
    for (const { status, statusAt, dates } of issued(set)) {
      // A part whose status is not that of the book's dates is told by `book/part-agrees`.
      const together = (date: Written<string>): boolean => date.at.path === statusAt.path
      if (status === 'in-force') {
        const from = dates.get('effective')
        const at = from ? parseInstant(from.value, 0) : null
        if (!dates.has('issued') && !from) report(statusAt, 'not-issued')
        else if (from && together(from) && at !== null && at > today)
          report(from.at, 'not-yet', { date: from.value, today: formatDate(today, 0) })
      }
      if (status !== 'draft' && status !== 'review') continue
      const name = afterIssue.find((each) => dates.has(each))
      const date = name ? dates.get(name) : undefined
      if (name && date && together(date))
        report(date.at, 'early', { status, dateName: name, date: date.value })
    }
  },
})

const afterIssue: readonly PlanDateName[] = ['issued', 'filed', 'published']
