import type { ObligationSpec, PartyId } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { phaseOf } from './phase.ts'
import type { Rows } from './rows.ts'
import { isReleased, type LevelState, type ObligationRow } from './state.ts'

/** A duty that may fall due, and for whom. */
export interface Waiting {
  readonly loaded: LoadedInstance
  /** Rows of the machine. */
  readonly rows: Rows<ObligationRow>
  readonly level: LevelState
  readonly spec: ObligationSpec
  readonly owner: PartyId | null
}

/**
 * Whether everything that a duty waits for (前置, the row of a 起算) is done or waived: by the owner itself where the
 * predecessor falls on each of several and the duty does too, else by all.
 */
export function isReady(waiting: Waiting): boolean {
  return waiting.spec.after.every((clause) => isDone(waiting, clause))
}

function isDone({ loaded, rows: all, level, spec, owner }: Waiting, clause: ClauseId): boolean {
  const before = loaded.byClause.get(clause)
  if (!before) return false
  const rows = all
    .inThread(before.thread)
    .filter((row) => row.state !== 'withdrawn' && isOfThisTime(row, before, loaded, level))
  const own = rows.filter((row) => row.owner === owner)
  const counted = own.length > 0 || sharesOwner(before, spec, owner) ? own : rows
  return counted.length > 0 && counted.every(isReleased)
}

/** What was done the last time releases nobody this time. */
function isOfThisTime(
  row: ObligationRow,
  before: ObligationSpec,
  loaded: LoadedInstance,
  level: LevelState,
): boolean {
  if (row.episode !== phaseOf(before, loaded, level).run) return false
  const ended = level.responses.findLast((response) => response.level === 'ended')
  return before.trigger !== 'level' || ended === undefined || row.dueAt >= ended.at
}

/** Whether both duties fall on this owner among others: then only the owner's own predecessor counts. */
function sharesOwner(before: ObligationSpec, spec: ObligationSpec, owner: PartyId | null): boolean {
  if (owner === null || spec.owner.kind === 'party') return false
  return (
    before.owner.kind === 'local' || (before.owner.kind === 'each' && before.owner.parties.includes(owner))
  )
}
