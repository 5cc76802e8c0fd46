import { canonical } from './canonical.ts'
import { day, minute } from './duration.ts'
import { type Instant, monthsLater, startOfDay, type ZoneOffset } from './instant.ts'

/** A time of day as minutes after midnight: 8:00 is 480, 24:00 is 1440. */
export type MinuteOfDay = number

/**
 * A time limit that the calendar tells, not the clock: never a span, for its length depends on when it begins
 * (plan-format, "Tables").
 */
export type CalendarLimit =
  /** 每日 9 时前, 次日 8:00: the next such time `days` days after that of the beginning; `daily`: it comes back every day. */
  | {
      readonly kind: 'time-of-day'
      readonly days: number
      readonly times: readonly MinuteOfDay[]
      readonly daily: boolean
    }
  /** 5 个工作日 */
  | { readonly kind: 'working-days'; readonly days: number }
  /** 3 个月, 1 年 (12 months) */
  | { readonly kind: 'months'; readonly months: number }

const time = /^(\d{1,2})(?::(\d{2})|[时点](?:(\d{1,2})分|(半))?整?)$/

/** Times of day, rising: `8:00、17:00`, `9 时`, `8 时 30 分`; null when a part names none. */
export function parseTimesOfDay(text: string): readonly MinuteOfDay[] | null {
  const times = canonical(text)
    .split(/[、，,;；和及]|and/i)
    .map((part) => {
      const found = time.exec(part)
      if (!found) return -1
      const minutes = Number(found[1]) * 60 + (found[4] ? 30 : Number(found[2] ?? found[3] ?? 0))
      return Number(found[2] ?? found[3] ?? 0) < 60 && minutes <= 1440 ? minutes : -1
    })
  return times.includes(-1) ? null : [...new Set(times)].sort((a, b) => a - b)
}

const timeOfDay =
  /^(?:(每[日天](?:的|上午|下午)?|daily|everyday)|(次日|翌日|第二[天日]|(?:the)?next ?day)|当[日天]|sameday)?(?:by|at|before)?(\d[^前]{0,40}?)(?:[之以]?前)?$/i
const workingDays =
  /^(\d{1,3}|[一二两三四五六七八九十])个?(?:工作日|workingdays?|businessdays?)(?:[以之]?内)?$/i
const months = /^(\d{1,3}|[一二两三四五六七八九十半])个?(月|年|months?|years?)(?:[以之]?内)?$/i
const numerals = '零一二三四五六七八九十'

function count(word: string): number {
  if (word === '两') return 2
  return /^\d/.test(word) ? Number(word) : numerals.indexOf(word)
}

/** The limit that `text` names: 每日 9 时前, 次日 8:00, 18:00 前, 5 个工作日, 一个月, 半年, 1 年; null when it names none. */
export function parseCalendarLimit(text: string): CalendarLimit | null {
  const plain = canonical(text)
  const working = workingDays.exec(plain)
  if (working) return { kind: 'working-days', days: count(working[1] ?? '') }
  const span = months.exec(plain)
  if (span) {
    const unit = /年|year/i.test(span[2] ?? '') ? 12 : 1
    if (span[1] !== '半') return { kind: 'months', months: count(span[1] ?? '') * unit }
    return unit === 12 ? { kind: 'months', months: 6 } : null
  }
  const clock = timeOfDay.exec(plain)
  const times = clock ? parseTimesOfDay(clock[3] ?? '') : null
  if (!clock || !times) return null
  return { kind: 'time-of-day', days: clock[2] ? 1 : 0, times, daily: clock[1] !== undefined }
}

/** The next of the times of day after `after` (never at it), in the set's zone. */
export function nextTimeOfDay(times: readonly MinuteOfDay[], after: Instant, zone: ZoneOffset): Instant {
  const midnight = startOfDay(after, zone)
  const all = [0, 1].flatMap((days) => times.map((each) => midnight + days * day + each * minute))
  return all.filter((at) => at > after).reduce((first, at) => Math.min(first, at), midnight + 3 * day)
}

/** Whether a day (its midnight in the set's zone, as if that were Greenwich) is worked on; without a calendar Monday to Friday. */
export type IsWorkingDay = (localMidnight: Instant) => boolean

const mondayToFriday: IsWorkingDay = (at) => {
  // 1970-01-01 was a Thursday.
  const weekday = (((at / day + 4) % 7) + 7) % 7
  return weekday >= 1 && weekday <= 5
}

/**
 * The moment by which something that began at `from` must be done. The day of the beginning does not count, and the last
 * day goes to 24:00; a last day of months that is no working day moves to the next one (Civil Code art. 201–203).
 */
export function calendarDue(
  limit: CalendarLimit,
  from: Instant,
  zone: ZoneOffset,
  isWorkingDay: IsWorkingDay = mondayToFriday,
): Instant {
  const local = startOfDay(from, zone) + zone * minute
  const endOf = (localMidnight: Instant): Instant => localMidnight - zone * minute + day
  switch (limit.kind) {
    case 'time-of-day':
      return limit.days === 0
        ? nextTimeOfDay(limit.times, from, zone)
        : startOfDay(from, zone) + limit.days * day + (limit.times[0] ?? 0) * minute
    case 'working-days': {
      let at = local
      for (let left = limit.days; left > 0; ) {
        at += day
        if (isWorkingDay(at)) left--
      }
      return endOf(at)
    }
    case 'months': {
      let at = monthsLater(local, limit.months)
      for (let tries = 0; tries < 30 && !isWorkingDay(at); tries++) at += day
      return endOf(at)
    }
  }
}

/** `8:00`, `17:30` */
export function formatTimeOfDay(at: MinuteOfDay): string {
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
}
