import { type Condition, type Expression, leavesRunnable } from '../condition/expression.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { StartConditions, StartItem } from '../model/plan.ts'
import { clauseId } from '../vocabulary/id.ts'
import type { ConditionTree } from './program.ts'

/** A list of start conditions as the tree that a drill evaluates. What cannot be run is unknown for ever, never false. */
export function conditionTree(set: PlanSet, plan: string, start: StartConditions): ConditionTree {
  const { mode, places, items } = start
  const part: ConditionTree = { kind: mode, parts: items.map((item) => itemTree(set, plan, item)) }
  return places?.how === 'some' ? { kind: 'places', least: places.least, kinds: places.kinds, part } : part
}

function itemTree(set: PlanSet, plan: string, item: StartItem): ConditionTree {
  const clause = clauseId(plan, item.row)
  if (item.content.kind === 'judgement') return { kind: 'judgement', clause, text: item.text }
  if (item.content.kind === 'group') return conditionTree(set, plan, item.content.group)
  const parts = item.content.conditions.map(({ value }): ConditionTree => {
    const expression = runnable(set, value)
    return expression ? { kind: 'expression', clause, expression } : { kind: 'unreadable', clause }
  })
  const only = parts[0]
  return parts.length === 1 && only ? only : { kind: item.content.mode, parts }
}

/** The resolved expression of a condition, or null when it cannot be read or names what nobody declared. */
export function runnable(set: PlanSet, condition: Condition): Expression | null {
  const resolved = set.resolved(condition)
  return resolved?.misfits.every(leavesRunnable) ? resolved.expression : null
}
