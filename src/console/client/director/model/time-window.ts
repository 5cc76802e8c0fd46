import { hour, type Ms } from '../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'

/** The part of situation time that a timeline shows. */
export interface TimeWindow {
  readonly from: Instant
  readonly to: Instant
}

/** How long a window may be; null: the whole scenario. */
export const windowLengths: readonly (Ms | null)[] = [2 * hour, 6 * hour, 24 * hour, null]

/**
 * A window of `length` around now. It moves on by a quarter of its length at a time, not with every second, so that marks
 * stay where they are while somebody reaches for them.
 */
export function windowAround(
  now: Instant,
  length: Ms | null,
  { begins, lasts }: { readonly begins: Instant; readonly lasts: Ms },
): TimeWindow {
  const ends = Math.max(begins + lasts, now)
  if (length === null || length >= ends - begins) return { from: begins, to: ends }
  const stride = length / 4
  const steps = Math.floor((now - begins) / stride) - 1
  const from = Math.min(Math.max(begins, begins + steps * stride), ends - length)
  return { from, to: from + length }
}

const strides: readonly Ms[] = [hour / 6, hour / 2, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour]

/** Round moments in a window, at most `most`, counted from the beginning of the day in the zone (`offset` in ms). */
export function ticksIn({ from, to }: TimeWindow, offset: Ms, most = 9): readonly Instant[] {
  const stride = strides.find((each) => (to - from) / each <= most) ?? 48 * hour
  const first = Math.ceil((from + offset) / stride) * stride - offset
  const ticks: Instant[] = []
  for (let at = first; at <= to; at += stride) ticks.push(at)
  return ticks
}

/** Where a moment stands in a window, in per cent of its width. */
export function placeOf(at: Instant, { from, to }: TimeWindow): number {
  return Math.round(((at - from) / (to - from)) * 10_000) / 100
}
