import type { Beat } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import { type Ms, minute, second } from '../vocabulary/duration.ts'
import { type Instant, parseWall } from '../vocabulary/instant.ts'
import { type Clock, evolveClock, stillClock } from './clock.ts'

/** A real emergency that the director does not answer stops the drill after this long. */
export const emergencyPatience: Ms = 60 * second

/** Reopening is for slips: only this soon after the end. */
export const reopenWithin: Ms = 10 * minute

/** How a drill is being run. Made from the log alone. */
export interface Conduct {
  readonly clock: Clock
  /** `prepared`: seats may be checked, people told; nothing of the situation is known to anyone. */
  readonly phase: 'prepared' | 'begun' | 'ended'
  readonly rehearsal: boolean
  /** Its scenario lies encrypted until it begins. */
  readonly sealed: boolean
  /** Who has been told of the drill beforehand. */
  readonly told: ReadonlySet<string>
  /** Seats that answered the check of communications. */
  readonly reached: ReadonlySet<string>
  /** A call of a real emergency that is neither confirmed nor withdrawn: when, by the wall. */
  readonly emergency: { readonly wall: Ms; readonly entry: number } | null
  readonly beat: { readonly beat: Beat; readonly inject: string | null } | null
  /** Entries taken back. */
  readonly undone: ReadonlySet<number>
  /** Seats that handed in their forms. */
  readonly submitted: ReadonlySet<string>
  /** When it was ended, by the wall. */
  readonly endedAt: Ms | null
}

/** The conduct of a drill whose log is empty. */
export function unopened(begins: Instant): Conduct {
  return {
    clock: stillClock(begins),
    phase: 'prepared',
    rehearsal: false,
    sealed: false,
    told: new Set(),
    reached: new Set(),
    emergency: null,
    beat: null,
    undone: new Set(),
    submitted: new Set(),
    endedAt: null,
  }
}

/** The conduct after an entry of the log. */
export function evolveConduct(before: Conduct, event: DrillEvent): Conduct {
  const clock = evolveClock(before.clock, event)
  const conduct = clock === before.clock ? before : { ...before, clock }
  switch (event.type) {
    case 'drill-opened':
      return {
        ...conduct,
        // A sealed drill does not tell when its situation begins.
        clock: stillClock(event.at.situation),
        rehearsal: event.data.rehearsal,
        sealed: 'sealed' in event.data.pins,
      }
    case 'seal-opened':
      return { ...conduct, sealed: false }
    case 'drill-started':
    case 'drill-reopened':
      return { ...conduct, phase: 'begun', endedAt: null }
    case 'drill-ended':
      return { ...conduct, phase: 'ended', emergency: null, endedAt: wallOf(event) }
    case 'party-told':
      return { ...conduct, told: new Set(conduct.told).add(event.data.who) }
    case 'seat-reached':
      return { ...conduct, reached: new Set(conduct.reached).add(event.data.seat) }
    case 'emergency-called':
      return { ...conduct, emergency: conduct.emergency ?? { wall: wallOf(event) ?? 0, entry: event.seq } }
    case 'emergency-confirmed':
    case 'emergency-withdrawn':
      return { ...conduct, emergency: null }
    case 'beat-begun':
      return { ...conduct, beat: event.data }
    case 'entry-undone':
      return { ...conduct, undone: new Set(conduct.undone).add(event.data.entry) }
    case 'form-submitted':
      return event.by === 'system'
        ? conduct
        : { ...conduct, submitted: new Set(conduct.submitted).add(event.by.seat) }
    default:
      return conduct
  }
}

function wallOf(event: DrillEvent): Ms | null {
  return event.wall === null ? null : parseWall(event.wall)
}
