import type { Instant } from '../vocabulary/instant.ts'
import type { Actor, EventBody } from './event.ts'
import { evolve } from './evolve.ts'
import type { LoadedProgram } from './loaded-program.ts'
import type { RunState } from './state.ts'

/** An event that a step made, before it is numbered and chained. */
export interface Happening {
  readonly body: EventBody
  readonly by: Actor
  /** It came from outside (a person, the scenario, the clock); the others follow from it. */
  readonly input: boolean
}

/** One step under way: every event goes through {@link evolve} as it is told, so that log and state cannot differ. */
export class Turn {
  readonly loaded: LoadedProgram
  readonly at: Instant
  /** The state that the step began with. */
  readonly before: RunState
  readonly happenings: Happening[] = []
  #state: RunState

  constructor(loaded: LoadedProgram, state: RunState, at: Instant) {
    this.loaded = loaded
    this.at = at
    this.before = state
    this.#state = state.now === at ? state : { ...state, now: at }
  }

  get state(): RunState {
    return this.#state
  }

  /** An input: what a person did, the scenario released or the clock brought. */
  take(body: EventBody, by: Actor): void {
    this.#tell(body, by, true)
  }

  /** What follows from the input. */
  follow(body: EventBody): void {
    this.#tell(body, 'system', false)
  }

  /** A change of state that is no event: a timer taken out. */
  replace(state: RunState): void {
    this.#state = state
  }

  #tell(body: EventBody, by: Actor, input: boolean): void {
    this.happenings.push({ body, by, input })
    this.#state = evolve(this.#state, body, this.at)
  }
}
