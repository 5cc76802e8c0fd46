import type { ProgramInject, ScenarioProgram } from '../compile/scenario-program.ts'
import type { Expression } from '../condition/expression.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Actor, DrillEvent, EventBody } from './event.ts'
import { evolve } from './evolve.ts'
import type { FactInput, Input } from './input.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { chain } from './log.ts'
import { evolveScript, injectsOf, isPending, nextScripted, type Scripted } from './script.ts'
import type { Standing } from './standing.ts'
import type { RunState } from './state.ts'
import { step } from './step.ts'
import { truthIn } from './truth.ts'
import type { Happening } from './turn.ts'

/** What lies between the log and the world: whose drill it is, and how situation time is told in exercise time. */
export interface Telling {
  readonly drill: string
  exercise(situation: Instant): Ms
  /** False: entries carry no hashes. For runs of which only sums are kept; such entries must not be stored. */
  readonly hashed?: boolean
}

/** Something due: what the scenario planned, a condition of an inject that has just come true, or a deadline. */
export type Due = { readonly at: Instant } & (
  | { readonly rank: 'script'; readonly scripted: Scripted }
  | { readonly rank: 'timer' }
)

/**
 * A scenario under way: releases what is due, lets deadlines run out, takes what people do, and writes it all down.
 * It knows no clock; whoever drives it says how far time has come. Simulation and live drills are both played by it.
 */
export class Playing {
  readonly loaded: LoadedProgram
  readonly scenario: ScenarioProgram
  readonly #telling: Telling
  #standing: Standing
  #fresh: DrillEvent[] = []
  /** Injects whose condition is true: released before anything else. */
  readonly #risen: ProgramInject[] = []

  constructor(loaded: LoadedProgram, scenario: ScenarioProgram, telling: Telling, standing: Standing) {
    this.loaded = loaded
    this.scenario = scenario
    this.#telling = telling
    this.#standing = standing
  }

  get standing(): Standing {
    return this.#standing
  }

  get run(): RunState {
    return this.#standing.run
  }

  /** Entries written since this was last asked. */
  drain(): DrillEvent[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  /** When something is due next, deadlines and script alike; null: nothing is. */
  next(): Due | null {
    const scripted = this.#nextScripted()
    const timer = this.run.timers[0]
    const timerAt = timer === undefined ? null : Math.max(timer.due, this.run.now)
    if (scripted && (timerAt === null || scripted.at <= timerAt))
      return { at: Math.max(scripted.at, this.run.now), rank: 'script', scripted }
    return timerAt === null ? null : { at: timerAt, rank: 'timer' }
  }

  /** Brings about what {@link next} tells. */
  bring(due: Due): Happening[] {
    if (due.rank === 'timer') return this.take({ kind: 'timer' }, due.at)
    const { scripted, at } = due
    return scripted.kind === 'inject' ? this.release(scripted.inject, at) : this.#comeAbout(scripted, at)
  }

  /** Everything due up to `horizon`, in order: the script before deadlines at equal times. */
  advance(horizon: Instant): void {
    for (let due = this.next(); due !== null && due.at <= horizon; due = this.next()) this.bring(due)
  }

  /** As {@link advance}, but for deadlines at `horizon` itself: what a person does on the minute is done in time. */
  reach(horizon: Instant): void {
    for (let due = this.next(); due !== null; due = this.next()) {
      if (due.at > horizon || (due.at === horizon && due.rank === 'timer')) return
      this.bring(due)
    }
  }

  /** An inject reaches its seats, and its facts become known. `by`: the director who released it, else the plan of the script. */
  release(inject: ProgramInject, at: Instant, told?: Said): Happening[] {
    const { id, channel, from, to, content, expects, doneBy } = inject
    const waiting = this.#risen.indexOf(inject)
    if (waiting >= 0) this.#risen.splice(waiting, 1)
    const data = { inject: id, channel, from, to, content, expects, doneBy }
    return this.#withFacts({ type: 'inject-released', data }, at, { facts: inject.facts, ...told })
  }

  /** One step of the engine, written down, looked at by whatever waits for a condition. */
  take(input: Input, at: Instant, { cause = null, wall = null }: Omit<Said, 'by'> = {}): Happening[] {
    const { state, happenings } = step(this.loaded, this.run, input, at)
    this.#write(happenings, at, { cause, wall }, state)
    return [...happenings]
  }

  /** Writes an entry that moves nothing in the plans: what people say, clocks, skips. Gives back its number. */
  tell(body: EventBody, at: Instant, said: Said): number {
    return this.#write([{ body, by: said.by ?? 'system', input: said.cause === undefined }], at, said)
  }

  #withFacts(
    body: EventBody,
    at: Instant,
    { facts, ...said }: Said & { readonly facts: readonly FactInput[] },
  ): Happening[] {
    const told: Happening = { body, by: said.by ?? 'system', input: true }
    const cause = this.#write([told], at, said)
    if (facts.length === 0) return [told]
    return [told, ...this.take({ kind: 'facts', facts }, at, { cause })]
  }

