import type { EventLog } from '../../drill/event-log.ts'
import type { WallClock } from '../../drill/session.ts'
import { type Ms, second } from '../../vocabulary/duration.ts'

/** Connected pages by seat. */
export type Pages = Readonly<Record<string, number>>

/** A process looks this often at who is connected to the others. */
const lookEvery: Ms = 2 * second
/** It says so at least this often, though nothing has changed. */
const sayEvery: Ms = 5 * second
/** A process that has said nothing for so long is gone, and its pages with it. */
const silence: Ms = 10 * second

/** What this process serves, and who hears of others. */
export interface PresencePorts {
  readonly store: EventLog
  readonly drill: string
  /** This process's own id, unlike any other's. */
  readonly process: string
  readonly clock: WallClock
  /** Pages connected here. */
  readonly own: () => Pages
  /** Who is connected elsewhere is not what it was. */
  readonly changed: () => void
}

/** Tells other processes that serve a drill which pages are connected here, and knows theirs. */
export class SharedPresence {
  readonly #ports: PresencePorts
  #said: { readonly pages: string; readonly wall: Ms } = { pages: '{}', wall: 0 }
  #others: Pages = {}
  #callOff: () => void = () => undefined
  #closed = false

  constructor(ports: PresencePorts) {
    this.#ports = ports
    this.#wait()
  }

  /** Pages connected to this process and to all others. */
  get all(): Pages {
    return sum([this.#ports.own(), this.#others])
  }

  /** Says that nobody is connected here any more. */
  async close(): Promise<void> {
    this.#closed = true
    this.#callOff()
    if (this.#said.pages !== '{}') await this.#say({})
  }

  #wait(): void {
    const { clock } = this.#ports
    this.#callOff = clock.at(clock.now() + lookEvery, () => void this.#look())
  }

  async #look(): Promise<void> {
    const { store, drill, clock, own, changed } = this.#ports
    const [now, pages] = [clock.now(), own()]
    const isNews = JSON.stringify(pages) !== this.#said.pages
    if (isNews || (this.#said.pages !== '{}' && now - this.#said.wall >= sayEvery)) await this.#say(pages)
    const noted = await store.presences(drill, now - silence).catch(() => [])
    const others = sum(noted.flatMap((each) => (each.process === this.#ports.process ? [] : [each.pages])))
    if (this.#closed) return
    const moved = JSON.stringify(others) !== JSON.stringify(this.#others)
    this.#others = others
    if (moved) changed()
    this.#wait()
  }

  async #say(pages: Pages): Promise<void> {
    const { store, drill, process, clock } = this.#ports
    const wall = clock.now()
    this.#said = { pages: JSON.stringify(pages), wall }
    // What could not be noted is noted the next time: no act waits for it.
    await store.notePresence(drill, { process, pages, wall }).catch(() => undefined)
  }
}

function sum(all: readonly Pages[]): Pages {
  const counts: Record<string, number> = {}
  for (const pages of all)
    for (const [seat, count] of Object.entries(pages)) counts[seat] = (counts[seat] ?? 0) + count
  return counts
}
