import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Organization } from '../model/registry.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { taskRowsOf } from './plan-rows.ts'
import { roleOf, wordsWhere } from './section-words.ts'

/** The words of a plan's sections on command and duties, in canonical form; empty when it has none. */
export function commandWords(plan: Plan): string {
  return wordsWhere(plan, (section) => roleOf(section) === 'command')
}

/** Ids of bodies that a text names: by a name or alias, as members of a named set, or as 镇街 where it speaks of these. */
export function bodiesNamedIn(set: PlanSet, plan: Plan, words: string): Set<string> {
  const isIn = (names: readonly string[]): boolean =>
    names.some((name) => name.length > 1 && words.includes(canonical(name)))
  const bodies = set.registry.organizations.filter(({ name, aliases }) => isIn([name, ...aliases]))
  const sets = set.registry.groups
    .filter(({ name, aliases }) => isIn([name, ...aliases]))
    .flatMap((group) => set.directory.members(group))
  const towns = /镇街|各镇|乡镇|街道|townships?/i.test(words) ? set.directory.townships(plan.area.value) : []
  return new Set([...bodies, ...sets, ...towns].map(({ id }) => id))
}

/** Bodies that answer for a task of the plan by name, each once, in reading order. */
export function ownersOf(set: PlanSet, plan: Plan): Organization[] {
  const bodies = taskRowsOf(plan).flatMap(({ row }) =>
    row.owners.flatMap(({ value }) => {
      const party = set.directory.party(value, plan)
      return party.kind === 'organization' ? [party.organization] : []
    }),
  )
  return [...new Set(bodies)]
}
