/**
 * The candidate that a mistyped word most likely means, or null when none is near: at most a third of its letters
 * differ (at least one may), swapped neighbours counting once. Equal distances: the earlier candidate.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const plain = fold(word)
  let best: string | null = null
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1
  if (plain.length > 64) return null
  for (const candidate of candidates) {
    const other = fold(candidate)
    if (Math.abs(other.length - plain.length) >= least) continue
    const far = distance(plain, other)
    if (far < least && far < Math.max(plain.length, other.length)) {
      best = candidate
      least = far
    }
  }
  return best
}

/** Case, width and the choice of `-`, `_` or a space make no word another one. */
function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[_ ]/g, '-')
}

/** Letters to insert, drop, replace or swap with their neighbour to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
