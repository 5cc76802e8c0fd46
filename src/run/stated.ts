import type { Instant } from '../vocabulary/instant.ts'
import type { DrillEvent } from './event.ts'

/** When an entry counts: the time stated for it, else the time at which it was written down. */
export function countsAt({ at, data }: Pick<DrillEvent, 'at' | 'data'>): Instant {
  return 'stated' in data && data.stated !== undefined ? data.stated : at.situation
}
