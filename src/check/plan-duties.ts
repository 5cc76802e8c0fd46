import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Regime } from '../model/regime.ts'
import type { Written } from '../model/written.ts'
import { type Instant, parseInstant } from '../vocabulary/instant.ts'
import { endOfTerm, parseTerm, type Term } from '../vocabulary/term.ts'
import { regimesFor } from './regimes.ts'

/** Something that is to be done with a plan again and again, and when it is next due. */
export interface PlanDue {
  readonly what: 'evaluate' | 'drill'
  /** The date it is counted from. */
  readonly from: Written<string>
  /** Whether it was done on that date; else that is the date of issue. */
  readonly done: boolean
  readonly due: Instant
  /** The term that a regulation sets; null: the plan sets it itself. */
  readonly regime: Regime | null
  readonly term: Term
}

/** When a plan in force is next to be evaluated; null when no term holds for it or no date is known. */
export function evaluationDue(set: PlanSet, plan: Plan): PlanDue | null {
  const [regime] = regimesFor(set, plan, 'evaluate')
  const evaluated = plan.dates.get('evaluated')
  // What was evaluated before its issue was evaluated as a draft: the new plan's interval begins with the issue.
  const last = [evaluated, plan.dates.get('issued')]
    .flatMap((date) => (date ? [{ date, at: parseInstant(date.value, 0) ?? 0 }] : []))
    .sort((a, b) => b.at - a.at)[0]
  if (!regime || !last || plan.status !== 'in-force') return null
  const due = endOfTerm(last.at, regime.limit, set.registry.holidays.calendar)
  const done = last.date === evaluated
  return { what: 'evaluate', from: last.date, done, due, regime, term: regime.limit }
}

/** When a plan in force is next to be drilled: by the shortest term that holds for it, then by its own. */
export function drillsDue(set: PlanSet, plan: Plan): PlanDue[] {
  const last = plan.drill?.last ?? null
  const from = last ?? plan.dates.get('issued')
  const since = from ? parseInstant(from.value, 0) : null
  if (!from || since === null || plan.status !== 'in-force') return []
  const every = plan.drill?.every ?? null
  const own = every && last ? parseTerm(every.value) : null
  const [regime] = regimesFor(set, plan, 'drill')
  const due = (term: Term, by: Regime | null): PlanDue => ({
    ...{ what: 'drill', from, done: last !== null, regime: by, term },
    due: endOfTerm(since, term, set.registry.holidays.calendar),
  })
  return [...(regime ? [due(regime.limit, regime)] : []), ...(own ? [due(own, null)] : [])]
}
