import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { DrillEvent, EventBody } from '../run/event.ts'
import { loadProgram } from '../run/loaded-program.ts'
import { emptyLog } from '../run/log.ts'
import { narrow } from '../run/narrow.ts'
import { Playing, type Said } from '../run/playing.ts'
import { untouchedScript } from '../run/script.ts'
import { type Standing, standingAfter } from '../run/standing.ts'
import { initialState } from '../run/state.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { formatWall, type Instant } from '../vocabulary/instant.ts'
import { exerciseOf, situationAt, wallAt } from './clock.ts'
import { type Conduct, emergencyPatience, evolveConduct, unopened } from './conduct.ts'
import type { RatingForm } from './rating-form.ts'
import type { Sealing } from './sealed-opening.ts'
import type { DrillSeat } from './seat.ts'

/** What a drill is played by: pinned when it is opened, never changed after. */
export interface Stage {
  readonly drill: string
  readonly program: Program
  readonly scenario: ScenarioProgram
  readonly seats: readonly DrillSeat[]
  /** What lies encrypted until the drill begins; left out of drills that are open. */
  readonly sealing?: Sealing
  /** What evaluators rate by. */
  readonly forms: readonly RatingForm[]
}

/**
 * A drill that people take part in, as a function of its log and of the wall clock that it is told. Commands change it
 * through `carryOut`; it writes entries, and a session makes them last before anyone hears of them.
 */
export class Live {
  readonly stage: Stage
  #playing: Playing
  readonly #log: DrillEvent[] = []
  readonly #written: DrillEvent[] = []
  #conduct: Conduct

  /** The drill that a log leads to; a log without entries is a drill about to be opened. */
  constructor(stage: Stage, log: readonly DrillEvent[]) {
    this.stage = stage
    const begins = stage.sealing?.from ?? stage.scenario.begins
    this.#log.push(...log)
    this.#conduct = log.reduce(evolveConduct, unopened(begins))
    const start = { run: initialState(begins), script: untouchedScript, end: emptyLog }
    this.#playing = this.#playFrom(standingAfter(log, start))
  }

  get playing(): Playing {
    return this.#playing
  }

  get conduct(): Conduct {
    return this.#conduct
  }

  get log(): readonly DrillEvent[] {
    return this.#log
  }

  /** Situation time at which the scenario's length is played. */
  get ends(): Instant {
    return this.stage.scenario.begins + this.stage.scenario.lasts
  }

  /** Situation time at a moment of the wall clock, never before the last entry. */
  situation(wall: Ms): Instant {
    return Math.max(situationAt(this.#conduct.clock, wall), this.playing.run.now)
  }

  /** When by the wall something happens by itself next; null: nothing will. */
  wakes(): Ms | null {
    const { clock, phase } = this.#conduct
    const patience = this.#patienceEnds()
    if (phase !== 'begun') return patience
    const due = this.playing.next()
    const times = [
      due === null ? null : wallAt(clock, due.rank === 'timer' ? due.at + 1 : due.at),
      this.#over(),
      patience,
    ].flatMap((time) => time ?? [])
    return times.length === 0 ? null : Math.min(...times)
  }

  /**
   * Lets everything happen that is due up to a moment of the wall clock. A deadline at that very moment still waits: what a
   * person does on the minute is done in time, whoever looked at the clock before.
   */
  pass(wall: Ms): void {
    const { emergency } = this.#conduct
    const patience = this.#patienceEnds()
    if (emergency !== null && patience !== null && patience <= wall) {
      this.#play(patience)
      const said = { wall: formatWall(patience), cause: emergency.entry }
      this.tell({ type: 'emergency-confirmed', data: { by: 'time' } }, patience, said)
      if (this.#conduct.phase === 'begun')
        this.tell({ type: 'clock-stopped', data: { why: 'emergency', note: null } }, patience, said)
    }
    this.#play(wall)
  }

  /** Writes an entry about the conduct of the drill at a moment of the wall clock. */
  tell(body: EventBody, wall: Ms, said: Said): number {
    const seq = this.playing.tell(body, this.situation(wall), said)
    this.#note()
    return seq
  }

  /** A sealed drill's scenario is played from here on; what others need to read it becomes part of the log. */
  openSeal(wall: Ms, said: Said): void {
    const { sealing, scenario } = this.stage
    if (!sealing || !this.#conduct.sealed) return
    const data = { pins: sealing.pins }
    this.playing.tell({ type: 'seal-opened', data }, scenario.begins, { ...said, wall: formatWall(wall) })
    this.#note()
    this.#playing = this.#playFrom(this.playing.standing)
  }

  /** Whatever the playing has written becomes part of the log. */
  note<T>(result: T): T {
    this.#note()
    return result
  }

  /** Entries written since this was last asked. */
  drain(): DrillEvent[] {
    return this.#written.splice(0)
  }

  #playFrom(standing: Standing): Playing {
    const { drill, program, scenario, sealing } = this.stage
    const loaded = loadProgram(narrow(program, scenario.plans))
    const exercise = (situation: Instant): Ms => exerciseOf(this.#conduct.clock, situation)
    // Nothing of a sealed scenario may come about, nor be written, before it begins.
    const hidden = sealing !== undefined && (this.#log.length === 0 || this.#conduct.sealed)
    const played = hidden ? { ...scenario, injects: [], consequences: [] } : scenario
    return new Playing(loaded, played, { drill, exercise }, standing)
  }

  #play(wall: Ms): void {
    if (this.#conduct.phase !== 'begun') return
    const over = this.#over()
    if (over !== null && over <= wall) {
      this.playing.advance(this.ends)
      this.#note()
      this.tell({ type: 'clock-stopped', data: { why: 'over', note: null } }, over, {
        wall: formatWall(over),
      })
    }
    this.playing.reach(this.situation(wall))
    this.#note()
  }

  /** When by the wall a call of a real emergency takes effect unanswered; null: there is none. */
  #patienceEnds(): Ms | null {
    const { emergency } = this.#conduct
    return emergency === null ? null : emergency.wall + emergencyPatience
  }

  /** When by the wall the scenario's length is played; null: it was, or the clock stands. */
  #over(): Ms | null {
    const { clock } = this.#conduct
    return clock.running && clock.since.situation < this.ends ? wallAt(clock, this.ends) : null
  }

  #note(): void {
    const fresh = this.playing.drain()
    this.#conduct = fresh.reduce(evolveConduct, this.#conduct)
    this.#log.push(...fresh)
    this.#written.push(...fresh)
  }
}
