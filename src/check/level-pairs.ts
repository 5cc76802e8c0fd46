import type { PlanSet } from '../link/plan-set.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { alternativesOf, type Overtaken, overtaken } from './alternatives.ts'

/** A finding between two levels of one hazard group. */
export interface LevelPair extends Overtaken {
  readonly lowerLevel: LevelId
  readonly higherLevel: LevelId
}

/** For every hazard group of every plan: ways to a higher level that hold whenever a way to a lower one does. */
export function overtakenLevels(set: PlanSet): LevelPair[] {
  return set.allPlans.flatMap((plan) =>
    plan.groups.flatMap((group) => {
      const levels = group.levels.flatMap(({ level, start }) =>
        start ? [{ level, ways: alternativesOf(set, start) }] : [],
      )
      return levels.flatMap((higher, index) =>
        levels.slice(0, index).flatMap((lower) =>
          overtaken(lower.ways, higher.ways).map((pair) => ({
            ...pair,
            lowerLevel: lower.level,
            higherLevel: higher.level,
          })),
        ),
      )
    }),
  )
}