  #comeAbout({ setOff }: Extract<Scripted, { kind: 'consequence' }>, at: Instant): Happening[] {
    const found = this.scenario.consequences.find(({ id }) => id === setOff.consequence)
    if (!found) throw new Error(`No consequence ${setOff.consequence}`)
    const { id, to, content, facts } = found
    const body = { type: 'consequence-released', data: { consequence: id, to, content } } as const
    return this.#withFacts(body, at, { facts, cause: setOff.cause })
  }

  #nextScripted(): Scripted | null {
    const [risen] = this.#risen
    const planned = nextScripted(this.scenario, this.#standing.script)
    if (risen && (!planned || planned.at > this.run.now))
      return { kind: 'inject', inject: risen, at: this.run.now }
    return planned
  }

  /** Entries chained on; gives back the number of the first. `run`: the state they lead to, where a step has made it. */
  #write(happenings: readonly Happening[], at: Instant, said: Said, run?: RunState): number {
    const { cause = null, wall = null } = said
    const first = this.#standing.end.seq + 1
    const { events, end } = chain(this.#standing.end, happenings, {
      drill: this.#telling.drill,
      at: { exercise: this.#telling.exercise(at), situation: at },
      wall,
      cause,
      hashed: this.#telling.hashed ?? true,
    })
    this.#fresh.push(...events)
    this.#standing = {
      run: run ?? events.reduce((state, event) => evolve(state, event, at), this.run),
      script: events.reduce(evolveScript, this.#standing.script),
      end,
    }
    if (events.length > 0) this.#watch(first, at)
    return first
  }

  /** Injects and consequences by condition are set off once, at the first moment at which their condition is true. */
  #watch(cause: number, at: Instant): void {
    const { script } = this.#standing
    for (const inject of injectsOf(this.scenario, script))
      if (isPending(inject.id, script) && !this.#risen.includes(inject) && this.#isTrue(inject.when))
        this.#risen.push(inject)
    for (const { id, when, delay } of this.scenario.consequences) {
      if (script.setOff.some(({ consequence }) => consequence === id) || !this.#isTrue(when)) continue
      const body = { type: 'consequence-set-off', data: { consequence: id, due: at + delay } } as const
      this.#write([{ body, by: 'system', input: false }], at, { cause })
      // Writing has looked at the rest already.
      return
    }
  }

  #isTrue(when: Expression | null): boolean {
    const { loaded, run, scenario } = this
    return when !== null && truthIn(loaded, run, when, { area: scenario.area, machine: null }) === true
  }
}

/** Who said it, when by the wall, and what it follows from. */
export interface Said {
  readonly by?: Actor
  readonly wall?: string | null
  readonly cause?: number | null
}
