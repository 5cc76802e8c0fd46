import type { WallClock } from '../../drill/session.ts'
import { type Ms, second } from '../../vocabulary/duration.ts'
import type { StreamData } from '../protocol.ts'
import type { SeatFeed } from './seat-feed.ts'

/** A page hears at least this often that the server is there, and what time it is. */
export const heartbeat: Ms = 5 * second
/** A page that takes nothing for so long is let go; it comes back by itself and goes on where it was. */
export const patience: Ms = 30 * second
/** Messages in one piece of a stream. */
const most = 200

/** What a stream needs of its drill. */
export interface StreamPorts {
  readonly clock: WallClock
  /** Connected pages by seat, for those who may know. */
  readonly present: () => Readonly<Record<string, number>> | null
  /** Bytes left on the disk, while they are few and the page may know; null else. */
  readonly diskLeft: () => number | null
  /** Called once, whoever ended it. */
  readonly ended: (stream: PageStream) => void
  /** Cuts the connection of a page that takes nothing. */
  readonly cut: () => void
}

/**
 * What one page is being sent: a place in the feed of its seat, and nothing in store. A page that reads slowly costs no memory
 * and loses nothing.
 */
export class PageStream {
  readonly feed: SeatFeed
  readonly body: ReadableStream<Uint8Array>
  readonly #ports: StreamPorts
  readonly #encoder = new TextEncoder()
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #sent: number
  #beatDue = true
  #over = false
  #lastTaken: Ms
  /** The page waits for the next piece. */
  #wanted: (() => void) | null = null
  #callOff: () => void = () => undefined

  /** `after`: the last message that the page has. */
  constructor(feed: SeatFeed, after: number, ports: StreamPorts) {
    this.feed = feed
    this.#sent = after
    this.#ports = ports
    this.#lastTaken = ports.clock.now()
    this.body = new ReadableStream(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => this.#pull(),
        cancel: () => this.end(),
      },
      { highWaterMark: 0 },
    )
    this.#keepAlive()
  }

  /** There is something new in the feed. */
  wake(): void {
    if (this.#wanted && (this.#beatDue || this.#sent < this.feed.count)) this.#give()
  }

  /** Tells who is there, as soon as the page listens. */
  beat(): void {
    this.#beatDue = true
    this.wake()
  }

  end(): void {
    if (this.#over) return
    this.#over = true
    this.#callOff()
    this.#ports.ended(this)
    try {
      this.#controller?.close()
    } catch {
      // Cancelled by the page: it is closed already.
    }
    this.#wanted?.()
  }

  #pull(): Promise<void> {
    this.#lastTaken = this.#ports.clock.now()
    return new Promise((given) => {
      this.#wanted = given
      this.wake()
    })
  }

  #give(): void {
    const last = Math.min(this.feed.count, this.#sent + most)
    let piece = this.#beatDue ? this.#beatText() : ''
    for (let n = this.#sent + 1; n <= last; n++) piece += `id: ${n}\ndata: ${this.feed.message(n)}\n\n`
    this.#sent = last
    this.#beatDue = false
    this.#controller?.enqueue(this.#encoder.encode(piece))
    const given = this.#wanted
    this.#wanted = null
    given?.()
  }

  #beatText(): string {
    const { clock, diskLeft, present } = this.#ports
    const left = diskLeft()
    const low = left === null ? {} : { diskLeft: left }
    const beat: StreamData = { form: 'beat', now: clock.now(), present: present(), ...low }
    return `retry: 2000\ndata: ${JSON.stringify(beat)}\n\n`
  }

  #keepAlive(): void {
    const { clock, cut } = this.#ports
    this.#callOff = clock.at(clock.now() + heartbeat, () => {
      if (this.#wanted === null && clock.now() - this.#lastTaken >= patience) {
        this.end()
        return cut()
      }
      this.#keepAlive()
      this.beat()
    })
  }
}
