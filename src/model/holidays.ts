import { day } from '../vocabulary/duration.ts'
import { formatDate, parseInstant } from '../vocabulary/instant.ts'
import type { DataAt } from './data.ts'
import type { Holidays } from './registry.ts'

/** The longest run of days off that is believed; a longer one is a slip of the pen. */
const mostDays = 60

/** The working calendar of registry/holidays.yaml; a run of days off that ends before it begins counts as its first day. */
export function readHolidays(years: readonly DataAt[]): Holidays {
  const yearOf = (data: DataAt): number => data.get('year').number() ?? 0
  return {
    calendar: {
      years: new Set(years.map(yearOf)),
      off: new Set(years.flatMap((data) => data.get('off').texts().flatMap(datesIn))),
      working: new Set(years.flatMap((data) => data.get('working').texts())),
    },
    assumed: new Set(years.filter((data) => data.get('assumed').flag()).map(yearOf)),
  }
}

/** `2025-10-01/2025-10-08` is eight dates; a date is itself. */
function datesIn(text: string): string[] {
  const [first = '', last = first] = text.split('/')
  const [from, to] = [parseInstant(first, 0), parseInstant(last, 0)]
  if (from === null || to === null) return []
  const count = Math.min(Math.max(Math.round((to - from) / day), 0), mostDays)
  return Array.from({ length: count + 1 }, (_, index) => formatDate(from + index * day, 0))
}
