import { day, minute } from '../../vocabulary/duration.ts'
import {
  formatInstant,
  type Instant,
  parseDateWords,
  parseInstant,
  startOfDay,
  type ZoneOffset,
} from '../../vocabulary/instant.ts'
import type { TimesRow } from '../paper/read-times.ts'
import type { Finding } from './finding.ts'
import { readWrittenTime } from './vague-time.ts'

/** What is not sure of a row's time; `from`, `to` null: the event's beginning, its end. `about`: a round number. */
export interface Doubt {
  readonly kind: 'about' | 'between'
  readonly from: Instant | null
  readonly to: Instant | null
}

/** A row and when it was; where that is not sure, the moment at which it is written down. */
export type TimedRow = TimesRow & { readonly at: Instant; readonly doubt: Doubt | null }

interface Read {
  readonly at: Instant
  readonly doubt: Doubt | null
  /** Where the next row may begin. */
  readonly above: Instant
  /** Whether the row itself says of which day it is. */
  readonly dated: boolean
}

/**
 * Rows with the moments that they name: `2016-07-04 08:00`, `07-04 08:00`, `7月4日 8时30分`, `次日 08:30`; a row without a day is of
 * the day of the row above it, the first of the day of `begins`. What is only known within bounds stands at the end of them, what is not known at all
 * at the moment of the row above.
 */
export function momentsOf(
  rows: readonly TimesRow[],
  begins: Instant | null,
  zone: ZoneOffset,
): { readonly timed: readonly TimedRow[]; readonly findings: readonly Finding[] } {
  const timed: TimedRow[] = []
  const findings: Finding[] = []
  let above = begins
  for (const row of rows) {
    const word = row.time === '' ? '—' : row.time
    const read = readRow(row.time, above, zone)
    if (typeof read === 'string') findings.push({ line: row.line, kind: read, params: { word } })
    else if (above !== null && !read.dated && read.above < above)
      findings.push({
        line: row.line,
        kind: 'backwards',
        params: { word, above: formatInstant(above, zone) },
      })
    else {
      timed.push({ ...row, at: read.at, doubt: read.doubt })
      above = read.above
    }
  }
  return { timed, findings }
}

function readRow(written: string, above: Instant | null, zone: ZoneOffset): Read | 'noDay' | 'noTime' {
  const time = readWrittenTime(written)
  if (time.kind === 'unknown') {
    const doubt = { kind: 'between', from: null, to: null } as const
    return above === null ? 'noDay' : { at: above, above, doubt, dated: true }
  }
  const first = momentOf(time.kind === 'range' ? time.from : time.at, above, zone)
  if (typeof first === 'string') return first
  const { at, dated } = first
  if (time.kind !== 'range') return { at, above: at, dated, doubt: doubtOf(time.kind, at) }
  const last = momentOf(time.to, at, zone)
  if (typeof last === 'string') return last
  // 23:30—00:30 ends on the day after.
  const to = !last.dated && last.at < at ? last.at + day : last.at
  if (to < at) return 'noTime'
  return { at: to, above: at, dated, doubt: { kind: 'between', from: at, to } }
}

function doubtOf(kind: 'at' | 'about' | 'before' | 'after', at: Instant): Doubt | null {
  if (kind === 'at') return null
  if (kind === 'about') return { kind: 'about', from: at, to: at }
  return { kind: 'between', from: kind === 'after' ? at : null, to: kind === 'before' ? at : null }
}

type Found = Pick<Read, 'at' | 'dated'>

function momentOf(written: string, above: Instant | null, zone: ZoneOffset): Found | 'noDay' | 'noTime' {
  const text = written.normalize('NFKC').trim()
  const whole = parseInstant(text, zone)
  if (whole !== null) return /\d:\d\d/.test(text) ? { at: whole, dated: true } : 'noTime'
  const found = /^(.*?)\s*(\d{1,2})[:时](\d{2})分?$/.exec(text)
  if (!found) return 'noTime'
  const [, said = '', hours, minutes] = found
  if (Number(hours) > 23 || Number(minutes) > 59) return 'noTime'
  const midnight = midnightOf(said, above, zone)
  if (typeof midnight === 'string') return midnight
  return { at: midnight + (Number(hours) * 60 + Number(minutes)) * minute, dated: said !== '' }
}

/** The day that words before a clock time name; none: the day of the row above. */
function midnightOf(said: string, above: Instant | null, zone: ZoneOffset): Instant | 'noDay' | 'noTime' {
  const whole = parseInstant(parseDateWords(said) ?? said, zone)
  if (whole !== null) return whole
  const short = /^(\d{1,2})(?:月|-)(\d{1,2})日?$/.exec(said)
  if (said !== '' && !short && !/^(?:次日|第二天|next day)$/i.test(said)) return 'noTime'
  if (above === null) return 'noDay'
  if (!short) return startOfDay(above, zone) + (said === '' ? 0 : day)
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0')
  const year = formatInstant(above, zone).slice(0, 4)
  return parseInstant(`${year}-${two(short[1])}-${two(short[2])}`, zone) ?? 'noTime'
}
