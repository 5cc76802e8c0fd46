import { editDistance } from '../vocabulary/near.ts'

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
    const far = editDistance(plain, other)
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
