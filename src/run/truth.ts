import type { InstanceId } from '../compile/program.ts'
import type { Expression, Truth } from '../condition/expression.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { readerIn } from './reading.ts'
import { Recall } from './recall.ts'
import type { RunState } from './state.ts'

/** Where a condition is read, and whose 本预案 it means; null: nobody's. */
export interface Standpoint {
  readonly area: string
  readonly machine: InstanceId | null
}

const known = new WeakMap<LoadedProgram, Recall<Truth>>()

/** What a condition of the Program comes to in a situation. */
export function truthIn(
  loaded: LoadedProgram,
  state: RunState,
  condition: Expression,
  { area, machine }: Standpoint,
): Truth {
  const recall = known.get(loaded) ?? new Recall<Truth>()
  known.set(loaded, recall)
  const where = loaded.sources(condition).levels ? `${area} ${machine}` : area
  return recall.answer(
    { about: condition, where, also: null },
    state,
    () => loaded.sources(condition),
    () => loaded.test(condition)(readerIn(loaded, state, area, machine)),
  )
}
