import type { DrillEvent } from '../run/event.ts'
import { emptyLog, type LogEnd } from '../run/log.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { carryOut } from './carry-out.ts'
import type { Answer, Command } from './command.ts'
import { type EventLog, type Receipt, toStored } from './event-log.ts'
import { beatEvery, setBack, silence, skew, stopClock } from './interruption.ts'
import { Live, type Stage } from './live.ts'
import { chained } from './open-drill.ts'

/** Wall time, and waking up at a moment of it. */
export interface WallClock {
  now(): Ms
  /** Calls back at or soon after a moment; gives back how to call it off. */
  at(wall: Ms, wake: () => void): () => void
}

/** What was asked, by whom, under which id of the client's making. */
interface Asked {
  readonly seat: string
  readonly command: Command
  readonly act: string
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/** Entries that a session made last or heard of. */
export type Listener = (events: readonly DrillEvent[]) => void

/**
 * A drill being served: takes commands one by one, makes what they bring about last, then answers. What has not been
 * written is not answered and not told. Several processes may serve one drill: whoever finds the log longer than it knew
 * reads on and carries the commands out again on what it reads.
 */
export class DrillSession {
  readonly #store: EventLog
  readonly #clock: WallClock
  readonly #stage: Stage
  readonly #listeners = new Set<Listener>()
  #live: Live
  #end: LogEnd = emptyLog
  #queue: Asked[] = []
  #working: Promise<void> | null = null
  #closed = false
  #callOff: (() => void) | null = null
  #stopBeats: (() => void) | null = null
  #unwatch: () => void = () => undefined
  /** How far the log goes, as far as was heard. */
  #heard = 0
  /** The drill in memory may hold what the log does not. */
  #astray = false
  /** The wall clock when this looked at it last. */
  #latest: Ms = Number.NEGATIVE_INFINITY
  /** After the store failed, nothing happens by itself before this. */
  #notBefore: Ms = 0

  private constructor(store: EventLog, clock: WallClock, stage: Stage) {
    this.#store = store
    this.#clock = clock
    this.#stage = stage
    this.#live = new Live(stage, [])
  }

  /** A drill as its log has it. After an interruption its clock stands where the last living second was. */
  static async open(store: EventLog, clock: WallClock, stage: Stage): Promise<DrillSession> {
    const session = new DrillSession(store, clock, stage)
    await session.#reread()
    await session.#afterInterruption()
    // Not before: whatever is heard lets time pass, and after an interruption the clock must be stopped first.
    session.#watch()
    await session.#catchUp()
    session.#beat()
    session.#sleep()
    return session
  }

  get live(): Live {
    return this.#live
  }

  /** The log as far as it lasts: what may be told. */
  get kept(): readonly DrillEvent[] {
    return this.#live.log.slice(0, this.#end.seq)
  }

  get now(): Ms {
    return this.#clock.now()
  }

  /** What a command came to. `act` is the client's own id: asked again, it gets the first answer. */
  ask(seat: string, command: Command, act: string): Promise<Answer> {
    if (this.#closed) return Promise.reject(new Error('The session is closed'))
    return new Promise((answer, fail) => {
      this.#queue.push({ seat, command, act, answer, fail })
      this.#kick()
    })
  }

  /** Hears of every entry from now on, each once, in order. Gives back how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Answers what was asked, then stops. The drill goes on for whoever serves it next. */
  async close(): Promise<void> {
    while (this.#working) await this.#working
    this.#closed = true
    this.#callOff?.()
    this.#stopBeats?.()
    this.#unwatch()
  }

  #watch(): void {
    this.#unwatch = this.#store.watch((drill, seq) => {
      if (drill !== this.#stage.drill) return
      this.#heard = Math.max(this.#heard, seq)
      if (this.#heard > this.#end.seq) this.#kick()
    })
  }

  #kick(): void {
    if (this.#closed) return
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      // What was heard while this worked may have been read by it, or not.
      if (this.#queue.length > 0 || this.#heard > this.#end.seq) this.#kick()
      else this.#sleep()
    })
  }

  /** Everything asked so far is carried out and written in one go: one wait for the disk serves them all. */
  async #work(): Promise<void> {
    const asked = this.#queue
    this.#queue = []
    try {
      await this.#catchUp()
      const fresh = await this.#alreadyAnswered(asked)
      await this.#carryOut(fresh)
    } catch (error) {
      for (const each of asked) each.fail(error)
      // What was written in memory may not be on disk: the log decides, as soon as it can be read.
      this.#astray = true
      await this.#reread().catch(() => undefined)
      // A store that fails is not asked again and again; whatever happens next asks it.
      this.#heard = this.#end.seq
      this.#notBefore = this.#clock.now() + beatEvery
    }
  }

