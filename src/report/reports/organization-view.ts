import type { PlayedMode } from '../../model/scenario.ts'
import type { TraceHeader } from '../../run/trace.ts'
import type { Outcome } from '../../score/outcome.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { ReportFrame } from '../template-functions.ts'
import type { OrganizationRow } from './after-action-view.ts'
import type { NoteRow, RatingRow } from './observation-rows.ts'

/** A duty of one body as its extract shows it; one that came back and went the same way each time is one row. */
export interface OwnDutyRow {
  readonly text: string
  readonly clause: ClauseId
  /** Where the printed plan says it. */
  readonly cited: string
  /** The post of the body that the plan names; null: the body itself. */
  readonly post: string | null
  /** Whom a report is for; empty for other duties. */
  readonly to: readonly string[]
  /** How often it came, and whether more than once: then `due` is that of the first, `done` that of the last, and `deadline` null. */
  readonly times: number
  readonly repeated: boolean
  readonly due: Instant
  readonly deadline: Instant | null
  /** Null: not done. */
  readonly done: Instant | null
  readonly outcome: Outcome
  /** How late, 0 when in time. */
  readonly late: Ms
  readonly evidence: readonly number[]
}

/** What evaluators gave for an item that this body’s acts show. */
export interface OwnRatingRow extends RatingRow {
  readonly rubric: string
  readonly title: string
}

/** `organizations/<id>.md`: what one body did and had to do in a drill, for that body to read. */
export interface OrganizationView extends ReportFrame {
  readonly drill: string
  readonly set: string
  readonly title: string
  readonly mode: PlayedMode
  readonly kind: TraceHeader['kind']
  readonly simulated: boolean
  readonly draft: boolean
  readonly ends: Instant
  readonly lasted: Ms
  readonly id: string
  /** Seats that spoke for it. */
  readonly seats: readonly string[]
  /** What the director did in its place is in none of these but `acted`. */
  readonly result: OrganizationRow
  readonly tasks: readonly OwnDutyRow[]
  readonly reports: readonly OwnDutyRow[]
  readonly refused: readonly { readonly at: Instant; readonly text: string; readonly seq: number }[]
  readonly ratings: readonly OwnRatingRow[]
  readonly notes: readonly NoteRow[]
  /** Done by the director in its place (代). */
  readonly acted: readonly OwnDutyRow[]
}
