import { day, hour, minute } from '../../../../vocabulary/duration.ts'
import { type Instant, parseInstant, startOfDay, type ZoneOffset } from '../../../../vocabulary/instant.ts'

/**
 * The moment that was stated for something that is written down later: `14:20` is the last such time, a date and time is itself.
 * Null: nothing was stated. `unread`: no time, or not one between the beginning and now.
 */
export function statedTime(
  text: string,
  { begins, now, zone }: { readonly begins: Instant; readonly now: Instant; readonly zone: ZoneOffset },
): Instant | null | 'unread' {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const clock = /^(\d{1,2})[:时](\d{2})分?$/.exec(plain)
  const at = clock ? lastClock(Number(clock[1]), Number(clock[2]), { now, zone }) : parseInstant(plain, zone)
  return at === null || at < begins || at > now ? 'unread' : at
}

function lastClock(
  hours: number,
  minutes: number,
  { now, zone }: { readonly now: Instant; readonly zone: ZoneOffset },
): Instant | null {
  if (hours > 23 || minutes > 59) return null
  const today = startOfDay(now, zone) + hours * hour + minutes * minute
  return today > now ? today - day : today
}
