import type { DrillEvent } from '../../../../run/event.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'

/** What an evaluator wrote down. */
export interface Observation {
  readonly seq: number
  readonly at: Instant
  readonly seat: string
  readonly item: string | null
  readonly points: number | null
  readonly note: string
  /** The entry it is about. */
  readonly entry: number | null
  readonly photo: string | null
  readonly undone: boolean
}

/** The observations of one seat, newest first. */
export function observationsBy(
  seat: string,
  told: readonly DrillEvent[],
  undone: ReadonlySet<number>,
): readonly Observation[] {
  return told
    .flatMap((event) => {
      if (event.type !== 'observation-recorded' || event.by === 'system' || event.by.seat !== seat) return []
      const { item, points, note, entry, photo } = event.data
      return [
        {
          ...{ seq: event.seq, at: event.at.situation, seat, item, points, note, entry, photo },
          undone: undone.has(event.seq),
        },
      ]
    })
    .reverse()
}
