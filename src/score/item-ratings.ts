import { itemRef } from '../drill/rating-form.ts'
import { type Rating, ratingsIn } from '../drill/ratings.ts'
import type { Grade, Rubric } from '../model/rubric.ts'
import type { DrillEvent } from '../run/event.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** What evaluators agreed on; `points` null: not applicable. */
export interface Settled {
  readonly seq: number
  readonly at: Instant
  readonly points: number | null
  readonly reason: string
}

/** All that evaluators found of one item, by the scale of its rubric. */
export interface ItemRatings {
  readonly scale: readonly Grade[]
  /** Every rating, changed ones too, oldest first. */
  readonly all: readonly Rating[]
  /** The last of each seat, oldest first. */
  readonly last: readonly Rating[]
  /** What each seat found by itself: its last before it handed in its form, oldest first. On paper nothing is handed in. */
  readonly handedIn: readonly Rating[]
  readonly settled: Settled | null
}

/** What evaluators found of the items of a rubric. `events`: those that count. A rehearsal leaves no trace in scores. */
export function itemRatings(
  events: readonly DrillEvent[],
  rubric: Pick<Rubric, 'id' | 'scale'>,
): (item: string) => ItemRatings {
  const rehearsed = events.some(({ type, data }) => type === 'drill-opened' && data.rehearsal)
  const ratings = rehearsed ? [] : ratingsIn(events).filter(({ points }) => isOn(rubric.scale, points))
  const settled = rehearsed ? new Map<string, Settled>() : settledIn(events, rubric.scale)
  const closed = handIns(events)
  return (item) => {
    const ref = itemRef(rubric.id.value, item)
    const all = ratings.filter((each) => each.item === ref)
    return {
      scale: rubric.scale,
      all,
      last: lastOfEach(all),
      handedIn: lastOfEach(
        all.filter(({ seat, seq }) => seq < (closed.get(seat) ?? Number.POSITIVE_INFINITY)),
      ),
      settled: settled.get(ref) ?? null,
    }
  }
}

/** The last rating of each seat, oldest first. `ratings`: those of one item. */
function lastOfEach(ratings: readonly Rating[]): readonly Rating[] {
  const last = new Map(ratings.map((rating) => [rating.seat, rating]))
  return [...last.values()].toSorted((a, b) => a.seq - b.seq)
}

/** Where in the log each seat handed in its form first. */
function handIns(events: readonly DrillEvent[]): ReadonlyMap<string, number> {
  const closed = new Map<string, number>()
  for (const { type, by, seq } of events)
    if (type === 'form-submitted' && by !== 'system' && !closed.has(by.seat)) closed.set(by.seat, seq)
  return closed
}

/** What was agreed on last, item by item. */
function settledIn(events: readonly DrillEvent[], scale: readonly Grade[]): Map<string, Settled> {
  const settled = new Map<string, Settled>()
  for (const event of events) {
    if (event.type !== 'rating-settled' || !isOn(scale, event.data.points)) continue
    const { item, points, reason } = event.data
    settled.set(item, { seq: event.seq, at: event.at.situation, points, reason })
  }
  return settled
}

function isOn(scale: readonly Grade[], points: number | null): boolean {
  return points === null || scale.some((grade) => grade.points === points)
}

/** The grade that some points stand for. */
export function gradeOf(points: number | null, scale: readonly Grade[]): Grade | null {
  return scale.find((grade) => grade.points === points) ?? null
}
