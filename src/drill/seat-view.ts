import type { InstanceId, ObligationKind, PartyId } from '../compile/program.ts'
import type { Beat } from '../run/conduct-event.ts'
import type { ObligationKey, ObligationState, Response } from '../run/event.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { Clock } from './clock.ts'
import type { Conduct } from './conduct.ts'

/** What one seat knows: made on the server, and kept up to date by the changes that the seat is sent. */
export interface SeatView {
  readonly clock: Clock
  readonly phase: Conduct['phase']
  readonly rehearsal: boolean
  /** The seat has answered the check of communications. */
  readonly reached: boolean
  /** Levels as announced; what is called for is nobody's to know but the direction's. */
  readonly levels: readonly AnnouncedLevel[]
  /** What reached the seat and what it did, oldest first. */
  readonly inbox: readonly InboxItem[]
  /** Its own duties that it can know of, an observer's everybody's, in the order in which they fell due. */
  readonly duties: readonly SeatDuty[]
  readonly emergency: 'none' | 'called' | 'stopped'
  /** The beat of a tabletop; null in other drills. */
  readonly beat: { readonly beat: Beat; readonly inject: string | null } | null
}

export interface AnnouncedLevel {
  readonly instance: InstanceId
  readonly title: string
  readonly response: Response
  readonly since: Instant
}

export interface InboxItem {
  /** The seat's own count of what it was sent: never the position in the log. */
  readonly n: number
  readonly at: Instant
  readonly what:
    | 'inject'
    | 'consequence'
    | 'message'
    | 'level'
    | 'warning'
    | 'refused'
    | 'done'
    | 'sent'
    | 'decision'
    | 'ordered'
  /** Who speaks: a source, a seat's title, a body. Empty: the seat itself. */
  readonly from: string
  readonly channel: string
  /** Words that somebody wrote, or the name of a level, a task, a warning. */
  readonly text: string
  /** What `text` is about: the plan's title, the reason of a refusal. */
  readonly about: string
  readonly own: boolean
  /** Taken back by the direction. */
  readonly recalled: boolean
}

export interface SeatDuty {
  readonly key: ObligationKey
  readonly kind: ObligationKind
  readonly clause: ClauseId
  readonly text: string
  readonly plan: string
  readonly party: PartyId | null
  readonly state: ObligationState
  readonly dueAt: Instant
  readonly deadline: Instant | null
  /** Reports and notices: whom it must reach. */
  readonly to: readonly string[]
  /** Start procedures: the level. */
  readonly level: LevelId | null
  /** Done, it is kept up until it is lifted: it can be given up. */
  readonly held: boolean
  /** sha256 of the photo with which the seat itself showed it done. */
  readonly photo?: string
}

/** What an entry of the log means for one seat. */
export type SeatChange =
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'reached' }
  | {
      readonly kind: 'phase'
      readonly phase: Conduct['phase']
      readonly rehearsal: boolean
      /** The end of a drill stops its clock. */
      readonly clock: Clock
    }
  | { readonly kind: 'level'; readonly level: AnnouncedLevel; readonly item: Omit<InboxItem, 'n'> }
  | { readonly kind: 'item'; readonly item: Omit<InboxItem, 'n'> }
  | { readonly kind: 'recalled'; readonly item: number }
  | { readonly kind: 'duty'; readonly duty: SeatDuty }
  | {
      readonly kind: 'duty-state'
      readonly key: ObligationKey
      readonly state: ObligationState
      readonly photo?: string
    }
  | { readonly kind: 'emergency'; readonly emergency: SeatView['emergency']; readonly clock: Clock }
  | { readonly kind: 'beat'; readonly beat: Beat; readonly inject: string | null }

/** The view of a seat that was sent nothing yet. */
export function emptyView(clock: Clock): SeatView {
  return {
    clock,
    phase: 'prepared',
    rehearsal: false,
    reached: false,
    levels: [],
    inbox: [],
    duties: [],
    emergency: 'none',
    beat: null,
  }
}

/** The view after the seat's n-th change. Server and page fold alike: what was sent is what is seen. */
export function applyChange(view: SeatView, change: SeatChange, n: number): SeatView {
  switch (change.kind) {
    case 'clock':
      return { ...view, clock: change.clock }
    case 'reached':
      return { ...view, reached: true }
    case 'phase':
      return { ...view, phase: change.phase, rehearsal: change.rehearsal, clock: change.clock }
    case 'level':
      return {
        ...view,
        levels: upsert(view.levels, change.level, 'instance'),
        inbox: [...view.inbox, { n, ...change.item }],
      }
    case 'item':
      return { ...view, inbox: [...view.inbox, { n, ...change.item }] }
    case 'recalled':
      return {
        ...view,
        inbox: view.inbox.map((item) => (item.n === change.item ? { ...item, recalled: true } : item)),
      }
    case 'duty':
      return { ...view, duties: upsert(view.duties, change.duty, 'key') }
    case 'duty-state':
      return {
        ...view,
        duties: view.duties.map((duty) =>
          duty.key === change.key
            ? { ...duty, state: change.state, ...(change.photo ? { photo: change.photo } : {}) }
            : duty,
        ),
      }
    case 'emergency':
      return { ...view, emergency: change.emergency, clock: change.clock }
    case 'beat':
      return { ...view, beat: { beat: change.beat, inject: change.inject } }
  }
}

function upsert<T, K extends keyof T>(list: readonly T[], item: T, key: K): readonly T[] {
  const index = list.findIndex((each) => each[key] === item[key])
  // Not `list.with`: pages run in browsers that do not have it.
  return index < 0 ? [...list, item] : list.map((each, at) => (at === index ? item : each))
}
