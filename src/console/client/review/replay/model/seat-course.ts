import { stillClock } from '../../../../../drill/clock.ts'
import { applyChange, emptyView, type SeatView } from '../../../../../drill/seat-view.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'
import type { SeatReplay } from '../../../../replay-protocol.ts'
import { Keyframes } from './keyframes.ts'

type Sent = SeatReplay['changes'][number]

/** What one seat knew at any moment: folded from what it was sent, as its own page folded it. */
export class SeatCourse {
  readonly seat: SeatReplay['seat']
  readonly #changes: readonly Sent[]
  readonly #frames: Keyframes<{ readonly view: SeatView; readonly n: number }, Sent>
  readonly #told: ReadonlySet<number>

  constructor({ seat, changes }: SeatReplay, begins: Instant) {
    this.seat = seat
    this.#changes = changes
    this.#told = new Set(changes.map(({ seq }) => seq))
    this.#frames = new Keyframes(changes, {
      begin: { view: emptyView(stillClock(begins)), n: 0 },
      fold: ({ view, n }, { change }) => ({ view: applyChange(view, change, n + 1), n: n + 1 }),
    })
  }

  /** What the seat had been sent by an entry of the log, and nothing later. */
  viewAt(seq: number): SeatView {
    const after = this.#changes.findIndex((each) => each.seq > seq)
    return this.#frames.at(after < 0 ? this.#changes.length : after).view
  }

  /** Whether an entry of the log told the seat anything. */
  wasTold(seq: number): boolean {
    return this.#told.has(seq)
  }
}
