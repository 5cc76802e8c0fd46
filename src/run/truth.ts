import type { InstanceId } from '../compile/program.ts'
import type { Expression, Truth } from '../condition/expression.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { readerIn } from './reading.ts'
import type { RunState } from './state.ts'

/** Where a condition is read, and whose 本预案 it means; null: nobody's. */
export interface Standpoint {
  readonly area: string
  readonly machine: InstanceId | null
}

type Answers = Map<Expression, Map<string, Truth>>

/** Facts never change in place: while none does, a condition that reads nothing else has the same answer. */
const known = new WeakMap<RunState['facts'], WeakMap<LoadedProgram, Answers>>()

/** What a condition of the Program comes to in a situation. */
export function truthIn(
  loaded: LoadedProgram,
  state: RunState,
  condition: Expression,
  { area, machine }: Standpoint,
): Truth {
  const ask = (): Truth => loaded.test(condition)(readerIn(loaded, state, area, machine))
  if (!loaded.readsFactsOnly(condition)) return ask()
  const here = answersTo(loaded, state.facts, condition)
  const found = here.get(area) ?? ask()
  here.set(area, found)
  return found
}

function answersTo(
  loaded: LoadedProgram,
  facts: RunState['facts'],
  condition: Expression,
): Map<string, Truth> {
  const byProgram = known.get(facts) ?? new WeakMap<LoadedProgram, Answers>()
  known.set(facts, byProgram)
  const answers: Answers = byProgram.get(loaded) ?? new Map()
  byProgram.set(loaded, answers)
  const here = answers.get(condition) ?? new Map<string, Truth>()
  answers.set(condition, here)
  return here
}
