import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import { type Ms, minute } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { DrillEvent } from './event.ts'
import { expandScenario } from './expand-scenario.ts'
import { type LoadedProgram, loadProgram } from './loaded-program.ts'
import { emptyLog } from './log.ts'
import { narrow } from './narrow.ts'
import { type Intention, SimulatedParticipants } from './participants.ts'
import { Playing } from './playing.ts'
import { untouchedScript } from './script.ts'
import { initialState } from './state.ts'
import type { Happening } from './turn.ts'

/** How far a simulation has come, for whoever shows it. */
export interface Progress {
  readonly situation: Instant
  /** 0–1 of the scenario's length. */
  readonly share: number
  readonly events: number
}

/**
 * A scenario played on virtual time by simulated participants: the log, a function of its arguments alone. Same program,
 * scenario and seed: same bytes. At equal times the scenario comes first, then people in the order in which they set out,
 * then deadlines: what is done on the minute is done in time.
 */
export function simulate(
  program: Program,
  scenario: ScenarioProgram,
  options: {
    readonly seed: string
    readonly drill: string
    readonly onProgress?: (progress: Progress) => void
  },
): readonly DrillEvent[] {
  const { seed, drill, onProgress } = options
  const loaded = loadProgram(narrow(program, scenario.plans))
  return new Simulation(loaded, expandScenario(scenario, seed), seed, { drill, hashed: true }).play(
    onProgress,
  )
}

/** One of many runs of a Program that {@link narrow} left whole for the scenario: the log without its hashes, to be summed up. */
export function playOnce(
  loaded: LoadedProgram,
  scenario: ScenarioProgram,
  seed: string,
): readonly DrillEvent[] {
  return new Simulation(loaded, expandScenario(scenario, seed), seed, { drill: seed, hashed: false }).play()
}

/** Whoever waits for a 完成标志 looks again this much later. */
const lookAgain: Ms = 10 * minute

class Simulation {
  readonly #playing: Playing
  readonly #participants: SimulatedParticipants
  readonly #seed: string
  /** What people mean to do, in the order in which it comes. */
  readonly #intended: Intention[] = []
  readonly #events: DrillEvent[] = []

  constructor(
    loaded: LoadedProgram,
    scenario: ScenarioProgram,
    seed: string,
    log: { readonly drill: string; readonly hashed: boolean },
  ) {
    const { begins } = scenario
    const telling = { ...log, exercise: (situation: Instant) => situation - begins }
    const standing = { run: initialState(begins), script: untouchedScript, end: emptyLog }
    this.#playing = new Playing(loaded, scenario, telling, standing)
    this.#participants = new SimulatedParticipants(loaded, scenario, seed)
    this.#seed = seed
  }

  play(onProgress?: (progress: Progress) => void): readonly DrillEvent[] {
    const { id, title, begins, lasts } = this.#playing.scenario
    const ends = begins + lasts
    const started = { type: 'drill-started', data: { scenario: id, title, seed: this.#seed } } as const
    this.#playing.tell(started, begins, {})
    for (let at = this.#advance(ends); at !== null; at = this.#advance(ends))
      onProgress?.({
        situation: at,
        share: lasts === 0 ? 1 : (at - begins) / lasts,
        events: this.#events.length,
      })
    this.#playing.tell({ type: 'drill-ended', data: { reason: 'time' } }, ends, {})
    this.#events.push(...this.#playing.drain())
    onProgress?.({ situation: ends, share: 1, events: this.#events.length })
    return this.#events
  }

  /** Brings the next thing about; gives back when, or null when nothing more comes before the end. */
  #advance(ends: Instant): Instant | null {
    const due = this.#playing.next()
    const person = this.#intended[0]
    const personFirst =
      person !== undefined &&
      (due === null || person.at < due.at || (person.at === due.at && due.rank === 'timer'))
    const at = personFirst ? person.at : (due?.at ?? null)
    if (at === null || at > ends) return null
    if (personFirst) this.#carryOut(person)
    else if (due) this.#answer(this.#playing.bring(due), at)
    this.#events.push(...this.#playing.drain())
    return at
  }

  /** What a person does is an input, whatever it answers. */
  #carryOut(intention: Intention): void {
    this.#intended.shift()
    const act = this.#participants.act(intention, this.#playing.run)
    if (act === 'not-yet') this.#intend({ ...intention, at: intention.at + lookAgain })
    else if (act) this.#answer(this.#playing.take(act, intention.at), intention.at)
  }

  #answer(happenings: readonly Happening[], at: Instant): void {
    for (const { body } of happenings)
      for (const intention of this.#participants.intentions(body, this.#playing.run, at))
        this.#intend(intention)
  }

  #intend(intention: Intention): void {
    const index = this.#intended.findLastIndex(({ at }) => at <= intention.at)
    this.#intended.splice(index + 1, 0, intention)
  }
}
