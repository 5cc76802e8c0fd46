import type { Place } from '../diagnostic/place.ts'
import { clausesOf } from '../link/clauses.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { splitClauseId } from '../vocabulary/id.ts'

/**
 * Where a clause stands, a plan by itself (`special/flood`) at its title; `gone` when there is no such plan or row,
 * `unreadable` when the plan's file cannot be read, so that nobody can tell. Plans are looked through once.
 */
export function clausePlaces(set: PlanSet): (clause: string) => Place | 'gone' | 'unreadable' {
  const rows = new Map<string, ReadonlyMap<string, Place>>()
  return (clause) => {
    const { plan: id, row } = splitClauseId(clause) ?? { plan: clause, row: null }
    const plan = set.plans.get(id)
    if (!plan) return set.unreadable.has(id) ? 'unreadable' : 'gone'
    if (row === null) return plan.title.at
    const known = rows.get(id) ?? clausesOf(plan)
    rows.set(id, known)
    return known.get(row) ?? 'gone'
  }
}
