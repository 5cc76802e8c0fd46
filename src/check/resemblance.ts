/** A text as the set of all its runs of {@link runLength} characters, each as a number, and its smallest ones in order. */
export interface Shingles {
  readonly all: ReadonlySet<number>
  readonly sample: readonly number[]
}

const runLength = 5
const sampleSize = 200

/** Punctuation and white space are left out, so that layout does not count. */
export function shinglesOf(text: string): Shingles {
  const plain = text.replace(/[\s\p{P}\p{S}]+/gu, '')
  const all = new Set<number>()
  for (let at = 0; at + runLength <= plain.length; at++) all.add(hash(plain, at))
  return { all, sample: [...all].sort((a, b) => a - b).slice(0, sampleSize) }
}

/** FNV-1a over five UTF-16 units. */
function hash(text: string, from: number): number {
  let sum = 0x811c9dc5
  for (let at = from; at < from + runLength; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

/** 0–1: runs that both texts have, of all runs that either has (Jaccard). 0 where one of them has none. */
export function resemblance(a: Shingles, b: Shingles): number {
  const either = a.all.size + b.all.size
  if (a.all.size === 0 || b.all.size === 0 || seemsUnlike(a, b)) return 0
  const [small, large] = a.all.size < b.all.size ? [a.all, b.all] : [b.all, a.all]
  let shared = 0
  for (const each of small) if (large.has(each)) shared++
  return shared / (either - shared)
}

/** By their samples they share less than a quarter: not worth comparing in full. Many plans are compared each with each. */
function seemsUnlike(a: Shingles, b: Shingles): boolean {
  const both = [...new Set([...a.sample, ...b.sample])].sort((x, y) => x - y).slice(0, sampleSize)
  const shared = both.filter((each) => a.all.has(each) && b.all.has(each)).length
  return shared < both.length / 4
}