  /** Answers what came in before; gives back the rest, each once. */
  async #alreadyAnswered(asked: readonly Asked[]): Promise<Asked[][]> {
    const fresh = new Map<string, Asked[]>()
    for (const each of asked) {
      const known = await this.#store.receipt(this.#stage.drill, receiptKey(each))
      if (known !== null) each.answer(JSON.parse(known))
      else fresh.set(receiptKey(each), [...(fresh.get(receiptKey(each)) ?? []), each])
    }
    return [...fresh.values()]
  }

  async #carryOut(asked: readonly Asked[][]): Promise<void> {
    for (;;) {
      const wall = this.#clock.now()
      this.#stopIfSetBack(wall)
      await this.#stopIfAsleep(wall)
      this.#live.pass(wall)
      const answers = asked.map(([each]) => (each ? this.#answerTo(each, wall) : null))
      const entries = this.#live.drain()
      const receipts = asked.flatMap(([each], i): Receipt[] =>
        each ? [{ act: receiptKey(each), answer: JSON.stringify(answers[i]) }] : [],
      )
      if (entries.length === 0 && receipts.length === 0) {
        this.#latest = wall
        return
      }
      await this.#keepOpened(entries)
      const outcome = await this.#store.append(this.#stage.drill, this.#end.seq, {
        entries: entries.map(toStored),
        receipts,
      })
      if (outcome === 'added') {
        this.#latest = wall
        this.#advance(entries)
        asked.forEach((same, i) => {
          const answer = answers[i]
          if (answer) for (const each of same) each.answer(answer)
        })
        return
      }
      await this.#reread()
      const known = await this.#alreadyAnswered(asked.flat())
      if (known.length < asked.length) return this.#carryOut(known)
    }
  }

  /**
   * Where the wall clock goes back, situation time would stand until it has caught up: the drill's clock is stopped instead, at
   * the last moment there was, and goes on by the new time when the director says so.
   */
  #stopIfSetBack(wall: Ms): void {
    const before = this.#latest
    if (wall >= before - setBack || !this.#live.conduct.clock.running) return
    stopClock(this.#live, 'set-back', before, wall)
  }

  /** A machine that slept comes back as after any interruption: nothing that its sleep passed over fires in a burst. */
  async #stopIfAsleep(wall: Ms): Promise<void> {
    const before = this.#latest
    if (before === Number.NEGATIVE_INFINITY || wall - before <= silence) return
    if (!this.#live.conduct.clock.running) return
    // Another process may have been awake.
    const alive = Math.max(before, (await this.#store.lastBeat(this.#stage.drill)) ?? before)
    if (wall - alive > silence) stopClock(this.#live, 'restart', alive)
  }

  /** Texts first: a log never names what is not there. */
  async #keepOpened(entries: readonly DrillEvent[]): Promise<void> {
    if (!entries.some(({ type }) => type === 'seal-opened')) return
    for (const [name, text] of this.#stage.sealing?.blobs ?? []) await this.#store.putBlob(name, text)
  }

  #answerTo({ seat, command }: Asked, wall: Ms): Answer {
    const found = this.#stage.seats.find((each) => each.seat === seat)
    if (!found) return { ok: false, code: 'unknown-seat', about: seat, recorded: false }
    return carryOut({ live: this.#live, seat: found, wall }, command)
  }

  /** Entries that other processes added. */
  async #catchUp(): Promise<void> {
    const added = await this.#store.read(this.#stage.drill, this.#end.seq)
    if (added.length > 0 || this.#astray) await this.#reread()
  }

  /** The drill made anew from the log; what others added is told. */
  async #reread(): Promise<void> {
    const stored = await this.#store.read(this.#stage.drill, 0)
    const log = chained(stored)
    this.#live = new Live(this.#stage, log)
    this.#astray = false
    this.#advance(log.slice(this.#end.seq))
  }

  #advance(events: readonly DrillEvent[]): void {
    const last = events.at(-1)
    if (!last) return
    this.#end = { seq: last.seq, hash: last.hash }
    for (const listener of this.#listeners) listener(events)
  }

  async #afterInterruption(): Promise<void> {
    const { clock } = this.#live.conduct
    const beat = await this.#store.lastBeat(this.#stage.drill)
    const since = beat === null ? Number.POSITIVE_INFINITY : this.#clock.now() - beat
    if (!clock.running || (since <= silence && since >= -skew)) return
    stopClock(this.#live, 'restart', Math.max(beat ?? clock.since.wall, clock.since.wall))
    const entries = this.#live.drain()
    const added = { entries: entries.map(toStored), receipts: [] }
    const outcome = await this.#store.append(this.#stage.drill, this.#end.seq, added)
    if (outcome === 'added') this.#advance(entries)
    else await this.#reread()
  }

  #beat(): void {
    if (this.#closed) return
    const now = this.#clock.now()
    const jumped = now < this.#latest - setBack || now > this.#latest + silence
    if (jumped && this.#latest !== Number.NEGATIVE_INFINITY) this.#kick()
    else this.#latest = now
    if (!jumped && this.#live.conduct.clock.running)
      void this.#store.beat(this.#stage.drill, now).catch(() => undefined)
    this.#stopBeats = this.#clock.at(now + beatEvery, () => this.#beat())
  }

  /** Wakes when the next thing is due. */
  #sleep(): void {
    this.#callOff?.()
    this.#callOff = null
    if (this.#closed) return
    const wakes = this.#live.wakes()
    if (wakes === null) return
    this.#callOff = this.#clock.at(Math.max(wakes, this.#notBefore), () => this.#kick())
  }
}

/** Ids are the client's own, so they are told apart by seat. */
function receiptKey({ seat, act }: Asked): string {
  return `${seat}/${act}`
}
