import type { Program } from '../compile/program.ts'
import type { ProgramFactSetting, ScenarioProgram } from '../compile/scenario-program.ts'
import type { Expression } from '../condition/expression.ts'
import { type Ms, minute } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { DrillEvent } from './event.ts'
import type { Input } from './input.ts'
import { type LoadedProgram, loadProgram } from './loaded-program.ts'
import { chain, emptyLog, type LogEnd } from './log.ts'
import { narrow } from './narrow.ts'
import { type Intention, SimulatedParticipants } from './participants.ts'
import { readerIn } from './reading.ts'
import { initialState, type RunState } from './state.ts'
import { step } from './step.ts'
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
  const run = new Simulation(program, scenario, options.seed, options.drill)
  run.play(options.onProgress)
  return run.events
}

/** Something that happens at a time: of equal times the lower rank, then what was planned first. */
type Planned = { readonly at: Instant; readonly rank: 0 | 1 } & (
  | { readonly kind: 'inject'; readonly index: number }
  | { readonly kind: 'consequence'; readonly index: number; readonly cause: number }
  | { readonly kind: 'intention'; readonly intention: Intention }
)

/** Whoever waits for a 完成标志 looks again this much later. */
const lookAgain: Ms = 10 * minute

class Simulation {
  readonly events: DrillEvent[] = []
  readonly #loaded: LoadedProgram
  readonly #scenario: ScenarioProgram
  readonly #participants: SimulatedParticipants
  readonly #drill: string
  readonly #seed: string
  #state: RunState
  #end: LogEnd = emptyLog
  /** In the order in which they come. */
  readonly #planned: Planned[] = []
  /** Injects and consequences by condition that have been set off. */
  readonly #setOff = new Set<string>()

  constructor(program: Program, scenario: ScenarioProgram, seed: string, drill: string) {
    this.#loaded = loadProgram(narrow(program, scenario.plans))
    this.#scenario = scenario
    this.#participants = new SimulatedParticipants(this.#loaded, scenario, seed)
    this.#drill = drill
    this.#seed = seed
    this.#state = initialState(scenario.begins)
    scenario.injects.forEach((inject, index) => {
      if (inject.after !== null)
        this.#plan({ kind: 'inject', index, at: scenario.begins + inject.after, rank: 0 })
    })
  }

  play(onProgress?: (progress: Progress) => void): void {
    const { id, title, begins, lasts } = this.#scenario
    const ends = begins + lasts
    const started = { type: 'drill-started', data: { scenario: id, title, seed: this.#seed } } as const
    this.#take({ kind: 'told', event: started }, begins, null)
    for (let at = this.#advance(ends); at !== null; at = this.#advance(ends))
      onProgress?.({
        situation: at,
        share: lasts === 0 ? 1 : (at - begins) / lasts,
        events: this.events.length,
      })
    this.#take({ kind: 'told', event: { type: 'drill-ended', data: { reason: 'time' } } }, ends, null)
    onProgress?.({ situation: ends, share: 1, events: this.events.length })
  }

  /** Brings the next thing about; gives back when, or null when nothing more comes before the end. */
  #advance(ends: Instant): Instant | null {
    const next = this.#planned[0]
    const timer = this.#state.timers[0]
    const timerAt = timer === undefined ? null : Math.max(timer.due, this.#state.now)
    if (next !== undefined && next.at <= ends && (timerAt === null || next.at <= timerAt)) {
      this.#planned.shift()
      this.#bring(next)
      return next.at
    }
    if (timerAt === null || timerAt > ends) return null
    this.#take({ kind: 'timer' }, timerAt, null)
    return timerAt
  }

  #bring(next: Planned): void {
    if (next.kind === 'intention') {
      const act = this.#participants.act(next.intention, this.#state)
      if (act === 'not-yet') this.#plan({ ...next, at: next.at + lookAgain })
      // What a person does is an input, whatever it answers.
      else if (act) this.#take(act, next.at, null)
      return
    }
    const released =
      next.kind === 'inject'
        ? this.#releaseInject(next.index, next.at)
        : this.#releaseConsequence(next.index, next.at, next.cause)
    if (released.facts.length > 0) this.#take({ kind: 'facts', facts: released.facts }, next.at, released.seq)
  }

  #releaseInject(index: number, at: Instant): { seq: number; facts: readonly ProgramFactSetting[] } {
    const inject = this.#scenario.injects[index]
    if (!inject) throw new Error(`No inject ${index}`)
    const { id, channel, from, to, content, expects, doneBy } = inject
    const seq = this.#take(
      {
        kind: 'told',
        event: { type: 'inject-released', data: { inject: id, channel, from, to, content, expects, doneBy } },
      },
      at,
      null,
    )
    return { seq, facts: inject.facts }
  }

  #releaseConsequence(
    index: number,
    at: Instant,
    cause: number,
  ): { seq: number; facts: readonly ProgramFactSetting[] } {
    const consequence = this.#scenario.consequences[index]
    if (!consequence) throw new Error(`No consequence ${index}`)
    const { id, to, content } = consequence
    const seq = this.#take(
      { kind: 'told', event: { type: 'consequence-released', data: { consequence: id, to, content } } },
      at,
      cause,
    )
    return { seq, facts: consequence.facts }
  }

  /** One step: logged, answered by participants, looked at by whatever waits for a condition. Gives back the first entry's number. */
  #take(input: Input, at: Instant, cause: number | null): number {
    const first = this.#end.seq + 1
    const { state, happenings } = step(this.#loaded, this.#state, input, at)
    this.#state = state
    const { drill, begins } = { drill: this.#drill, begins: this.#scenario.begins }
    const { events, end } = chain(this.#end, happenings, { drill, begins, at, cause })
    this.#end = end
    this.events.push(...events)
    this.#answer(happenings, at)
    if (happenings.length > 0) this.#watch(first, at)
    return first
  }

  #answer(happenings: readonly Happening[], at: Instant): void {
    for (const { body } of happenings)
      for (const intention of this.#participants.intentions(body, this.#state, at))
        this.#plan({ kind: 'intention', intention, at: intention.at, rank: 1 })
  }

  /** Injects and consequences by condition are set off once, at the first moment at which their condition is true. */
  #watch(cause: number, at: Instant): void {
    this.#scenario.injects.forEach(({ id, when }, index) => {
      if (when && this.#sets(`inject ${id}`, when)) this.#plan({ kind: 'inject', index, at, rank: 0 })
    })
    this.#scenario.consequences.forEach(({ id, when, delay }, index) => {
      if (when && this.#sets(`consequence ${id}`, when))
        this.#plan({ kind: 'consequence', index, cause, at: at + delay, rank: 0 })
    })
  }

  #sets(name: string, when: Expression): boolean {
    if (this.#setOff.has(name)) return false
    if (this.#loaded.test(when)(readerIn(this.#loaded, this.#state, this.#scenario.area)) !== true)
      return false
    this.#setOff.add(name)
    return true
  }

  #plan(planned: Planned): void {
    const index = this.#planned.findLastIndex(
      (a) => a.at < planned.at || (a.at === planned.at && a.rank <= planned.rank),
    )
    this.#planned.splice(index + 1, 0, planned)
  }
}
