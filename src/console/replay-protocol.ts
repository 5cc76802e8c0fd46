import type { InstanceId, ProgramResource, ResourceClaim } from '../compile/program.ts'
import type { DrillSeat } from '../drill/seat.ts'
import type { SeatChange } from '../drill/seat-view.ts'
import type { DrillEvent } from '../run/event.ts'
import type { LevelState } from '../run/state.ts'
import type { TraceHeader } from '../run/trace.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { libraryPath } from './library-protocol.ts'
import type { FullBackstage, Setting } from './protocol.ts'

/**
 * What server and pages say to each other about the course of a drill that is over, as JSON, compressed where the page takes it so.
 * Whoever may read the library may read these, and of the same drills that have a review.
 *
 * | request | answers |
 * |---|---|
 * | `GET /api/library/review/replay?drill=…` | {@link ReplayAnswer}: everything that the page folds any moment from |
 * | `GET /api/library/review/replay/seat?drill=…&seat=…` | {@link SeatReplay}: what one seat was sent, and when |
 * | `GET /api/library/review/replay/against?drill=…` | {@link AgainstAnswer}: the same acts by the plans as they are now |
 */
export const replayPath = `${libraryPath}/review/replay`

/** An entry of the log without what only vouches for it: the chain of hashes, which cannot be compressed, and what is the same in all. */
export type ReplayEntry = DrillEvent extends infer E
  ? E extends DrillEvent
    ? Omit<E, 'v' | 'drill' | 'prev' | 'hash'>
    : never
  : never

/** What of the drill's machinery its course is told with. */
export type ReplayBackstage = Pick<
  FullBackstage,
  'scenario' | 'instances' | 'parties' | 'clauses' | 'areas' | 'facts'
>

/** What a duty claims from when it falls due. */
export interface ReplayClaim extends ResourceClaim {
  readonly instance: InstanceId
  readonly clause: ClauseId
}

export interface ReplayAnswer {
  readonly kind: TraceHeader['kind']
  /** In the language asked for. */
  readonly setting: Setting
  readonly backstage: ReplayBackstage
  /** Seats that were told only a part: what each of them knew can be asked. */
  readonly seats: readonly DrillSeat[]
  /** Teams and equipment of the register, and which duties claim how much of them. */
  readonly resources: readonly ProgramResource[]
  readonly claims: readonly ReplayClaim[]
  /** The whole log, entry `seq` at place `seq − 1`. */
  readonly log: readonly ReplayEntry[]
}

/** All that a seat was ever sent, oldest first, each with the entry of the log that it was sent for. */
export interface SeatReplay {
  readonly seat: DrillSeat
  readonly changes: readonly { readonly seq: number; readonly change: SeatChange }[]
}

/** What the plans as they are now make of the same situation and the same acts; `errors`: they cannot be run. */
export type AgainstAnswer =
  | { readonly kind: 'errors'; readonly count: number }
  | {
      readonly kind: 'replayed'
      readonly levels: readonly ({ readonly instance: InstanceId } & Pick<
        LevelState,
        'demands' | 'responses'
      >)[]
      /** Duties that were late at some time: in the drill, and by the plans of now. */
      readonly late: { readonly was: number; readonly is: number }
      /** Acts and injects that these plans have no place for. */
      readonly notApplicable: number
    }
