import { day, hour, type Ms, minute } from '../../../vocabulary/duration.ts'
import {
  formatClock,
  formatDate,
  formatElapsed,
  type Instant,
  type ZoneOffset,
} from '../../../vocabulary/instant.ts'

const steps: readonly Ms[] = [10 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day]

export interface Span {
  readonly begins: Instant
  readonly ends: Instant
}

/** Where a moment lies in a span, from 0 to 1. */
export function shareOf(at: Instant, { begins, ends }: Span): number {
  return Math.min(1, Math.max(0, (at - begins) / Math.max(ends - begins, minute)))
}

/** Moments to be written under a span, at most so many: the clock, with the day where a new one begins. */
export function ticksOf(span: Span, zone: ZoneOffset, most: number): { at: Instant; words: string }[] {
  const lasts = Math.max(span.ends - span.begins, minute)
  const step = steps.find((one) => lasts / one <= most) ?? Math.ceil(lasts / most / day) * day
  const ticks: { at: Instant; words: string }[] = []
  for (let at = span.begins; at <= span.ends; at += step) {
    const newDay = at === span.begins || formatDate(at, zone) !== formatDate(at - step, zone)
    ticks.push({ at, words: newDay ? momentOf(at, zone) : formatClock(at, zone) })
  }
  return ticks
}

/** `07-04 08:10`: situation time. */
export function momentOf(at: Instant, zone: ZoneOffset): string {
  return `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}`
}

/** `T+2:10`: time since the exercise began. */
export function elapsedOf(span: Ms): string {
  return formatElapsed(span)
}
