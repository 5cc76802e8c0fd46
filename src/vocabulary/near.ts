import { byCodePoint, canonical } from './canonical.ts'

/** At most three of `names` that `word` may have been meant to be, nearest first: few edits, or one holds the other. */
export function nearNames(word: string, names: readonly string[]): string[] {
  const plain = canonical(word)
  const found = new Map<string, number>()
  for (const name of names) {
    const distance = nearness(plain, canonical(name))
    if (distance !== null && !found.has(name)) found.set(name, distance)
  }
  return [...found]
    .sort(([a, x], [b, y]) => x - y || byCodePoint(a, b))
    .slice(0, 3)
    .map(([name]) => name)
}

/** Edits between two words if they are few for their length; null when the words are not near. */
function nearness(word: string, name: string): number | null {
  const longer = Math.max(word.length, name.length)
  if (Math.min(word.length, name.length) === 0 || longer > 60) return null
  const holds = Math.min(word.length, name.length) >= 2 && (name.includes(word) || word.includes(name))
  const allowed = holds ? longer : Math.max(1, Math.floor(longer / 3))
  const distance = editDistance(word, name)
  return distance <= allowed && distance < longer ? distance : null
}

/** Insertions, deletions, replacements and swaps of neighbours between two short words. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
