import type { Params } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Regime } from '../model/regime.ts'
import { formatDate, type Instant, parseInstant } from '../vocabulary/instant.ts'
import { endOfTerm } from '../vocabulary/term.ts'
import { firstDueByPlace } from './dated.ts'
import { countingParams, regimeParams, regimesFor } from './regimes.ts'
import type { Report } from './rule.ts'

/** What has to be done within a term after the issue, and the date that says it was. */
interface AfterIssue {
  readonly what: 'file' | 'publish'
  readonly date: 'filed' | 'published'
  readonly today: Instant
}

/**
 * Tells what was done `late`, and what is `missing` in a plan in force although its term is over; in a book once for all its
 * parts. A term of a regulation that was not yet in force on the day of issue does not hold.
 */
export function checkAfterIssue(
  set: PlanSet,
  report: Report<'late' | 'missing' | 'there'>,
  after: AfterIssue,
): void {
  const found = set.allPlans.flatMap((plan) => afterIssue(set, plan, after) ?? [])
  for (const { at, variant, params, issued } of firstDueByPlace(found)) {
    const related = variant === 'late' ? [{ at: issued, variant: 'there' as const }] : []
    report(at, variant, params, { related })
  }
}

interface Overdue {
  readonly at: Place
  readonly due: Instant
  readonly variant: 'late' | 'missing'
  readonly params: Params
  readonly issued: Place
}

function afterIssue(set: PlanSet, plan: Plan, { what, date, today }: AfterIssue): Overdue | null {
  const issued = plan.dates.get('issued')
  const from = issued ? parseInstant(issued.value, 0) : null
  if (!issued || from === null) return null
  const found = shortestTerm(set, plan, what, from)
  if (!found) return null
  const done = plan.dates.get(date)
  const at = done ? parseInstant(done.value, 0) : null
  const { due } = found
  const params = { ...found.params, issued: issued.value, due: formatDate(due, 0) }
  if (done && at !== null && at > due)
    return { at: done.at, due, variant: 'late', params: { ...params, date: done.value }, issued: issued.at }
  if (done || plan.status !== 'in-force' || today <= due) return null
  return { at: issued.at, due, variant: 'missing', params, issued: issued.at }
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
