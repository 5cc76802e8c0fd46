import type { PlanSet } from '../link/plan-set.ts'
import type { StartConditions } from '../model/plan.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { alternativesOf, type Requirement } from './alternatives.ts'

type Value = number | boolean | string

/**
 * Every value that a scenario gives a fact up to a time after its begin (ms; without one, ever), by the fact's registered name; `@…` for
 * levels of plans outside the set. What comes on a condition may come at any time.
 */
export function settingsOf(set: PlanSet, scenario: Scenario, until: Ms = Infinity): Map<string, Value[]> {
  const settings = new Map<string, Value[]>()
  const injects = scenario.injects.filter(({ at }) => at.kind !== 'time' || at.after <= until)
  for (const { facts } of [...injects, ...scenario.consequences])
    for (const { name, value } of facts) {
      const registered = set.vocabulary.fact(name)?.name ?? name
      if (value !== null) settings.set(registered, [...(settings.get(registered) ?? []), value])
    }
  return settings
}

/** Some way to the level could hold with these values, each taken at any time and place; what cannot be told counts as met. */
export function couldHold(
  set: PlanSet,
  start: StartConditions,
  settings: ReadonlyMap<string, readonly Value[]>,
): boolean {
  return alternativesOf(set, start).some(({ needs }) => needs.every((need) => couldMeet(set, need, settings)))
}

function couldMeet(
  set: PlanSet,
  need: Requirement,
  settings: ReadonlyMap<string, readonly Value[]>,
): boolean {
  if (need.kind === 'other') {
    const fact = set.vocabulary.fact(need.test)
    if (fact && !isDefined(set, fact.name)) return settings.get(fact.name)?.includes(true) ?? false
    return !need.test.startsWith('judgement ')
  }
  if (isDefined(set, need.fact)) return true
  const type = set.vocabulary.fact(need.fact)?.type
  return (settings.get(need.fact) ?? []).some((value) => {
    const rank = type?.kind === 'enum' ? type.values.indexOf(String(value)) : value
    if (typeof rank !== 'number') return true
    if (rank === need.value) return need.included
    return need.kind === 'lower' ? rank > need.value : rank < need.value
  })
}

/** Facts by definition (`means`) are never reported themselves. */
function isDefined(set: PlanSet, name: string): boolean {
  return set.registry.facts.some((fact) => fact.name === name && fact.means !== null)
}
