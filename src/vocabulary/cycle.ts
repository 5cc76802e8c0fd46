import { day, type Ms, minute } from './duration.ts'
import { type Instant, partsOfDate, startOfDay, type ZoneOffset } from './instant.ts'
import type { MinuteOfDay } from './time-of-day.ts'
import { isWorkingDay, type WorkCalendar } from './working-days.ts'

/** How something comes back (周期). */
export type Cycle =
  /** 每 3 小时, 每日, 每周: so long after it fell due. */
  { readonly kind: 'span'; readonly ms: Ms } | CalendarCycle

/** At times of certain days, in the set's zone: 每日 8:00, 每周一, 每月 5 日, 每季度末. */
export interface CalendarCycle {
  readonly kind: 'calendar'
  readonly days: CycleDays
  /** Rising; only 24:00 where no time is written. */
  readonly times: readonly MinuteOfDay[]
}

export type CycleDays =
  | { readonly kind: 'daily' }
  /** 每个工作日: by the calendar of holidays. */
  | { readonly kind: 'working-days' }
  /** 1 is Monday, 7 is Sunday. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[] }
  /**
   * Days of months (1–12; none: of every month). In a month without such a day its last one counts, so that 31 is the end of any
   * month. Holidays move nothing.
   */
  | { readonly kind: 'monthly'; readonly months: readonly number[]; readonly days: readonly number[] }

/** 每旬: the last days of the three parts of a month. */
export const endsOfDekads: readonly number[] = [10, 20, 31]

/** No cycle of the calendar leaves out more days than these. */
const mostDays = 800

/** When a cycle of the calendar comes next after `after` (never at it). */
export function nextOfCycle(
  { days, times }: CalendarCycle,
  after: Instant,
  zone: ZoneOffset,
  calendar: WorkCalendar,
): Instant {
  const today = startOfDay(after, zone)
  for (let midnight = today; midnight < today + mostDays * day; midnight += day) {
    if (!isDayOf(days, midnight + zone * minute, calendar)) continue
    const next = times.map((time) => midnight + time * minute).find((at) => at > after)
    if (next !== undefined) return next
  }
  return today + mostDays * day
}

/** `local`: a midnight of the set's zone as if that were Greenwich. */
function isDayOf(days: CycleDays, local: Instant, calendar: WorkCalendar): boolean {
  const { month, date, last, weekday } = partsOfDate(local)
  switch (days.kind) {
    case 'daily':
      return true
    case 'working-days':
      return isWorkingDay(local, calendar)
    case 'weekly':
      return days.weekdays.includes(weekday)
    case 'monthly':
      if (days.months.length > 0 && !days.months.includes(month)) return false
      return days.days.some((each) => each === date || (date === last && each > last))
  }
}
