import type { Params } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Regime } from '../model/regime.ts'
import { formatDate, type Instant, parseInstant } from '../vocabulary/instant.ts'
import { endOfTerm } from '../vocabulary/term.ts'
import { countingParams, regimeParams, regimesFor } from './regimes.ts'
import type { Report } from './rule.ts'

/** What has to be done within a term after the issue, and the date that says it was. */
interface AfterIssue {
  readonly what: 'file' | 'publish'
  readonly date: 'filed' | 'published'
  readonly today: Instant
}

/**
 * Tells what was done `late`, and what is `missing` in a plan in force although its term is over. A term of a regulation that
 * was not yet in force on the day of issue does not hold.
 */
export function checkAfterIssue(
  set: PlanSet,
  report: Report<'late' | 'missing' | 'there'>,
  { what, date, today }: AfterIssue,
): void {
  for (const plan of set.allPlans) {
    const issued = plan.dates.get('issued')
    const from = issued ? parseInstant(issued.value, 0) : null
    if (!issued || from === null) continue
    const found = shortestTerm(set, plan, what, from)
    if (!found) continue
    const done = plan.dates.get(date)
    const at = done ? parseInstant(done.value, 0) : null
    const params = { ...found.params, issued: issued.value, due: formatDate(found.due, 0) }
    if (done && at !== null && at > found.due)
      report(
        done.at,
        'late',
        { ...params, date: done.value },
        { related: [{ at: issued.at, variant: 'there' }] },
      )
    else if (!done && plan.status === 'in-force' && today > found.due) report(issued.at, 'missing', params)
  }
}

interface DueTerm {
  readonly due: Instant
  readonly params: Params
}

function shortestTerm(set: PlanSet, plan: Plan, what: 'file' | 'publish', from: Instant): DueTerm | null {
  const { holidays } = set.registry
  const regime = regimesFor(set, plan, what).find((each) => each.from === 'issued' && startsBy(each, from))
  if (!regime) return null
  const due = endOfTerm(from, regime.limit, holidays.calendar)
  const counting = regime.limit.kind === 'working-days' ? countingParams(from, due, holidays) : plainCounting
  return { due, params: { ...regimeParams(regime), ...counting } }
}

const plainCounting: Params = { counting: '按日历计', countingEn: 'counted by the calendar' }

function startsBy({ basis }: Regime, at: Instant): boolean {
  const from = basis.effective ?? basis.edition
  return from === null || (parseInstant(from, 0) ?? 0) <= at
}
