import type { Program } from '../../src/compile/program.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import type { Input } from '../../src/run/input.ts'
import { type LoadedProgram, loadProgram } from '../../src/run/loaded-program.ts'
import { chain, emptyLog, type LogEnd } from '../../src/run/log.ts'
import { initialState, type RunState } from '../../src/run/state.ts'
import { step } from '../../src/run/step.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'

/** A run fed by hand: inputs at moments, and the clock. Keeps the log that they make. */
export interface Player {
  readonly loaded: LoadedProgram
  readonly begins: Instant
  readonly state: () => RunState
  readonly events: () => readonly DrillEvent[]
  /** Fires what is due before `at`, then gives the input: what is done on the minute comes before its deadline. */
  readonly give: (input: Input, at: Instant) => void
  /** Fires every timer that is due by `to`, one by one. */
  readonly advance: (to: Instant) => void
}

export function player(program: Program, begins: Instant): Player {
  const loaded = loadProgram(program)
  let state = initialState(begins)
  let end: LogEnd = emptyLog
  const events: DrillEvent[] = []
  const take = (input: Input, at: Instant): void => {
    const turn = step(loaded, state, input, at)
    const chained = chain(end, turn.happenings, {
      drill: 'test',
      at: { exercise: at - begins, situation: at },
      wall: null,
      cause: null,
      hashed: true,
    })
    state = turn.state
    end = chained.end
    events.push(...chained.events)
  }
  const fire = (until: (due: Instant) => boolean): void => {
    for (let next = state.timers[0]; next && until(next.due); next = state.timers[0])
      take({ kind: 'timer' }, Math.max(next.due, state.now))
  }
  return {
    loaded,
    begins,
    state: () => state,
    events: () => events,
    give: (input, at) => {
      fire((due) => due < at)
      take(input, at)
    },
    advance: (to) => fire((due) => due <= to),
  }
}
