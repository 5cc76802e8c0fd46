import type { PlanSet } from '../link/plan-set.ts'
import type { RowCondition } from '../model/plan.ts'
import { runnable } from './condition-tree.ts'
import type { ObligationSpec } from './program.ts'

/** Whether a row outside all levels belongs to a hazard group: rows that no group scopes belong to every one. */
export function appliesTo(row: { readonly group: string | null }, group: { readonly name: string }): boolean {
  return row.group === null || row.group === group.name
}

/** The code of a 条件 cell; words and 视情 run nothing. */
export function rowExpression(set: PlanSet, when: RowCondition | null): ObligationSpec['when'] {
  return when?.kind === 'condition' ? runnable(set, when.condition) : null
}
