import { type Clock, exerciseAt, situationAt } from '../../drill/clock.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** What the server's clock is ahead of the browser's; null: the server has not told its time yet. */
export type Offset = Ms | null

/**
 * The offset after the server's time `server` arrived at `here` by the browser's clock. A message is never older than it
 * says, so that the largest offset is the nearest. Begin with null on each new connection: clocks are set right meanwhile.
 */
export function nearerOffset(before: Offset, server: Ms, here: Ms): Ms {
  return before === null ? server - here : Math.max(before, server - here)
}

/** Both clocks of a drill at a moment. */
export interface Times {
  readonly situation: Instant
  readonly exercise: Ms
}

/** Both clocks at a moment of the server's wall clock. */
export function timesAt(clock: Clock, wall: Ms): Times {
  return { situation: situationAt(clock, wall), exercise: exerciseAt(clock, wall) }
}
