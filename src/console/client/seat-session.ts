import type { Command } from '../../drill/command.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type {
  CommandReply,
  CommandRequest,
  Opening,
  PhotoKept,
  Problem,
  Setting,
  StreamData,
} from '../protocol.ts'
import type { Outcome } from './api.ts'
import type { Keep } from './browser.ts'
import * as box from './outbox.ts'
import { lostPhoto, takesPhoto, withPhoto } from './outbox-photo.ts'
import type { PhotoKeep } from './photo-keep.ts'
import { nearerOffset, type Offset } from './server-clock.ts'
import type { StreamEnd, StreamListener } from './stream.ts'

/** What a seat's page says to the server and hears from it. */
export interface Line {
  opening(): Promise<Outcome<Opening>>
  hear(after: number, listener: StreamListener, stop: AbortSignal): Promise<StreamEnd>
  send(request: CommandRequest): Promise<Outcome<CommandReply>>
  sendPhoto(photo: Blob): Promise<Outcome<PhotoKept>>
}

/** What a seat's page needs of its browser. */
export interface Device {
  now(): Ms
  newId(): string
  readonly keep: Keep
  readonly photos: PhotoKeep
  /** Comes back after a time, or when it is cut short. */
  wait(span: Ms, cut: AbortSignal): Promise<void>
}

/** How a page's knowledge grows: from the opening, by each message. A function of what was heard alone. */
export interface Folding<T> {
  begin(opening: Opening): T
  take(held: T, data: StreamData, n: number): T
}

/** Whether the page hears the server. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Tried again by itself. */
  | { readonly kind: 'offline' }
  /** Not tried again: the page has no business here. */
  | { readonly kind: 'refused'; readonly problem: Problem }

export interface SessionState<T> {
  readonly connection: Connection
  /** Null until the first opening, as is `held`. */
  readonly setting: Setting | null
  readonly held: T | null
  readonly offset: Offset
  /** The server's wall clock when it was last heard. */
  readonly heard: Ms | null
  readonly present: Readonly<Record<string, number>> | null
  /** Bytes left on the server's disk, while they are few. */
  readonly diskLeft: number | null
  readonly outbox: box.Outbox
  /** The last act that was carried out, until the next one is. */
  readonly carriedOut: box.QueuedAct | null
}

/** Pauses between two tries, growing: a phone in a dead spot should not drain its battery. */
const pauses: readonly Ms[] = [300, 1000, 2000, 4000, 8000]
/** A page that comes to the front after so long without a word connects anew, whatever the old line says. */
const staleAfter: Ms = 20_000

/** One seat's page: keeps up with the drill while the line comes and goes, and sees that what was done arrives once. */
export class SeatSession<T> {
  readonly #place: { readonly drill: string; readonly seat: string }
  readonly #line: Line
  readonly #device: Device
  readonly #folding: Folding<T>
  readonly #listeners = new Set<() => void>()
  readonly #closed = new AbortController()
  #cut = new AbortController()
  #state: SessionState<T>
  #n = 0
  #sending = false

