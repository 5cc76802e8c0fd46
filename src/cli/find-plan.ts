import type { LinkedBook } from '../link/books.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { nearNames } from '../vocabulary/near.ts'
import { Misuse } from './misuse.ts'

type Named<T> = readonly (readonly [id: string, thing: T])[]

/**
 * The plan that a user means by its id, its path (`plans/jurong/special/flood.md`), or the last part of its id when only one
 * plan ends so. Throws {@link Misuse} when there is none.
 */
export function findPlan(set: PlanSet, asked: string): Plan {
  return find(plansOf(set), set, asked)
}

/** As {@link findPlan}, but it may be a book that is meant. */
export function findPlanOrBook(set: PlanSet, asked: string): Plan | LinkedBook {
  const books = set.books.map((linked) => [linked.book.id.value, linked] as const)
  return find<Plan | LinkedBook>([...plansOf(set), ...books], set, asked)
}

function plansOf({ plans, allPlans }: PlanSet): Named<Plan> {
  return allPlans.map((plan) => [plan.id.value, plans.get(plan.id.value) ?? plan])
}

function find<T>(named: Named<T>, set: PlanSet, asked: string): T {
  const id = asked.replace(/^\.\//, '').replace(/\.md$/, '')
  const exact = named.find(([name]) => name === id)
  if (exact) return exact[1]
  const endings = named.filter(([name]) => name.endsWith(`/${id}`) || id.endsWith(`/${name}`))
  if (endings.length === 1 && endings[0]) return endings[0][1]
  if (set.unreadable.has(id)) throw new Misuse('unreadablePlan', { plan: asked })
  const names = [...new Set(named.map(([name]) => name))]
  const near = nearNames(id, names)[0]
  if (near !== undefined) throw new Misuse('noSuchPlanNear', { plan: asked, near })
  throw new Misuse('noSuchPlan', { plan: asked, known: names })
}
