import { photoOf } from '../../drill/photo-of.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { dutyText } from '../duty-log.ts'
import type { ReportSource } from './report-source.ts'

/** An entry of the log, as evidence is read. */
export interface LogRow {
  readonly seq: number
  /** Situation time. */
  readonly at: Instant
  /** Time since the exercise began. */
  readonly exercise: Ms
  /** Null: bookkeeping that has no words. */
  readonly text: string | null
  /** sha256 of the photo that it names. */
  readonly photo: string | null
  /** It was taken back later and counts for nothing. */
  readonly void: boolean
}

/** The whole log, oldest first. */
export function logRows({ trace, record, context, locale }: ReportSource): LogRow[] {
  const counted = new Set(record.events.map(({ seq }) => seq))
  return trace.events.map((event) => ({
    seq: event.seq,
    at: event.at.situation,
    exercise: event.at.exercise,
    text: dutyText(event, context, locale),
    photo: photoOf(event),
    void: !counted.has(event.seq),
  }))
}
