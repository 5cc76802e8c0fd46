import { canonical } from './canonical.ts'
import { type CalendarCycle, nextOfCycle } from './cycle.ts'
import { day, minute } from './duration.ts'
import { type Instant, monthsLater, partsOfDate, startOfDay, type ZoneOffset } from './instant.ts'
import { parseCalendarCycle } from './parse-cycle.ts'
import { type MinuteOfDay, nextTimeOfDay, parseTimesOfDay } from './time-of-day.ts'
import { isWorkingDay, type WorkCalendar, workingDaysAfter } from './working-days.ts'

/**
 * A time limit that the calendar tells, not the clock: never a span, for its length depends on when it begins
 * (plan-format, "Tables").
 */
export type CalendarLimit =
  /** 次日 8:00, 18:00 前: the next such time `days` days after that of the beginning. */
  | { readonly kind: 'time-of-day'; readonly days: number; readonly times: readonly MinuteOfDay[] }
  /** 每日 9 时前, 每月 5 日前: the next such moment; and it comes back. */
  | { readonly kind: 'cycle'; readonly cycle: CalendarCycle }
  /** 次月 5 日前, 次年 1 月底前: the first such moment after the month (1) or year (12) of the beginning. */
  | { readonly kind: 'next-period'; readonly months: 1 | 12; readonly cycle: CalendarCycle }
  /** 5 个工作日 */
  | { readonly kind: 'working-days'; readonly days: number }
  /** 3 个月, 1 年 (12 months) */
  | { readonly kind: 'months'; readonly months: number }

const timeOfDay =
  /^(?:(次日|翌日|第二[天日]|(?:the)?next ?day)|当[日天]|sameday)?(?:by|at|before)?(\d[^前]{0,40}?)(?:[之以]?前)?$/i
const workingDays =
  /^(\d{1,3}|[一二两三四五六七八九十])个?(?:工作日|workingdays?|businessdays?)(?:[以之]?内)?$/i
const months = /^(\d{1,3}|[一二两三四五六七八九十半])个?(月|年|months?|years?)(?:[以之]?内)?$/i
const numerals = '零一二三四五六七八九十'

function count(word: string): number {
  if (word === '两') return 2
  return /^\d/.test(word) ? Number(word) : numerals.indexOf(word)
}

/** 次月 5 日前 as 每月 5 日 after this month; by the 5th of next month. */
function parseNextPeriod(plain: string): CalendarLimit | null {
  const found = /^(?:次|下个?)(月|年)(?:的)?(?=.)/.exec(plain)
  const english = /^(?:by)?(?:the)?(\d{1,2}(?:st|nd|rd|th)|end)of(?:the)?(?:next|following)month$/i.exec(
    plain,
  )
  const words = found
    ? `每${found[1]}${plain.slice(found[0].length)}`
    : english && (english[1] === 'end' ? 'every month-end' : `every month on the ${english[1]}`)
  const cycle = words ? parseCalendarCycle(words) : null
  return cycle && { kind: 'next-period', months: found?.[1] === '年' ? 12 : 1, cycle }
}

/** The limit that `text` names: 每日 9 时前, 每月 5 日前, 次月 5 日前, 次日 8:00, 18:00 前, 5 个工作日, 一个月, 半年, 1 年; null when it names none. */
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
  const cycle = parseCalendarCycle(text)
  if (cycle) return { kind: 'cycle', cycle }
  const next = parseNextPeriod(plain)
  if (next) return next
  const clock = timeOfDay.exec(plain)
  const times = clock ? parseTimesOfDay(clock[2] ?? '') : null
  return clock && times ? { kind: 'time-of-day', days: clock[1] ? 1 : 0, times } : null
}

/**
 * The moment by which something that began at `from` must be done. The day of the beginning does not count, and the last
 * day goes to 24:00; a last day of months that is no working day moves to the next one (Civil Code art. 201–203).
 */
export function calendarDue(
  limit: CalendarLimit,
  from: Instant,
  zone: ZoneOffset,
  calendar: WorkCalendar,
): Instant {
  const local = startOfDay(from, zone) + zone * minute
  const endOf = (localMidnight: Instant): Instant => localMidnight - zone * minute + day
  switch (limit.kind) {
    case 'time-of-day':
      return limit.days === 0
        ? nextTimeOfDay(limit.times, from, zone)
        : startOfDay(from, zone) + limit.days * day + (limit.times[0] ?? 0) * minute
    case 'cycle':
      return nextOfCycle(limit.cycle, from, zone, calendar)
    case 'next-period': {
      const { month, date } = partsOfDate(local)
      const first = monthsLater(local - (date - 1) * day, limit.months === 1 ? 1 : 13 - month)
      return nextOfCycle(limit.cycle, first - zone * minute, zone, calendar)
    }
    case 'working-days':
      return endOf(workingDaysAfter(local, limit.days, calendar))
    case 'months': {
      let at = monthsLater(local, limit.months)
      for (let tries = 0; tries < 30 && !isWorkingDay(at, calendar); tries++) at += day
      return endOf(at)
    }
  }
}
