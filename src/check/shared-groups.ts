import type { HazardGroup, Plan } from '../model/plan.ts'

/** Groups of two plans that are about the same: they share a hazard, or one of the plans names no hazards at all. */
export function sharedGroups(a: Plan, b: Plan): (readonly [HazardGroup, HazardGroup])[] {
  return a.groups.flatMap((own) =>
    b.groups.filter((other) => isSame(own, other)).map((other) => [own, other] as const),
  )
}

function isSame(a: HazardGroup, b: HazardGroup): boolean {
  return a.name === 'all' || b.name === 'all' || a.hazards.some((hazard) => b.hazards.includes(hazard))
}

/** Neither has been withdrawn or replaced: what it says counts. */
export function counts(plan: Plan): boolean {
  return plan.status !== 'superseded' && plan.status !== 'withdrawn'
}
