import { day } from './duration.ts'
import { formatDate, type Instant } from './instant.ts'

/** Days off and working weekends by date (`2025-05-01`), as the State Council's yearly notice sets them. */
export interface WorkCalendar {
  /** Years whose holidays are known; in any other year Monday to Friday are taken as working days. */
  readonly years: ReadonlySet<number>
  readonly off: ReadonlySet<string>
  /** Saturdays and Sundays that are worked (调休). */
  readonly working: ReadonlySet<string>
}

/** A calendar that knows no holiday at all: Monday to Friday. */
export const mondayToFriday: WorkCalendar = { years: new Set(), off: new Set(), working: new Set() }

/** Whether the day that begins at `at` (midnight, offset 0) is worked. */
export function isWorkingDay(at: Instant, { off, working }: WorkCalendar): boolean {
  const date = formatDate(at, 0)
  if (off.has(date)) return false
  // 1970-01-01 was a Thursday.
  const weekday = (((Math.floor(at / day) + 4) % 7) + 7) % 7
  return working.has(date) || (weekday !== 0 && weekday !== 6)
}

/** The `count`-th working day after `from`, whose own day does not count: the last day on which a term of so many working days ends. */
export function workingDaysAfter(from: Instant, count: number, calendar: WorkCalendar): Instant {
  let at = from
  for (let left = count; left > 0; ) {
    at += day
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** True when the holidays of every year from `from` to `to` are known. */
export function holidaysKnown(from: Instant, to: Instant, { years }: WorkCalendar): boolean {
  return yearsFrom(from, to).every((year) => years.has(year))
}

/** The years that the days from `from` to `to` lie in. */
export function yearsFrom(from: Instant, to: Instant): number[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index)
}

function yearOf(at: Instant): number {
  return Number(formatDate(at, 0).slice(0, 4))
}
