/**
 * Krippendorff's α for ordinal ratings (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011): 1 when all
 * who rated a unit agree everywhere, 0 when they agree as often as by chance, below 0 when less often.
 */

/** What was given for one unit, one rating for each who rated it; who did not is left out. */
export type UnitRatings = readonly number[]

/** α over units; null when nobody rated a unit twice, or when every rating is the same: then chance has no meaning. */
export function ordinalAlpha(units: readonly UnitRatings[]): number | null {
  const paired = units.filter((unit) => unit.length > 1)
  const chance = expectedDisagreement(paired)
  if (chance === null) return null
  return 1 - observedDisagreement(paired, distancesOf(paired)) / chance
}

/**
 * What each unit's ratings say of agreement, measured against the chance of all units together, so that one item can be
 * told to be worded badly; null for a unit that fewer than two rated, and for all where {@link ordinalAlpha} is null.
 */
export function unitAgreement(units: readonly UnitRatings[]): readonly (number | null)[] {
  const paired = units.filter((unit) => unit.length > 1)
  const chance = expectedDisagreement(paired)
  const distances = distancesOf(paired)
  return units.map((unit) =>
    chance === null || unit.length < 2 ? null : 1 - observedDisagreement([unit], distances) / chance,
  )
}

/** Squared ordinal distance of two ratings: how many ratings lie between them, half of those at either end counted. */
type Distance = (a: number, b: number) => number

function distancesOf(units: readonly UnitRatings[]): Distance {
  const counts = new Map<number, number>()
  for (const rating of units.flat()) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  const middles = new Map<number, number>()
  let below = 0
  for (const [rating, count] of [...counts].sort(([a], [b]) => a - b)) {
    middles.set(rating, below + count / 2)
    below += count
  }
  return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2
}

/** Mean distance of two ratings of one unit, each rating weighing the same. */
function observedDisagreement(units: readonly UnitRatings[], distance: Distance): number {
  const ratings = units.reduce((sum, unit) => sum + unit.length, 0)
  const total = units.reduce((sum, unit) => sum + pairs(unit, distance) / (unit.length - 1), 0)
  return total / ratings
}

/** Mean distance of any two ratings; null when there are none to compare or all are equal. */
function expectedDisagreement(units: readonly UnitRatings[]): number | null {
  const all = units.flat()
  const total = pairs(all, distancesOf(units))
  return total === 0 ? null : total / (all.length * (all.length - 1))
}

/** Sum of the distances of every ordered pair. */
function pairs(ratings: UnitRatings, distance: Distance): number {
  let sum = 0
  for (const a of ratings) for (const b of ratings) sum += distance(a, b)
  return sum
}
