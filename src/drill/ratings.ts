import type { DrillEvent } from '../run/event.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** What an evaluator found of an item, once. */
export interface Rating {
  readonly seq: number
  /** Situation time. */
  readonly at: Instant
  readonly seat: string
  /** `rubric#item`. */
  readonly item: string
  /** On the rubric's scale; null: the item is not applicable. */
  readonly points: number | null
  readonly note: string
  /** Why it was changed after the form was handed in; empty: it was not. */
  readonly reason: string
  /** seq of the entry it is about. */
  readonly entry: number | null
}

/** All ratings in a log, oldest first. A remark on an item that gives no rating is none. */
export function ratingsIn(events: readonly DrillEvent[]): readonly Rating[] {
  return events.flatMap((event) => ratingOf(event) ?? [])
}

/** An entry as a rating; null: it is none. */
export function ratingOf(event: DrillEvent): Rating | null {
  if (event.type !== 'observation-recorded' || event.by === 'system') return null
  const { item, points, note, entry, reason = '', applicable = true } = event.data
  if (item === null || (points === null && applicable)) return null
  const { seat } = event.by
  const given = applicable ? points : null
  return { seq: event.seq, at: event.at.situation, seat, item, points: given, note, reason, entry }
}

/** The rating of each item that counts for a seat: its last. */
export function lastRatings(ratings: readonly Rating[], seat: string): ReadonlyMap<string, Rating> {
  return new Map(ratings.filter((each) => each.seat === seat).map((each) => [each.item, each]))
}