  constructor(
    place: { readonly drill: string; readonly seat: string },
    line: Line,
    device: Device,
    folding: Folding<T>,
  ) {
    this.#place = place
    this.#line = line
    this.#device = device
    this.#folding = folding
    this.#state = {
      connection: { kind: 'connecting' },
      ...{
        setting: null,
        held: null,
        offset: null,
        heard: null,
        present: null,
        diskLeft: null,
        carriedOut: null,
      },
      outbox: box.readOutbox(device.keep, place.drill, place.seat),
    }
  }

  readonly state = (): SessionState<T> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follows the drill until the page is closed or refused. */
  async follow(): Promise<void> {
    let tries = 0
    while (!this.#closed.signal.aborted) {
      const outcome = await this.#line.opening()
      if (outcome.kind === 'refused' && !box.mayPass(outcome)) return this.#refused(outcome.problem)
      if (outcome.kind === 'answered') {
        tries = 0
        this.#begin(outcome.value)
        if (await this.#hear()) return
      } else {
        this.#set({ connection: { kind: 'offline' } })
        await this.#pause(tries++)
      }
    }
  }

  /** Tries at once: the network is back, or the page has come to the front. */
  nudge(): void {
    const { connection, heard } = this.#state
    const silent = heard === null || this.serverNow() - heard > staleAfter
    if (connection.kind !== 'live' || silent) this.#cut.abort()
    void this.#sendAll()
  }

  close(): void {
    this.#closed.abort()
    this.#cut.abort()
  }

  /** The server's wall clock, as far as it is known. */
  serverNow(): Ms {
    return this.#device.now() + (this.#state.offset ?? 0)
  }

  /**
   * Does something once, now or when the line is back. `label`: what the user did, in the page's words; `photo`: goes with it
   * where the command can carry one.
   */
  act(command: Command, label: string, photo: Blob | null = null): void {
    const act = { act: this.#device.newId(), command, label, at: this.serverNow() }
    const carried = takesPhoto(command) ? photo : null
    if (carried !== null) this.#device.photos.write(act.act, carried)
    this.#keepOutbox(box.withAct(this.#state.outbox, carried === null ? act : { ...act, photo: true }))
    void this.#sendAll()
  }

  /** Takes an act out of the queue: its refusal has been read, or it shall not be sent after all. */
  dismiss(act: string): void {
    this.#keepOutbox(box.withoutAct(this.#state.outbox, act))
  }

  #begin(opening: Opening): void {
    this.#n = opening.n
    this.#set({
      setting: opening.setting,
      held: this.#folding.begin(opening),
      offset: nearerOffset(null, opening.now, this.#device.now()),
      heard: opening.now,
    })
  }

  /** Hears until the opening must be asked for again (false), or nothing more is to be heard (true). */
  async #hear(): Promise<boolean> {
    let tries = 0
    let gap = false
    while (!this.#closed.signal.aborted && !gap) {
      this.#cut = new AbortController()
      const listener: StreamListener = {
        opened: () => {
          tries = 0
          this.#set({ connection: { kind: 'live' } })
          void this.#sendAll()
        },
        heard: (data, n) => {
          gap ||= !this.#take(data, n)
          if (gap) this.#cut.abort()
        },
      }
      const end = await this.#line.hear(this.#n, listener, this.#cut.signal)
      if (end.kind === 'refused') {
        this.#refused(end.problem)
        return true
      }
      if (gap || this.#closed.signal.aborted) break
      this.#set({ connection: { kind: 'offline' } })
      await this.#pause(tries++)
    }
    return this.#closed.signal.aborted
  }

  /** Takes a message in; false: one before it is missing. What came twice counts once. */
  #take(data: StreamData, n: number | null): boolean {
    const here = this.#device.now()
    if (data.form === 'beat') {
      const offset = nearerOffset(this.#state.offset, data.now, here)
      const { present = null, diskLeft = null } = data
      this.#set({ offset, heard: data.now, present: present ?? this.#state.present, diskLeft })
      return true
    }
    if (n === null || n <= this.#n) return true
    const { held } = this.#state
    if (n > this.#n + 1 || held === null) return false
    this.#n = n
    this.#set({ held: this.#folding.take(held, data, n), heard: this.serverNow() })
    return true
  }

  async #sendAll(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    let next = box.nextToSend(this.#state.outbox)
    while (next !== null) {
      const sent = next
      const outcome = await this.#send(sent)
      const left = box.answered(this.#state.outbox, sent.act, outcome)
      const done = outcome.kind === 'answered' && outcome.value.answer.ok
      this.#keepOutbox(left, done ? sent : this.#state.carriedOut)
      const again = outcome.kind === 'unreachable' || box.mayPass(outcome)
      if (again && !(await this.#untilNextSend())) break
      next = box.nextToSend(this.#state.outbox)
    }
    this.#sending = false
  }

  /** A photo goes first, and the act names it as the server calls it. Sent again, both are what they were. */
  async #send({ act, command, photo }: box.QueuedAct): Promise<Outcome<CommandReply>> {
    if (!photo) return this.#line.send({ act, command })
    const kept = await this.#device.photos.read(act)
    if (kept === null) return lostPhoto(this.#state.setting?.locale ?? 'zh-CN')
    const arrived = await this.#line.sendPhoto(kept)
    if (arrived.kind !== 'answered') return arrived
    return this.#line.send({ act, command: withPhoto(command, arrived.value.photo) })
  }

  /** While the page hears the server, a failed act is tried again soon; else when the line is back. */
  async #untilNextSend(): Promise<boolean> {
    if (this.#state.connection.kind !== 'live') return false
    await this.#device.wait(2000, this.#closed.signal)
    return !this.#closed.signal.aborted
  }

  async #pause(tries: number): Promise<void> {
    this.#cut = new AbortController()
    if (this.#closed.signal.aborted) return
    await this.#device.wait(pauses[tries] ?? 10_000, this.#cut.signal)
  }

  #refused(problem: Problem): void {
    this.#set({ connection: { kind: 'refused', problem } })
  }

  #keepOutbox(outbox: box.Outbox, carriedOut = this.#state.carriedOut): void {
    for (const { act, photo } of this.#state.outbox)
      if (photo && !outbox.some((left) => left.act === act)) this.#device.photos.drop(act)
    box.writeOutbox(this.#device.keep, this.#place.drill, this.#place.seat, outbox)
    this.#set({ outbox, carriedOut })
  }

  #set(change: Partial<SessionState<T>>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
