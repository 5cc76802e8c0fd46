import { gramsOfWord } from './grams.ts'

/** Where a gram stands, as its shard tells it. */
export type GroupsOf = (gram: string) => readonly number[]

/** Groups that may have all words, those first that have them in titles, headings or names. */
export function candidates(words: readonly string[], groupsOf: GroupsOf): number[] {
  const weights = new Map<number, number>()
  const grams = words.flatMap(gramsOfWord)
  for (const gram of grams)
    for (const code of groupsOf(gram)) {
      const group = code >> 1
      weights.set(group, (weights.get(group) ?? 0) + 1000 + (code & 1))
    }
  const all = grams.length * 1000
  return [...weights]
    .filter(([, weight]) => weight >= all && all > 0)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .map(([group]) => group)
}

/** Words to try instead of a question that finds nothing: each that stands somewhere, and the parts of the others that do. */
export function otherWords(words: readonly string[], groupsOf: GroupsOf): string[] {
  const known = (word: string): boolean => candidates([word], groupsOf).length > 0
  const parts = words.flatMap((word) => (known(word) ? [word] : knownParts(word, known)))
  return [...new Set(parts)].filter((word) => word !== words.join(' '))
}

/** The longest parts of a Chinese word that stand somewhere, from left to right; single signs say too little. */
function knownParts(word: string, known: (word: string) => boolean): string[] {
  const parts: string[] = []
  for (let start = 0; start < word.length - 1; ) {
    let end = word.length
    while (end > start + 1 && !known(word.slice(start, end))) end--
    if (end > start + 1) parts.push(word.slice(start, end))
    start = Math.max(end, start + 1)
  }
  return parts
}
