import type { Ms } from '../vocabulary/duration.ts'
import { formatWall } from '../vocabulary/instant.ts'
import type { Live } from './live.ts'

/** A process writes that it is alive this often. */
export const beatEvery: Ms = 1000
/** Silence of every process for longer than this is an interruption: the clock stops where it last was. */
export const silence: Ms = 5000

/** A wall clock that goes back by more than this within a process was set back. */
export const setBack: Ms = 5000
/** As {@link setBack}, against what another process has written: clocks of two machines may differ by this. */
export const skew: Ms = 60_000

/**
 * Stops a drill's clock at the last moment `at` at which time passed as it should: what is due by then comes about, and nothing
 * after it. `wall`: what the wall clock says now, which the entry tells.
 */
export function stopClock(live: Live, why: 'restart' | 'set-back', at: Ms, wall = at): void {
  live.pass(at)
  live.tell({ type: 'clock-stopped', data: { why, note: null } }, at, { wall: formatWall(wall) })
}
