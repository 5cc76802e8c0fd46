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

/** A row and when it was. */
export type TimedRow = TimesRow & { readonly at: Instant }

interface Read {
  readonly at: Instant
  /** Whether the row itself says of which day it is. */
  readonly dated: boolean
}

/**
 * Rows with the moments that they name: `2016-07-04 08:00`, `07-04 08:00`, `7月4日 8时30分`, `次日 08:30`; a row without a day is of
 * the day of the row above it, the first of the day of `begins`.
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
    const read = momentOf(row.time, above, zone)
    if (typeof read === 'string') findings.push({ line: row.line, kind: read, params: { word } })
    else if (above !== null && !read.dated && read.at < above)
      findings.push({
        line: row.line,
        kind: 'backwards',
        params: { word, above: formatInstant(above, zone) },
      })
    else {
      timed.push({ ...row, at: read.at })
      above = read.at
    }
  }
  return { timed, findings }
}

function momentOf(written: string, above: Instant | null, zone: ZoneOffset): Read | 'noDay' | 'noTime' {
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
