import type { eventZh } from '../../locale/event-zh.ts'
import type { ListedParams } from '../../locale/locale.ts'

/** What keeps a line of an event's file from being taken in. */
export interface Finding {
  readonly line: number
  readonly kind: keyof typeof eventZh.mistake
  readonly params: ListedParams
}
