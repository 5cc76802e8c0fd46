/** How often each value came. Adding up is all that is done to it, so the order of runs does not matter. */
export type Histogram = ReadonlyMap<number, number>

export const noValues: Histogram = new Map()

/** The histogram of single values. */
export function histogramOf(values: readonly number[]): Histogram {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export function addHistograms(a: Histogram, b: Histogram): Histogram {
  return mergeMaps(a, b, (one, other) => one + other)
}

export function countOf(histogram: Histogram): number {
  return sum([...histogram.values()])
}

/** How often a value of at most `limit` came. */
export function countUpTo(histogram: Histogram, limit: number): number {
  return sum([...histogram].flatMap(([value, count]) => (value <= limit ? [count] : [])))
}

/** The smallest value that at least `share` (0–1) of all values do not exceed; null when there are none. */
export function quantileOf(histogram: Histogram, share: number): number | null {
  const wanted = Math.max(1, Math.ceil(share * countOf(histogram)))
  let seen = 0
  for (const [value, count] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += count
    if (seen >= wanted) return value
  }
  return null
}

/** All keys of both; what both have is merged. */
export function mergeMaps<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  merge: (one: V, other: V) => V,
): Map<K, V> {
  const merged = new Map(a)
  for (const [key, value] of b) {
    const before = merged.get(key)
    merged.set(key, before === undefined ? value : merge(before, value))
  }
  return merged
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
