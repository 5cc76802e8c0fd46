import { type Expression, type FactType, leavesRunnable } from '../condition/expression.ts'
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
    .flatMap((each) => (each ? numberEnds(each.expression) : []))
    .filter(({ fact }) => numberType(set, fact))
}

/** The ends of a condition's facts, a total over all places (全市, `sum(受灾人口)`) told as the fact's own. */
export function numberEnds(expression: Expression): Threshold[] {
  return thresholds(totalsAsFacts(expression))
}

function totalsAsFacts(e: Expression): Expression {
  switch (e.kind) {
    case 'many':
      return e.how === 'sum' && e.among === null ? e.of : e
    case 'and':
      return { ...e, parts: e.parts.map(totalsAsFacts) }
    case 'compare':
      return { ...e, left: totalsAsFacts(e.left), right: totalsAsFacts(e.right) }
    case 'between':
      return { ...e, value: totalsAsFacts(e.value) }
    default:
      return e
  }
}

/** Names, aliases and says-phrases of the facts that an item's conditions read. */
export function phrasesOf(set: PlanSet, item: StartItem): string[] {
  if (item.content.kind !== 'condition') return []
  const used = new Set(item.content.conditions.flatMap(({ value }) => set.resolved(value)?.facts ?? []))
  return set.registry.facts
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, aliases, says }) => [...says, ...aliases, name])
}
