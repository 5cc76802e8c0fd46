import type { Issue, PlanDateName } from '../../../model/issue.ts'
import type { Written } from '../../../model/written.ts'
import { parseInstant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { issued } from '../../dated.ts'
import { defineRule } from '../../rule.ts'

/**
 * Dates exist in the calendar and follow the plan's life: approved, issued, then in force, filed, published. Whether filing and
 * publication are in time is told by `plan/filed-in-time` and `plan/published-in-time`.
 */
export const datesInOrder = defineRule({
  basis: measures(
    3,
    '预案管理依次为规划、编制、审批、发布、备案、培训、宣传、演练、评估、修订',
    'a plan is planned, written, approved, issued, filed, taught, made known, drilled, evaluated and revised in turn',
  ),
  holds: {
    'zh-CN': '审批、印发、施行、备案、公布的日期先后相符。',
    en: 'The dates of approval, issue, entry into force, filing and publication follow each other.',
  },
  because: {
    'zh-CN': '日期颠倒多半是抄错，按它推算的评估、演练期限也跟着错。',
    en: 'Dates out of order are mostly slips, and every term counted from them is wrong too.',
  },
  messages: {
    'zh-CN': {
      'no-such-day': '日期 `{date}` 不存在；请改正',
      order: '{dateName}日期 `{date}` 早于{earlierName}日期 `{earlier}`；请核对',
      there: '在先的日期',
    },
    en: {
      'no-such-day': 'There is no day `{date}`; correct it',
      order: 'The date of {dateName}, `{date}`, is before that of {earlierName}, `{earlier}`; check both',
      there: 'the date that comes first',
    },
  },
  check: (set, report) => {
    for (const { drill } of set.allPlans)
      if (drill?.last && parseInstant(drill.last.value, 0) === null)
        report(drill.last.at, 'no-such-day', { date: drill.last.value })
    for (const each of issued(set)) {
      const at = daysOf(each)
      for (const { date, instant } of at.values())
        if (instant === null) report(date.at, 'no-such-day', { date: date.value })
      for (const [earlierName, name] of order) {
        const [before, after] = [at.get(earlierName), at.get(name)]
        if (!before || !after || before.instant === null || after.instant === null) continue
        if (after.instant >= before.instant) continue
        const params = { dateName: name, earlierName, date: after.date.value, earlier: before.date.value }
        report(after.date.at, 'order', params, { related: [{ at: before.date.at, variant: 'there' }] })
      }
    }
  },
})

const order: readonly (readonly [PlanDateName, PlanDateName])[] = [
  ['approved', 'issued'],
  ['issued', 'effective'],
  ['issued', 'filed'],
  ['issued', 'published'],
]

function daysOf({ dates }: Issue): Map<PlanDateName, { date: Written<string>; instant: number | null }> {
  return new Map([...dates].map(([name, date]) => [name, { date, instant: parseInstant(date.value, 0) }]))
}
