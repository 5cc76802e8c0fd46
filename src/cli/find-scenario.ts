import type { PlanSet } from '../link/plan-set.ts'
import type { Scenario } from '../model/scenario.ts'
import { nearNames } from '../vocabulary/near.ts'
import { Misuse } from './misuse.ts'

/** The scenario of an id or path. Throws {@link Misuse} when there is none. */
export function findScenario(set: PlanSet, asked: string): Scenario {
  const id = asked.replace(/^.*\//, '').replace(/\.md$/, '')
  const found = set.scenarios.get(id)
  if (found) return found
  const known = [...set.scenarios.keys()]
  const near = nearNames(id, known)[0]
  if (set.unreadable.has(id)) throw new Misuse('unreadablePlan', { plan: asked })
  throw near
    ? new Misuse('noSuchScenarioNear', { scenario: asked, near })
    : new Misuse('noSuchScenario', { scenario: asked, known })
}
