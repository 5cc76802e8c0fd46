import { day } from '../vocabulary/duration.ts'
import { type Instant, parseInstant } from '../vocabulary/instant.ts'
import { isWorkingDay, type WorkCalendar } from '../vocabulary/working-days.ts'

/** Something to find a day for. All moments are midnights. */
export interface Appointment {
  readonly id: string
  readonly due: Instant
  /** It should be over before this day, where there still is time. */
  readonly before: Instant | null
}

/** Days that are off in every year (全国年节及纪念日放假办法): all that is known of a year that the register does not have. */
const fixedHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** Nobody prepares a drill faster. */
const preparation = 14 * day

/**
 * A working day for each, none on the day of another while there is room: spread evenly over what is left of the year, in the order in
 * which they are due, none after it is due; what is overdue comes as soon as it can be prepared.
 */
export function proposeDays(
  appointments: readonly Appointment[],
  {
    year,
    today,
    calendar,
  }: { readonly year: number; readonly today: Instant; readonly calendar: WorkCalendar },
): ReadonlyMap<string, Instant> {
  const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
  const from = Math.max(begins, today + preparation)
  const days = new Map<string, Instant>()
  if (from > ends) return days
  const sorted = [...appointments].sort((a, b) => lastDay(a, from, ends) - lastDay(b, from, ends))
  const taken = new Set<Instant>()
  const fixed = calendar.years.has(year)
    ? []
    : fixedHolidays.map((date) => parseInstant(`${year}-${date}`, 0))
  const fits = (at: Instant): boolean => isWorkingDay(at, calendar) && !taken.has(at) && !fixed.includes(at)
  const share = Math.floor((ends - from) / day) / Math.max(1, sorted.length)
  sorted.forEach((each, index) => {
    const last = lastDay(each, from, ends)
    const wanted = Math.min(from + Math.floor((index + 0.5) * share) * day, last)
    const found = nearest(wanted, [from, last], fits)
    const chosen = found ?? nearest(wanted, [from, ends], fits)
    if (chosen === null) return
    taken.add(chosen)
    days.set(each.id, chosen)
  })
  return days
}

/** The last day on which it is in time; for what is overdue the first day there is. */
function lastDay({ due, before }: Appointment, from: Instant, ends: Instant): Instant {
  const season = before !== null && before > from ? before - day : ends
  return Math.max(from, Math.min(due, season, ends))
}

/** The nearest day that fits, the earlier of two. */
function nearest(
  wanted: Instant,
  [first, last]: readonly [Instant, Instant],
  fits: (at: Instant) => boolean,
): Instant | null {
  for (let off = 0; wanted - off >= first || wanted + off <= last; off += day) {
    if (wanted - off >= first && fits(wanted - off)) return wanted - off
    if (wanted + off <= last && fits(wanted + off)) return wanted + off
  }
  return null
}
