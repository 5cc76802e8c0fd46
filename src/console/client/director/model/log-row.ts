import type { DutyContext } from '../../../../report/duty-context.ts'
import type { DrillEvent, EventType } from '../../../../run/event.ts'
import { formatClock, type Instant } from '../../../../vocabulary/instant.ts'

/** An entry of the log in words. */
export interface LogRow {
  readonly seq: number
  readonly at: DrillEvent['at']
  readonly type: EventType
  readonly text: string
  /** What a search looks in: words, time and number, in small letters. */
  readonly haystack: string
}

export function logRow(event: DrillEvent, said: string, { zone }: Pick<DutyContext, 'zone'>): LogRow {
  const text = withoutClauses(said)
  const haystack = `#${event.seq} ${formatClock(event.at.situation, zone)} ${said}`.toLowerCase()
  return { seq: event.seq, at: event.at, type: event.type, text, haystack }
}

/** A sentence without the ids of clauses in brackets, which are for files: `（special/flood#III-2）`. A search still finds them. */
export function withoutClauses(text: string): string {
  return text.replace(/ ?[（(][a-z0-9/-]+#[\w./-]+[）)]/g, '')
}

/** Rows that hold every word of a search, newest first, at most `most`. No words: the newest. */
export function findRows(rows: readonly LogRow[], search: string, most = 200): readonly LogRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found: LogRow[] = []
  for (let i = rows.length - 1; i >= 0 && found.length < most; i -= 1) {
    const row = rows[i]
    if (row && words.every((word) => row.haystack.includes(word))) found.push(row)
  }
  return found
}

/** Rows within `span` before a moment of the situation, newest first. */
export function rowsSince(rows: readonly LogRow[], from: Instant): readonly LogRow[] {
  return findRows(rows, '').filter(({ at }) => at.situation >= from)
}
