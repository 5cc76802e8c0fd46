import type { ObligationSpec } from '../compile/program.ts'
import type { Expression } from '../condition/expression.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { moveObligation } from './machines.ts'
import { areaOfOwner } from './owners.ts'
import { phaseOf } from './phase.ts'
import { isOpen, type ObligationRow, standingBy } from './state.ts'
import { truthIn } from './truth.ts'
import type { Turn } from './turn.ts'

/** A row with what the plan says of it. */
export interface SpecifiedRow {
  readonly loaded: LoadedInstance
  readonly spec: ObligationSpec
  readonly row: ObligationRow
}

type Standing = Pick<Turn, 'loaded' | 'state'>

/** Whether a row's 解除 or 止于 holds where its owner is; unknown is not. */
export function isLifted(turn: Standing, { loaded, spec, row }: SpecifiedRow): boolean {
  return spec.until !== null && holdsFor(turn, spec.until, { loaded, spec, row })
}

/** Whether a row's 完成标志 holds where its owner is. A row without one may always be done; unknown counts as not. */
export function mayBeDone(turn: Standing, { loaded, spec, row }: SpecifiedRow): boolean {
  return spec.doneWhen === null || holdsFor(turn, spec.doneWhen, { loaded, spec, row })
}

function holdsFor(
  { loaded: program, state }: Standing,
  condition: Expression,
  { loaded, spec, row }: SpecifiedRow,
): boolean {
  const area = areaOfOwner(program, spec, loaded.instance, row.owner)
  return truthIn(program, state, condition, { area, machine: loaded.instance.id }) === true
}

/**
 * Lifts every row of a machine whose 解除 or 止于 has come to hold: what is open is withdrawn, what is taken up need be
 * held no longer, what repeats repeats no more.
 */
export function liftRows(turn: Turn, loaded: LoadedInstance): void {
  const instance = loaded.instance.id
  for (const row of turn.state.rows.get(instance)?.all ?? []) {
    const spec = loaded.byClause.get(row.clause)
    if (!spec?.until || row.lifted || isOver(row) || !isLifted(turn, { loaded, spec, row })) continue
    if (isOpen(row) && moveObligation(row.state, 'withdraw'))
      turn.follow({ type: 'obligation-withdrawn', data: { key: row.key, instance, reason: 'lifted' } })
    else if (spec.held || spec.every !== null)
      turn.follow({ type: 'obligation-lifted', data: { key: row.key, instance } })
  }
}

function isOver({ state }: ObligationRow): boolean {
  return state === 'withdrawn' || state === 'waived' || state === 'broken'
}

/**
 * Whether giving the row up now would break something: it is held (持续) or stands by its 完成标志, its level is still in
 * force this time, and nothing has lifted it.
 */
export function isHeld(turn: Turn, { loaded, spec, row }: SpecifiedRow): boolean {
  if ((!spec.held && spec.doneWhen === null) || row.lifted) return false
  const phase = phaseOf(spec, loaded, turn.state.levels.get(loaded.instance.id) ?? standingBy)
  return phase.keeps && phase.run === row.episode
}
