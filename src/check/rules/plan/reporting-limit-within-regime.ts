import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan, ReportOrigin, ReportRow } from '../../../model/plan.ts'
import type { Regime } from '../../../model/regime.ts'
import { day, type Ms } from '../../../vocabulary/duration.ts'
import type { RegimeOrigin } from '../../../vocabulary/regime-word.ts'
import type { Term } from '../../../vocabulary/term.ts'
import { responseLaw } from '../../citations.ts'
import { regimeParams, regimesFor } from '../../regimes.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** The time limits of 信息报告 are not longer than the rules allow for that kind of report, hazard and issuer. */
export const reportingLimitWithinRegime = defineRule({
  basis: responseLaw(
    61,
    '信息应当及时报送，不得迟报、谎报、瞒报、漏报；各类事件的时限由有关规定确定',
    'information is reported in time, never late or false; the limits are set by the rules for each kind of event',
  ),
  holds: {
    'zh-CN': '信息报告的时限不长于有关规定。',
    en: 'Time limits of reports are not longer than the rules allow.',
  },
  because: {
    'zh-CN': '照预案报也会迟报，上级的研判和增援跟着晚。',
    en: 'Whoever keeps to the plan reports late, and those above assess and send help late.',
  },
  messages: {
    'zh-CN': {
      longer: '{report}的时限 `{limit}` 长于{rests}规定的 {term}；请缩短',
    },
    en: {
      longer:
        'The time limit of {report}, `{limit}`, is longer than the {term} that {rests} allows; shorten it',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'organizations', 'regimes')) return
    for (const plan of set.allPlans)
      for (const row of plan.reports) {
        const limit = row.within
        if (!limit || limit.ms === null) continue
        const regime = shortestFor(set, plan, row)
        if (regime && limit.ms > longest(regime.limit))
          report(limit.at, 'longer', {
            ...regimeParams(regime),
            report: `“${row.report.value}”`,
            limit: limit.text,
          })
      }
  },
})

/**
 * The origins of a row that are certainly not earlier than that of the term, so that a longer limit is certainly too long. A
 * condition in code becomes true when the event is there or known.
 */
const notEarlier: Readonly<Partial<Record<RegimeOrigin, readonly ReportOrigin[]>>> = {
  event: ['event', 'received', 'condition'],
  received: ['received'],
  stable: ['end', 'condition'],
}

function shortestFor(set: PlanSet, plan: Plan, row: ReportRow): Regime | undefined {
  const group = plan.groups.find(({ name }) => name === row.group)
  return regimesFor(set, plan, 'report', group?.hazards).find(
    ({ from, applies }) =>
      notEarlier[from]?.includes(row.origin.kind) &&
      (applies.reports.length === 0 || applies.reports.includes(row.kind)),
  )
}

/** Working days are at least days: what is longer than twice as many days and a holiday week is too long for certain. */
function longest(term: Term): Ms {
  switch (term.kind) {
    case 'span':
      return term.ms
    case 'working-days':
      return (2 * term.days + 8) * day
    case 'calendar':
      return (term.months * 31 + term.days) * day
  }
}
