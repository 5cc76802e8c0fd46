import type { Locale } from '../../../../locale/locale.ts'
import { formatDate, type Instant, type ZoneOffset } from '../../../../vocabulary/instant.ts'
import { dayAndClock, hourAndMinute } from '../../format.ts'

/** `14:20` on the day of `now`, `7月5日 14:20` on any other. */
export function nearClock(
  at: Instant,
  now: Instant,
  { zone, locale }: { readonly zone: ZoneOffset; readonly locale: Locale },
): string {
  const today = formatDate(at, zone) === formatDate(now, zone)
  return today ? hourAndMinute(at, zone) : dayAndClock(at, zone, locale)
}
