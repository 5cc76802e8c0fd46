/**
 * Ids, numbers and words of officials' texts are compared in this form: NFKC (Ⅲ → III, （ → (, ％ → %),
 * without white space. The text itself is never changed.
 */
export function canonical(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** Order by code point: the only order used in anything written or compared (never `localeCompare`). */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const left = Array.from(a)
  const right = Array.from(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** `text` with the longest of `words` cut off its front, or null. */
export function longestPrefix(text: string, words: Iterable<string>): string | null {
  let best: string | null = null
  for (const word of words)
    if (word && text.startsWith(word) && word.length > (best?.length ?? 0)) best = word
  return best
}
