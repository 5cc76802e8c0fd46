import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { nearNames } from '../vocabulary/near.ts'
import { Misuse } from './misuse.ts'

/**
 * The plan that a user means by its id, its path (`plans/jurong/special/flood.md`), or the last part of its id when only one
 * plan ends so. Throws {@link Misuse} when there is none.
 */
export function findPlan(set: PlanSet, asked: string, separator: string): Plan {
  const id = asked.replace(/^\.\//, '').replace(/\.md$/, '')
  const exact = set.plans.get(id)
  if (exact) return exact
  const endings = set.allPlans.filter(
    (plan) => plan.id.value.endsWith(`/${id}`) || id.endsWith(`/${plan.id.value}`),
  )
  if (endings.length === 1 && endings[0]) return endings[0]
  if (set.unreadable.has(id)) throw new Misuse('unreadablePlan', { plan: asked })
  const near = nearNames(id, [...set.plans.keys()])[0]
  if (near !== undefined) throw new Misuse('noSuchPlanNear', { plan: asked, near })
  throw new Misuse('noSuchPlan', { plan: asked, known: [...set.plans.keys()].join(separator) })
}
