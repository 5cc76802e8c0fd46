import type { Answer, Command, Refusal } from '../../drill/command.ts'
import { refuse } from '../../drill/command.ts'
import type { Conduct } from '../../drill/conduct.ts'
import { photoOf } from '../../drill/photo-of.ts'
import type { DrillSeat } from '../../drill/seat.ts'
import { type Backstage, SeatSight, seesAll, toldFully } from '../../drill/view.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { StreamData } from '../protocol.ts'

/**
 * All that one seat was ever sent, in order: message n is what its pages know by that number. Pages of the seat differ in how
 * far they have read, in nothing else.
 */
export class SeatFeed {
  readonly seat: DrillSeat
  /** What a seat that does not see the log itself has seen; null for those who do. */
  readonly #sight: SeatSight | null
  /** Entries of the log as such, for those who see it. */
  readonly #log: DrillEvent[] = []
  /** Entries that the seat was not told, or not in full; what it may be told changes when forms are handed in. */
  #held: readonly DrillEvent[] = []
  /** JSON of each message, written once for all pages. */
  readonly #messages: string[] = []
  /** Photos that entries which the seat was sent name. */
  readonly #photos = new Set<string>()

  constructor(seat: DrillSeat, backstage: Backstage) {
    this.seat = seat
    this.#sight = seesAll(seat.role) ? null : new SeatSight(seat, backstage)
  }

  /** Null for a seat that is sent the log itself. */
  get sight(): SeatSight | null {
    return this.#sight
  }

  get log(): readonly DrillEvent[] {
    return this.#log
  }

  get count(): number {
    return this.#messages.length
  }

  /** Whether the seat may see a photo: an entry that it was sent names it. */
  shows(photo: string): boolean {
    return this.#photos.has(photo)
  }

  /** JSON of an entry of {@link log}, by its place in it. */
  entryText(place: number): string {
    return this.message(place + 1).slice(fullHead.length, -fullTail.length)
  }

  /** JSON of the n-th message, from 1. */
  message(n: number): string {
    return this.#messages[n - 1] ?? ''
  }

  /** Takes an entry of the log in, with the conduct of the drill after it. */
  take(event: DrillEvent, conduct: Conduct): void {
    if (this.#sight) {
      const seen = this.#sight.see(event, conduct)
      if (!seen) return
      if (seen.change.kind === 'duty-state' && seen.change.photo) this.#photos.add(seen.change.photo)
      this.#send({ form: 'seat', change: seen.change })
    } else {
      const told = toldFully(event, this.seat, conduct)
      if (told !== event) this.#held = [...this.#held, event]
      if (told !== null) this.#tell(told)
      if (event.type === 'form-submitted') this.#tellHeld(conduct)
    }
  }

  /** What was held back and need not be any more, in the order in which it happened. */
  #tellHeld(conduct: Conduct): void {
    const open = this.#held.filter((event) => toldFully(event, this.seat, conduct) === event)
    if (open.length === 0) return
    this.#held = this.#held.filter((event) => !open.includes(event))
    for (const event of open) this.#tell(event)
  }

  #tell(event: DrillEvent): void {
    const photo = photoOf(event)
    if (photo !== null) this.#photos.add(photo)
    this.#log.push(event)
    this.#messages.push(fullText(event))
  }

  #send(message: StreamData): void {
    this.#messages.push(JSON.stringify(message))
  }
}

/** What stands around an entry in the message that tells it: {@link StreamData}. */
const [fullHead, fullTail] = ['{"form":"full","event":', '}']

const fullTexts = new WeakMap<DrillEvent, string>()

/** An entry for those who see the log: written once for all of their seats. */
function fullText(event: DrillEvent): string {
  const text = fullTexts.get(event) ?? `${fullHead}${JSON.stringify(event)}${fullTail}`
  fullTexts.set(event, text)
  return text
}

/**
 * A command in the log's terms. Where a seat names what it was never shown it is refused alike whether the thing is there and
 * hidden or not there at all.
 */
export function inLogTerms(command: Command, { sight }: SeatFeed): Command | Refusal {
  if (sight === null) return command
  if (command.kind === 'message' && command.answers !== null) {
    const answers = sight.entryOf(command.answers)
    return answers === null ? refuse('unknown-entry') : { ...command, answers }
  }
  if (command.kind !== 'act') return command
  const { act } = command
  const { duties } = sight.view
  if ('obligation' in act && !duties.some(({ key }) => key === act.obligation))
    return refuse('refused', 'unknown-obligation')
  if (act.kind === 'send' && !duties.some(({ clause }) => clause === act.wire))
    return refuse('refused', 'not-possible')
  return command
}

/** An answer in the seat's terms: how far apart entries of the log lie would tell how much it was not shown. */
export function inSeatTerms(answer: Answer, { sight }: SeatFeed): Answer {
  if (sight === null || !answer.ok) return answer
  return { ok: true, entries: sight.numbersOf(...answer.entries) }
}
