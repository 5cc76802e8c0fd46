import { type FactType, leavesRunnable } from '../condition/expression.ts'
import { type Threshold, thresholds } from '../condition/thresholds.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { StartItem } from '../model/plan.ts'

/** The type of a registered fact if it is a number, else null. */
export function numberType(set: PlanSet, fact: string): (FactType & { readonly kind: 'number' }) | null {
  const type = set.vocabulary.fact(fact)?.type
  return type?.kind === 'number' ? type : null
}

/** The ends of number facts that the conditions of an item need; empty when one of them cannot be read or does not fit. */
export function itemThresholds(set: PlanSet, item: StartItem): Threshold[] {
  if (item.content.kind !== 'condition') return []
  const resolved = item.content.conditions.map(({ value }) => set.resolved(value))
  if (resolved.some((each) => !each?.misfits.every(leavesRunnable))) return []
  return resolved
    .flatMap((each) => (each ? thresholds(each.expression) : []))
    .filter(({ fact }) => numberType(set, fact))
}

/** Names, aliases and says-phrases of the facts that an item's conditions read. */
export function phrasesOf(set: PlanSet, item: StartItem): string[] {
  if (item.content.kind !== 'condition') return []
  const used = new Set(item.content.conditions.flatMap(({ value }) => set.resolved(value)?.facts ?? []))
  return set.registry.facts
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, aliases, says }) => [...says, ...aliases, name])
}
