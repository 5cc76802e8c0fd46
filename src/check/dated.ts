import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Issue } from '../model/issue.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Every plan, with what its book says for it, and every book itself. */
export function issued({ allPlans, books }: PlanSet): Issue[] {
  return [...books.map(({ book }) => book), ...allPlans]
}

/**
 * Of findings at one place, the one that was due first: a date that stands in a book is judged with each of its parts, and
 * the shortest term of them is the term of the book.
 */
export function firstDueByPlace<T extends { readonly at: Place; readonly due: Instant }>(
  found: readonly T[],
): T[] {
  const byPlace = new Map<string, T>()
  for (const each of found) {
    const key = `${each.at.path}:${each.at.start.offset}`
    const other = byPlace.get(key)
    if (!other || each.due < other.due) byPlace.set(key, each)
  }
  return [...byPlace.values()]
}
