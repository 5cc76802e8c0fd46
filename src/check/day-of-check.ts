import type { PlanSet } from '../link/plan-set.ts'
import { type Instant, parseInstant } from '../vocabulary/instant.ts'
import { issued } from './dated.ts'

/**
 * The day on which terms are judged: the set's `as-of`, else the day given (the command gives today), else the newest date of
 * the set's plans, books, drills and contacts, so that a set without either is judged alike on every day; 1970-01-01 when it has none.
 */
export function dayOfCheck(set: PlanSet, given: string | undefined): Instant {
  for (const text of [set.settings.asOf, given]) {
    const at = text === null || text === undefined ? null : parseInstant(text, 0)
    if (at !== null) return at
  }
  return newestDate(set)
}

function newestDate(set: PlanSet): Instant {
  const dates = [
    ...issued(set).flatMap(({ dates }) => [...dates.values()]),
    ...set.allPlans.map(({ drill }) => drill?.last ?? null),
    ...set.registry.contacts.map(({ checked }) => checked),
  ]
  let newest: Instant = 0
  for (const date of dates) newest = Math.max(newest, (date && parseInstant(date.value, 0)) ?? 0)
  return newest
}
