import { ratingOf } from '../../drill/ratings.ts'
import type { Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { ScoredItem } from '../../score/scorecard.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { staffNames } from '../staff-names.ts'

/** One rating as a document shows it. */
export interface RatingRow {
  readonly item: string
  readonly who: string
  /** In the words of the scale; null: not applicable. */
  readonly grade: string | null
  readonly at: Instant
  readonly note: string
  /** Why it was changed after the form was handed in, or why the evaluators agreed so; empty: neither. */
  readonly reason: string
  /** Position in the log, and that of what it is about. */
  readonly seq: number
  readonly entry: number | null
  /** Changed later by the same evaluator. */
  readonly superseded: boolean
}

/** Something an evaluator saw and wrote down without rating an item. */
export interface NoteRow {
  readonly seq: number
  readonly at: Instant
  readonly who: string
  /** `rubric#item`; null: about none. */
  readonly item: string | null
  readonly points: number | null
  /** Whether points stand with it; 0 are points, too. */
  readonly rated: boolean
  readonly text: string
  readonly entry: number | null
}

/** All that evaluators gave for some items, item by item, oldest first; last what they agreed on. */
export function ratingRows(items: readonly ScoredItem[], locale: Locale): RatingRow[] {
  const name = staffNames(locale)
  return items.flatMap(({ id, measurements }) =>
    measurements.flatMap(({ observed }) => {
      if (observed === undefined) return []
      const { ratings, settled } = observed
      const rows = ratings.map(
        ({ seat, grade, at, note, reason, seq, entry, counts }): RatingRow => ({
          ...{ item: id, who: name(seat), grade, at, note, reason, seq, entry },
          superseded: !counts,
        }),
      )
      if (settled === null) return rows
      const { grade, at, reason, seq } = settled
      const who = textsOf(locale).rating.together
      return [...rows, { item: id, who, grade, at, note: '', reason, seq, entry: null, superseded: false }]
    }),
  )
}

/** What evaluators wrote down besides their ratings, oldest first. `events`: those that count. */
export function noteRows(events: readonly DrillEvent[], locale: Locale): NoteRow[] {
  const name = staffNames(locale)
  return events.flatMap((event): NoteRow[] => {
    if (event.type !== 'observation-recorded' || event.by === 'system' || ratingOf(event) !== null) return []
    const { item, points, note, entry } = event.data
    return [
      {
        ...{ seq: event.seq, at: event.at.situation, who: name(event.by.seat) },
        ...{ item, points, rated: points !== null, text: note, entry },
      },
    ]
  })
}
