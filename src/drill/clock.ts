import type { StopReason } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { type Instant, parseWall } from '../vocabulary/instant.ts'

/**
 * The two clocks of a drill. While they run, exercise time passes with the wall and situation time `speed` times as fast,
 * both counted from `since`, the last moment at which anything about them was changed.
 */
export interface Clock {
  readonly running: boolean
  /** Why it stands still; null while it runs and before the drill begins. */
  readonly stopped: StopReason | null
  readonly speed: number
  readonly since: { readonly situation: Instant; readonly exercise: Ms; readonly wall: Ms }
}

/** Speeds at which situation time may pass, against the wall. */
export const speeds = { least: 1, most: 600 } as const

/** The clock of a drill that has not begun. */
export function stillClock(begins: Instant): Clock {
  return {
    running: false,
    stopped: null,
    speed: 1,
    since: { situation: begins, exercise: 0, wall: 0 },
  }
}

/** Situation time at a moment of the wall clock. */
export function situationAt({ running, speed, since }: Clock, wall: Ms): Instant {
  return running ? since.situation + Math.max(0, Math.floor((wall - since.wall) * speed)) : since.situation
}

/** Exercise time at a moment of the wall clock. */
export function exerciseAt({ running, since }: Clock, wall: Ms): Ms {
  return running ? since.exercise + Math.max(0, wall - since.wall) : since.exercise
}

/** Exercise time at a situation time: how an entry of the log tells both, however time was split. */
export function exerciseOf({ running, speed, since }: Clock, situation: Instant): Ms {
  return running
    ? since.exercise + Math.max(0, Math.floor((situation - since.situation) / speed))
    : since.exercise
}

/** The first moment of the wall clock at which situation time is reached; null while the clock stands still before it. */
export function wallAt({ running, speed, since }: Clock, situation: Instant): Ms | null {
  if (situation <= since.situation) return since.wall
  return running ? since.wall + Math.ceil((situation - since.situation) / speed) : null
}

/** The clock after an entry of the log. */
export function evolveClock(clock: Clock, event: DrillEvent): Clock {
  switch (event.type) {
    case 'clock-started':
      return { running: true, stopped: null, speed: event.data.speed, since: momentOf(event, clock) }
    case 'clock-set':
      return { ...clock, speed: event.data.speed, since: momentOf(event, clock) }
    case 'clock-stopped':
      return { ...clock, running: false, stopped: event.data.why, since: momentOf(event, clock) }
    case 'clock-jumped':
      return { ...clock, since: { ...momentOf(event, clock), situation: event.data.to } }
    case 'seal-opened':
      return { ...clock, since: { ...clock.since, situation: event.at.situation } }
    case 'drill-ended':
      return { ...clock, running: false, stopped: null, since: momentOf(event, clock) }
    default:
      return clock
  }
}

function momentOf({ at, wall }: DrillEvent, clock: Clock): Clock['since'] {
  return {
    situation: at.situation,
    exercise: at.exercise,
    wall: wall === null ? clock.since.wall : parseWall(wall),
  }
}
