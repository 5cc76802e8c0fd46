import type { ClauseId } from '../vocabulary/id.ts'
import type { ObligationState } from './event.ts'
import { type LoadedProgram, machineNamed } from './loaded-program.ts'
import type { Rows } from './rows.ts'
import { type LevelState, type ObligationRow, type RunState, standingBy } from './state.ts'

/** The most telling state first: one late row makes the clause late. */
const tellingFirst: readonly ObligationState[] = [
  'late',
  'broken',
  'due',
  'done-late',
  'done',
  'waived',
  'withdrawn',
]

/** 状态("special/flood#III-2"): the most telling state among the clause's rows; `idle` when it never became due. */
export function obligationStateOf(state: Pick<RunState, 'rows'>, clause: string): ObligationState {
  const states = new Set([...state.rows.values()].map((rows) => stateIn(rows, clause)))
  return tellingFirst.find((telling) => states.has(telling)) ?? 'idle'
}

/** A machine's rows never change in place: a clause's state among them is looked for once. */
const known = new WeakMap<Rows<ObligationRow>, Map<ClauseId, ObligationState>>()

function stateIn(rows: Rows<ObligationRow>, clause: ClauseId): ObligationState {
  const seen = known.get(rows) ?? new Map<ClauseId, ObligationState>()
  known.set(rows, seen)
  const found = seen.get(clause)
  if (found !== undefined) return found
  const states = new Set<ObligationState>()
  for (const row of rows.all) if (row.clause === clause) states.add(row.state)
  const telling = tellingFirst.find((each) => states.has(each)) ?? 'idle'
  seen.set(clause, telling)
  return telling
}

/**
 * 级别("special/flood"), 需求(…): where the plan's first machine, or the machine so named, stands; null when there is none.
 */
export function planPosition(
  loaded: LoadedProgram,
  state: Pick<RunState, 'levels'>,
  name: string,
): LevelState | null {
  const instance = machineNamed(loaded.program, name)
  return instance === null ? null : (state.levels.get(instance) ?? standingBy)
}
