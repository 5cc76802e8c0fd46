import type { PlanSet } from '../link/plan-set.ts'
import { resourcesByName } from '../link/resources-by-name.ts'
import type { HazardGroup, Plan, TaskRow } from '../model/plan.ts'
import type { Resource } from '../model/registry.ts'
import type { Written } from '../model/written.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { taskRowsOf } from './plan-rows.ts'

/** A resource that a task row asks for: `编织袋×20000`. */
export interface Claim {
  readonly plan: Plan
  /** Null for rows of first-response and steps sections. */
  readonly group: HazardGroup | null
  readonly row: TaskRow
  readonly named: Written<{ readonly name: string; readonly quantity: number | null }>
  /** Null: the register does not have it. */
  readonly resource: Resource | null
}

/** Every claim of a plan's own rows; a row that continues another (延 IV-3) claims nothing anew. */
export function claimsOf(set: PlanSet, plan: Plan): Claim[] {
  const byName = resourcesByName(set.registry)
  return taskRowsOf(plan)
    .filter(({ row }) => row.continues === null)
    .flatMap(({ row, group }) =>
      row.resources.map((named) => ({
        plan,
        group,
        row,
        named,
        resource: byName.get(canonical(named.value.name)) ?? null,
      })),
    )
}

/** How many of a resource the claims take together; a claim without a number takes one. */
export function taken(claims: readonly Claim[]): number {
  return claims.reduce((sum, { named }) => sum + (named.value.quantity ?? 1), 0)
}
