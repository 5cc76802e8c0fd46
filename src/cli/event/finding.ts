import type { Params } from '../../diagnostic/diagnostic.ts'
import type { eventZh } from '../../locale/event-zh.ts'

/** What keeps a line of an event's file from being taken in. */
export interface Finding {
  readonly line: number
  readonly kind: keyof typeof eventZh.mistake
  readonly params: Params
}
