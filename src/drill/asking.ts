import type { EventBody } from '../run/event.ts'
import type { Said } from '../run/playing.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { formatWall } from '../vocabulary/instant.ts'
import type { Live } from './live.ts'
import type { DrillSeat } from './seat.ts'

/** One command being carried out. */
export interface Asking {
  readonly live: Live
  readonly seat: DrillSeat
  /** Moment of the wall clock at which it came in. */
  readonly wall: Ms
}

/** Writes an entry in the name of whoever asks. */
export function tell(asking: Asking, body: EventBody): null {
  asking.live.tell(body, asking.wall, said(asking))
  return null
}

/** Who speaks, and when. */
export function said({ seat, wall }: Asking): Said {
  return { by: { seat: seat.seat, party: null, acting: false }, wall: formatWall(wall) }
}
