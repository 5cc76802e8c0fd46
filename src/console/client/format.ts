import { durationWords } from '../../locale/duration-words.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { hour, type Ms, minute, second } from '../../vocabulary/duration.ts'
import { formatClock, formatDate, type Instant, type ZoneOffset } from '../../vocabulary/instant.ts'
import { wordsOf } from './words/words-of.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** `14:20` in the set's zone; seconds are dropped. */
export function hourAndMinute(at: Instant, zone: ZoneOffset): string {
  return formatClock(Math.floor(at / minute) * minute, zone)
}

/** `14:20:05`: a clock that ticks always has its seconds. */
export function tickingClock(at: Instant, zone: ZoneOffset): string {
  return `${hourAndMinute(at, zone)}:${two(Math.floor(at / second) % 60)}`
}

/** `7月4日 14:20`, `4 Jul 14:20`. */
export function dayAndClock(at: Instant, zone: ZoneOffset, locale: Locale): string {
  return `${dayOf(at, zone, locale)} ${hourAndMinute(at, zone)}`
}

/** `7月4日`, `4 Jul`. */
export function dayOf(at: Instant, zone: ZoneOffset, locale: Locale): string {
  const [, month = '', date = ''] = formatDate(at, zone).split('-')
  return locale === 'zh-CN'
    ? `${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${months[Number(month) - 1]}`
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `1:05:09`, `0:04:00`: time since the exercise began; hours are never folded into days. */
export function exerciseClock(elapsed: Ms): string {
  const total = Math.max(0, Math.floor(elapsed / second))
  return `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
}

/** A span in whole minutes, in hours and minutes from an hour on, in days and hours from two days on. */
export function roughSpan(span: Ms, locale: Locale): string {
  const unit = Math.abs(span) >= 48 * hour ? hour : minute
  return durationWords(Math.floor(Math.abs(span) / unit) * unit, locale)
}

/** 刚刚, `3 分钟前`: how long ago something was. */
export function sinceText(at: Instant, now: Instant, locale: Locale): string {
  const words = wordsOf(locale).time
  const span = now - at
  return span < minute ? words.justNow : fill(words.ago, { span: roughSpan(span, locale) })
}

/** How a deadline stands: what is left of it, or by how much it has passed. */
export interface DeadlineText {
  readonly late: boolean
  readonly text: string
}

/** `还有 12 分钟`, `逾期 5 分钟`; under a minute it says so. */
export function deadlineText(deadline: Instant, now: Instant, locale: Locale): DeadlineText {
  const words = wordsOf(locale).time
  const left = deadline - now
  if (left >= 0) {
    const text = left < minute ? words.underAMinute : fill(words.left, { span: roughSpan(left, locale) })
    return { late: false, text }
  }
  const over = -left < minute ? '' : roughSpan(-left, locale)
  return { late: true, text: over === '' ? words.late : fill(words.lateBy, { span: over }) }
}
