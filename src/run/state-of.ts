import type { InstanceId } from '../compile/program.ts'
import type { ObligationState } from './event.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { type LevelState, type RunState, standingBy } from './state.ts'

/** The most telling state first: one late row makes the clause late. */
const tellingFirst: readonly ObligationState[] = ['late', 'due', 'done-late', 'done', 'waived', 'withdrawn']

/** 状态("special/flood#III-2"): the most telling state among the clause's rows; `idle` when it never became due. */
export function obligationStateOf(state: Pick<RunState, 'rows'>, clause: string): ObligationState {
  const states = new Set<ObligationState>()
  for (const rows of state.rows.values())
    for (const row of rows.values()) if (row.clause === clause) states.add(row.state)
  return tellingFirst.find((telling) => states.has(telling)) ?? 'idle'
}

/** 级别("special/flood"), 需求(…): the position of the plan's first machine, or of the machine so named; null when there is none. */
export function planPosition(
  loaded: LoadedProgram,
  state: Pick<RunState, 'levels'>,
  name: string | null,
): LevelState | null {
  const instance = instanceNamed(loaded, name)
  return instance === null ? null : (state.levels.get(instance) ?? standingBy)
}

/** The machine that a plan id or machine id means, or null. */
export function instanceNamed(loaded: LoadedProgram, name: string | null): InstanceId | null {
  if (name === null) return null
  if (loaded.instances.has(name)) return name
  return loaded.program.instances.find((instance) => instance.plan === name)?.id ?? null
}
