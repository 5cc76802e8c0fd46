import type { Locale } from '../locale/locale.ts'
import type { TraceHeader } from '../run/trace.ts'
import { libraryPath, type Named } from './library-protocol.ts'

/**
 * What server and the pages on drills that are over (复盘) say to each other, as JSON. Whoever may read the library may read these, too; what
 * is decided about a finding is taken from the machine alone on which the console runs.
 *
 * | request | answers |
 * |---|---|
 * | `GET /api/library/reviews` | {@link ReviewList} |
 * | `GET /api/library/review?drill=…` | {@link ReviewPage} |
 *
 * A drill that goes on, may still be reopened or was a rehearsal is not among them.
 */
export const reviewsPath = `${libraryPath}/reviews`
export const reviewPath = `${libraryPath}/review`

/** Performance and coverage by one rubric, from 0 to 1; null: nothing was observed, nothing rated. */
export interface ScoreView {
  readonly rubric: string
  readonly performance: number | null
  readonly coverage: number | null
  readonly band: string | null
}

/** A drill in the list. */
export interface ReviewCard {
  readonly drill: string
  readonly title: string
  readonly mode: Named<TraceHeader['scenario']['mode']>
  readonly kind: TraceHeader['kind']
  /** The day on which it began, `2025-06-30`. */
  readonly date: string
  /** Whether its record is in the set; `broken`: it is not what was written; `none`: ended, and not closed yet. */
  readonly record: 'whole' | 'broken' | 'none'
  readonly plans: readonly Named[]
  readonly scores: readonly ScoreView[]
}

export interface ReviewList {
  readonly set: string
  /** The newest first. */
  readonly drills: readonly ReviewCard[]
}

export interface ReviewPage {
  readonly card: ReviewCard
  readonly locale: Locale
  /** Minutes by which situation time is ahead of UTC. */
  readonly zone: number
  readonly begins: number
  readonly ends: number
}
