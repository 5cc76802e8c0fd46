import { canonical } from './canonical.ts'
import { day, minute } from './duration.ts'
import { type Instant, startOfDay, type ZoneOffset } from './instant.ts'

/** A time of day as minutes after midnight: 8:00 is 480, 24:00 is 1440. */
export type MinuteOfDay = number

/** The last moment of a day: by when something is due of which only the day is written. */
export const endOfDay: MinuteOfDay = 1440

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

/** The next of the times of day after `after` (never at it), in the set's zone. */
export function nextTimeOfDay(times: readonly MinuteOfDay[], after: Instant, zone: ZoneOffset): Instant {
  const midnight = startOfDay(after, zone)
  const all = [0, 1].flatMap((days) => times.map((each) => midnight + days * day + each * minute))
  return all.filter((at) => at > after).reduce((first, at) => Math.min(first, at), midnight + 3 * day)
}

/** `8:00`, `17:30` */
export function formatTimeOfDay(at: MinuteOfDay): string {
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
}
