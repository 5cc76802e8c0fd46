import { type Answer, type Command, refuse } from '../../drill/command.ts'
import { type Conduct, evolveConduct, unopened } from '../../drill/conduct.ts'
import type { EventLog } from '../../drill/event-log.ts'
import { type KeyOf, stageOf } from '../../drill/open-drill.ts'
import { photoOfCommand } from '../../drill/photo-of.ts'
import type { StaffTitles } from '../../drill/seat.ts'
import { DrillSession, type WallClock } from '../../drill/session.ts'
import type { Backstage } from '../../drill/view.ts'
import type { Locale } from '../../locale/locale.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { TraceHeader } from '../../run/trace.ts'
import { DrillPhotos } from './drill-photos.ts'
import { PageStream } from './page-stream.ts'
import { type Pages, type PresencePorts, SharedPresence } from './presence.ts'
import { inLogTerms, inSeatTerms, SeatFeed } from './seat-feed.ts'

/** Pages of one seat that may be connected at a time: a seat is a few people with a few screens. */
export const mostPages = 50

/** What a drill is served by. */
export interface ServedBy {
  readonly clock: WallClock
  /** This process's own id, unlike any other's. */
  readonly process: string
  readonly titles: (locale: Locale) => StaffTitles
  /** Keys of sealed drills; left out where there are none. */
  readonly keyOf?: KeyOf
  /** Bytes left where the drill is kept, while they are few; null while there is room. */
  readonly diskLeft?: (() => number | null) | undefined
}

/** A drill with its seats' feeds and the pages that listen to them. */
export class ServedDrill {
  readonly id: string
  readonly header: TraceHeader
  readonly backstage: Backstage
  readonly feeds: ReadonlyMap<string, SeatFeed>
  readonly photos: DrillPhotos
  readonly #session: DrillSession
  readonly #clock: WallClock
  readonly #streams = new Set<PageStream>()
  readonly #stopListening: () => void
  readonly #presence: SharedPresence
  readonly #diskLeft: () => number | null
  #conduct: Conduct

  private constructor(
    session: DrillSession,
    header: TraceHeader,
    { store, clock, process, diskLeft }: Omit<ServedBy, 'titles' | 'keyOf'> & Pick<PresencePorts, 'store'>,
  ) {
    const { stage, playing } = session.live
    this.id = stage.drill
    this.photos = new DrillPhotos(store, stage.drill)
    this.header = header
    this.backstage = { stage, loaded: playing.loaded }
    this.feeds = new Map(stage.seats.map((seat) => [seat.seat, new SeatFeed(seat, this.backstage)]))
    this.#session = session
    this.#clock = clock
    this.#diskLeft = diskLeft ?? (() => null)
    this.#conduct = unopened(stage.scenario.begins)
    this.#take(session.kept)
    this.#stopListening = session.listen((events) => this.#take(events))
    this.#presence = new SharedPresence({
      ...{ store, drill: this.id, process, clock },
      own: () => this.#own(),
      changed: () => this.#tellPresence(),
    })
  }

  /** Null when the store has no such drill. Throws `StillSealed` when it has not begun and no key opens it. */
  static async open(
    store: EventLog,
    drill: string,
    { titles, keyOf, ...ports }: ServedBy,
  ): Promise<ServedDrill | null> {
    const found = await stageOf(store, drill, titles, keyOf)
    if (!found) return null
    const session = await DrillSession.open(store, ports.clock, found.stage)
    return new ServedDrill(session, found.header, { ...ports, store })
  }

  get conduct(): Conduct {
    return this.#conduct
  }

  /** Connected pages of every seat that has any, whichever process serves them. */
  present(): Pages {
    return this.#presence.all
  }

  #own(): Pages {
    const counts: Record<string, number> = {}
    for (const { feed } of this.#streams) counts[feed.seat.seat] = (counts[feed.seat.seat] ?? 0) + 1
    return counts
  }

  /** Carries out what a seat asks, in its own terms. Rejects when the answer could not be kept. */
  async ask(feed: SeatFeed, command: Command, act: string): Promise<Answer> {
    const asked = inLogTerms(command, feed)
    if (!('kind' in asked)) return asked
    const photo = photoOfCommand(asked)
    if (photo !== null && !(await this.photos.mayName(photo, feed))) return refuse('unknown-photo')
    return inSeatTerms(await this.#session.ask(feed.seat.seat, asked, act), feed)
  }

  /** What a page that has all messages up to `after` is sent from now on; null when the seat has too many pages. */
  stream(feed: SeatFeed, after: number, cut: () => void): PageStream | null {
    if ((this.#own()[feed.seat.seat] ?? 0) >= mostPages) return null
    const stream = new PageStream(feed, after, {
      clock: this.#clock,
      present: () => (feed.sight === null ? this.present() : null),
      diskLeft: () => (feed.seat.role === 'director' ? this.#diskLeft() : null),
      ended: (ended) => {
        this.#streams.delete(ended)
        this.#tellPresence()
      },
      cut,
    })
    this.#streams.add(stream)
    this.#tellPresence()
    return stream
  }

  /** Ends every page of a seat: its link is void. */
  dismiss(seat: string): void {
    for (const stream of [...this.#streams]) if (stream.feed.seat.seat === seat) stream.end()
  }

  /** Finishes what was asked, tells it, and ends every page. The drill can be served again. */
  async close(): Promise<void> {
    await this.#session.close()
    this.#stopListening()
    await this.#presence.close()
    for (const stream of [...this.#streams]) stream.end()
  }

  #take(events: readonly DrillEvent[]): void {
    for (const event of events) {
      this.#conduct = evolveConduct(this.#conduct, event)
      for (const feed of this.feeds.values()) feed.take(event, this.#conduct)
    }
    for (const stream of this.#streams) stream.wake()
  }

  #tellPresence(): void {
    for (const stream of this.#streams) if (stream.feed.sight === null) stream.beat()
  }
}
