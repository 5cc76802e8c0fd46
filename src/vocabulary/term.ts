import { canonical } from './canonical.ts'
import { day, type Ms, parseDuration } from './duration.ts'
import { formatDate, type Instant, parseInstant } from './instant.ts'
import { type WorkCalendar, workingDaysAfter } from './working-days.ts'

/** How long a regulation leaves: calendar years, months and days (P3Y), working days (WD20), or a span of time (PT2H). */
export type Term =
  | { readonly kind: 'calendar'; readonly months: number; readonly days: number }
  | { readonly kind: 'working-days'; readonly days: number }
  | { readonly kind: 'span'; readonly ms: Ms }

const calendarPattern = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/
const workingPattern = /^WD(\d{1,4})$/

/** The term that `P3Y`, `P6M`, `P30D`, `WD20`, `PT2H` names; null when it names none. */
export function parseTerm(text: string): Term | null {
  const working = workingPattern.exec(text)
  if (working) return { kind: 'working-days', days: Number(working[1]) }
  const found = calendarPattern.exec(text)
  if (found) {
    const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part ?? 0))
    return { kind: 'calendar', months: 12 * years + months, days: 7 * weeks + days }
  }
  const ms = text.startsWith('PT') ? parseDuration(text, 0) : null
  return ms === null ? null : { kind: 'span', ms }
}

const inWords = /^每?(\d{1,4}|[一二两三四五六七八九十])个?(年|月|周|星期|日|天)$/
const numerals = '零一二三四五六七八九十'
const letters: Readonly<Record<string, string>> = { 年: 'Y', 月: 'M', 周: 'W', 星期: 'W', 日: 'D', 天: 'D' }

/** The interval that officials' words name, as it is written in registers: 3 年 and 每三年 are P3Y, 6 个月 is P6M; null for other words. */
export function termInWords(text: string): string | null {
  const found = inWords.exec(canonical(text))
  if (!found) return null
  const [, written = '', unit = ''] = found
  const count = Number(written) || numerals.indexOf(written.replace('两', '二'))
  return `P${count}${letters[unit]}`
}

/**
 * The day (or, for a span, the moment) on which a term that is counted from `from` ends. A month that has no such day ends on
 * its last: 2024-02-29 and three years is 2027-02-28.
 */
export function endOfTerm(from: Instant, term: Term, calendar: WorkCalendar): Instant {
  switch (term.kind) {
    case 'span':
      return from + term.ms
    case 'working-days':
      return workingDaysAfter(from, term.days, calendar)
    case 'calendar':
      return addMonths(from, term.months) + term.days * day
  }
}

function addMonths(from: Instant, months: number): Instant {
  const [year = 0, month = 1, date = 1] = formatDate(from, 0).split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const first = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
  for (let last = date; last > 0; last--) {
    const at = parseInstant(`${first}-${String(last).padStart(2, '0')}`, 0)
    if (at !== null) return at
  }
  return from
}

/** Which of two terms is longer, for terms of one regime: negative when the first is shorter. A year counts as 365.25 days. */
export function compareTerms(first: Term, second: Term): number {
  return roughly(first) - roughly(second)
}

function roughly(term: Term): Ms {
  switch (term.kind) {
    case 'span':
      return term.ms
    case 'working-days':
      return term.days * 1.4 * day
    case 'calendar':
      return (term.months * 365.25 * day) / 12 + term.days * day
  }
}
