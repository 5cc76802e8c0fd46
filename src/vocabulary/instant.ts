import type { Ms } from './duration.ts'
import { day, hour, minute } from './duration.ts'

/** Milliseconds since 1970-01-01T00:00Z: every moment inside the tool. */
export type Instant = Ms

/** A set's zone as minutes east of Greenwich. */
export type ZoneOffset = number

/** Zones a set may name besides `+08:00`: those without summer time, so that one offset is the truth. */
const zones: ReadonlyMap<string, ZoneOffset> = new Map([
  ['Asia/Shanghai', 480],
  ['Asia/Urumqi', 360],
  ['UTC', 0],
])

/** Minutes east of Greenwich for `Asia/Shanghai` or `+08:00`; null for a zone the tool does not know. */
export function zoneOffset(name: string): ZoneOffset | null {
  const known = zones.get(name)
  if (known !== undefined) return known
  const written = /^([+-])(\d{2}):(\d{2})$/.exec(name)
  if (!written) return null
  const minutes = Number(written[2]) * 60 + Number(written[3])
  return written[1] === '-' ? -minutes : minutes
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `+08:00`: a zone as {@link zoneOffset} reads it. */
export function formatOffset(zone: ZoneOffset): string {
  const minutes = Math.abs(zone)
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The moment that `2016-07-04 08:00`, `2016-07-04T08:00:30` or a form with an offset names; null when it names none. */
export function parseInstant(text: string, offset: ZoneOffset): Instant | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    text.trim(),
  )
  if (!m) return null
  const [year, month, date, hours, minutes, seconds] = m.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const utc = Date.UTC(year, month - 1, date, hours, minutes, seconds)
  const back = new Date(utc)
  if (
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== date ||
    hours > 23 ||
    minutes > 59 ||
    seconds > 59
  )
    return null
  const own = m[7] === undefined ? offset : m[7] === 'Z' ? 0 : zoneOffset(m[7])
  return own === null ? null : utc - own * minute
}

/** A date as officials write it, as it is written in registers: 2025年5月6日 and 2025.5.6 are 2025-05-06; null for other words. */
export function parseDateWords(text: string): string | null {
  const found = /^(\d{4})(?:年|[./])(\d{1,2})(?:月|[./])(\d{1,2})日?$/.exec(text.trim())
  return found ? `${found[1]}-${two(Number(found[2]))}-${two(Number(found[3]))}` : null
}

/** `2016-07-04 08:00` in the set's zone; with seconds only when there are any. */
export function formatInstant(at: Instant, offset: ZoneOffset): string {
  return `${formatDate(at, offset)} ${formatClock(at, offset)}`
}

/** `2016-07-04` in the set's zone. */
export function formatDate(at: Instant, offset: ZoneOffset): string {
  const local = new Date(at + offset * minute)
  return `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`
}

/** `08:00`, or `08:00:30` when there are seconds. */
export function formatClock(at: Instant, offset: ZoneOffset): string {
  const local = new Date(at + offset * minute)
  const seconds = local.getUTCSeconds()
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}${seconds ? `:${two(seconds)}` : ''}`
}

/** `T+1:30`, `T+26:05`: exercise time, hours never folded into days. */
export function formatElapsed(elapsed: Ms): string {
  const sign = elapsed < 0 ? '-' : '+'
  const total = Math.floor(Math.abs(elapsed) / minute)
  return `T${sign}${Math.floor(total / 60)}:${two(total % 60)}`
}

/** The span after the start that `T+1:30` or `T+90` (minutes) names; null when it names none. */
export function parseElapsed(text: string): Ms | null {
  const m = /^T\s*\+\s*(?:(\d+)d)?(\d+)(?::(\d{2}))?(?::(\d{2}))?$/i.exec(text.normalize('NFKC').trim())
  if (!m) return null
  const days = Number(m[1] ?? 0) * day
  if (m[3] === undefined) return days + Number(m[2]) * minute
  return days + Number(m[2]) * hour + Number(m[3]) * minute + Number(m[4] ?? 0) * 1000
}

/** The midnight in the set's zone with which the day of `at` begins. */
export function startOfDay(at: Instant, offset: ZoneOffset): Instant {
  const local = at + offset * minute
  return local - (((local % day) + day) % day) - offset * minute
}

/** The same day `count` months later, or the month's last where it has no such day; both are midnights as if in Greenwich. */
export function monthsLater(midnight: Instant, count: number): Instant {
  const date = new Date(midnight)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last))
}

/** `2025-07-01T00:00:05.250Z`: a moment of the wall clock, as a drill's log writes it. */
export function formatWall(at: Instant): string {
  return new Date(at).toISOString()
}

/** The moment that {@link formatWall} wrote. */
export function parseWall(text: string): Instant {
  return Date.parse(text)
}

/** Month (1–12), day, the month's last day, and weekday (1 Monday to 7 Sunday) of a midnight as if in Greenwich. */
export function partsOfDate(midnight: Instant): {
  month: number
  date: number
  last: number
  weekday: number
} {
  const at = new Date(midnight)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return { month: month + 1, date: at.getUTCDate(), last, weekday: at.getUTCDay() || 7 }
}

/** The machine's own zone at a moment: to be compared with the set's, never to tell times by. */
export function machineOffset(at: Instant): ZoneOffset {
  return -new Date(at).getTimezoneOffset()
}
