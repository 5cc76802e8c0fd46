import type { DrillEvent, EventBody } from '../run/event.ts'
import type { ActInput } from '../run/input.ts'
import { loadProgram } from '../run/loaded-program.ts'
import { emptyLog } from '../run/log.ts'
import { narrow } from '../run/narrow.ts'
import { Playing } from '../run/playing.ts'
import { untouchedScript } from '../run/script.ts'
import { standingAfter } from '../run/standing.ts'
import { initialState } from '../run/state.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Stage } from './live.ts'

/**
 * A drill held on paper, written down afterwards: situation time is the time that was stated, the wall's is that of keying in. It goes forward
 * only; what the scenario planned and the deadlines between two stated times come about by themselves.
 */
export class Paper {
  readonly stage: Stage
  readonly playing: Playing
  readonly #log: DrillEvent[] = []
  /** The wall clock of keying in, as the log writes it. */
  readonly #wall: string

  constructor(stage: Stage, wall: string) {
    this.stage = stage
    this.#wall = wall
    const { begins } = stage.scenario
    const telling = { drill: stage.drill, exercise: (situation: Instant) => situation - begins }
    const standing = standingAfter([], { run: initialState(begins), script: untouchedScript, end: emptyLog })
    const loaded = loadProgram(narrow(stage.program, stage.scenario.plans))
    this.playing = new Playing(loaded, stage.scenario, telling, standing)
  }

  get log(): readonly DrillEvent[] {
    return this.#log
  }

  /** What was due before a stated time has happened; a deadline at that very moment waits for what was done on it. */
  reach(at: Instant): void {
    this.playing.reach(at)
    this.#note()
  }

  /** What somebody said or did about the conduct of the drill. */
  tell(body: EventBody, at: Instant, seat = 'director'): void {
    const by = { seat, party: null, acting: false }
    this.playing.tell(body, at, { by, wall: this.#wall })
    this.#note()
  }

  /** What somebody did by the plans; gives back what was written first: the act, or its refusal. */
  act(input: ActInput, at: Instant): DrillEvent | undefined {
    const before = this.#log.length
    this.playing.take(input, at, { wall: this.#wall })
    this.#note()
    return this.#log[before]
  }

  /** Whatever is still due up to the end has happened; then it is ended. */
  end(at: Instant, reason: string): void {
    this.reach(at)
    this.tell({ type: 'drill-ended', data: { reason } }, at)
  }

  #note(): void {
    this.#log.push(...this.playing.drain())
  }
}
