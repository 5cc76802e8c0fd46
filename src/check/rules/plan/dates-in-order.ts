import type { Plan, PlanDateName, Written } from '../../../model/plan.ts'
import { day } from '../../../vocabulary/duration.ts'
import { parseInstant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/**
 * Dates exist in the calendar, follow the plan's life (approved, issued, then in force, filed, published), and filing and
 * publication are not certainly late. 20 working days are at most 40 days even over the longest holidays.
 */
export const datesInOrder = defineRule({
  basis: measures(
    26,
    '与第二十八条一并规定印发后 20 个工作日内备案、公开',
    'with art. 28, sets 20 working days after issue for filing and publication',
  ),
  holds: {
    'zh-CN': '审批、印发、施行、备案、公布的日期先后相符，备案和公布不逾期。',
    en: 'The dates of approval, issue, entry into force, filing and publication follow each other, and filing and publication are in time.',
  },
  because: {
    'zh-CN': '日期颠倒多半是抄错，按它推算的评估、演练期限也跟着错。',
    en: 'Dates out of order are mostly slips, and every term counted from them is wrong too.',
  },
  messages: {
    'zh-CN': {
      'no-such-day': '日期 `{date}` 不存在；请改正',
      order: '{dateName}日期 `{date}` 早于{earlierName}日期 `{earlier}`；请核对',
      late: '{dateName}日期 `{date}` 距印发日期 `{earlier}` 已 {days} 天，超过 20 个工作日；请核对',
      there: '在先的日期',
    },
    en: {
      'no-such-day': 'There is no day `{date}`; correct it',
      order: 'The date of {dateName}, `{date}`, is before that of {earlierName}, `{earlier}`; check both',
      late: 'The date of {dateName}, `{date}`, is {days} days after the issue on `{earlier}`, more than 20 working days; check both',
      there: 'the date that comes first',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const at = daysOf(plan)
      for (const { date, instant } of at.values())
        if (instant === null) report(date.at, 'no-such-day', { date: date.value })
      for (const [earlierName, name] of order) {
        const [before, after] = [at.get(earlierName), at.get(name)]
        if (!before || !after || before.instant === null || after.instant === null) continue
        const days = Math.round((after.instant - before.instant) / day)
        const params = {
          dateName: name,
          earlierName,
          date: after.date.value,
          earlier: before.date.value,
          days,
        }
        const related = [{ at: before.date.at, variant: 'there' as const }]
        if (days < 0) report(after.date.at, 'order', params, { related })
        else if (days > latestDays && earlierName === 'issued' && name !== 'effective')
          report(after.date.at, 'late', params, { related })
      }
    }
  },
})

const latestDays = 40

const order: readonly (readonly [PlanDateName, PlanDateName])[] = [
  ['approved', 'issued'],
  ['issued', 'effective'],
  ['issued', 'filed'],
  ['issued', 'published'],
]

function daysOf(plan: Plan): Map<PlanDateName, { date: Written<string>; instant: number | null }> {
  return new Map(
    [...plan.dates].map(([name, date]) => [name, { date, instant: parseInstant(date.value, 0) }]),
  )
}
