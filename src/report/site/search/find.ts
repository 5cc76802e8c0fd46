import { fold } from './fold.ts'
import { clauseRank, isHeading, type Place, textRank, wholePage } from './place.ts'

/** A group's places, folded once. */
export interface ReadyGroup {
  readonly number: number
  readonly title: string
  readonly page: string
  readonly places: readonly ReadyPlace[]
}

interface ReadyPlace {
  readonly place: Place
  readonly name: string
  readonly words: string
  /** Headings that it stands under, the nearest last, by their place. */
  readonly above: readonly number[]
}

export interface Hit {
  readonly place: Place
  /** The headings that it stands under, at most two, the nearest last. */
  readonly under: readonly string[]
  /** The lower, the nearer to what was asked. */
  readonly order: number
}

/** Words of a question in their one way of writing. */
export function wordsOf(question: string): string[] {
  return [...new Set(fold(question, 'question').words.split(' ').filter(Boolean))]
}

export function readyGroup(
  number: number,
  title: string,
  page: string,
  places: readonly Place[],
): ReadyGroup {
  const headings: number[] = []
  const ready = places.map((place, index): ReadyPlace => {
    const [, rank, name, words] = place
    if (isHeading(rank))
      while ((places[headings[headings.length - 1] ?? -1]?.[1] ?? 0) >= rank) headings.pop()
    const above = [...headings]
    if (isHeading(rank)) headings.push(index)
    return { place, name: fold(name).words, words: fold(words).words, above }
  })
  return { number, title, page, places: ready }
}

/** Where a word stands in a text: never within a longer number, and letters only from the beginning of a word. -1: nowhere. */
export function wordAt(text: string, word: string, start = 0): number {
  for (let at = text.indexOf(word, start); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + word.length, at + word.length + 2)
    if (/^\d/.test(word) && /\d\.?$/.test(before)) continue
    if (/\d$/.test(word) && /^\.?\d/.test(after)) continue
    if (/^[a-z]/.test(word) && /[a-z]$/.test(before)) continue
    return at
  }
  return -1
}

const has = (text: string, word: string): boolean => wordAt(text, word) >= 0

/**
 * Places in which all words stand; a word may stand in the headings above or in the group's title instead, but one in the place itself.
 * Sorted: the page by itself, names that are asked for, headings, clauses, other text.
 */
export function hitsIn(group: ReadyGroup, words: readonly string[]): Hit[] {
  if (words.length === 0) return []
  const title = fold(group.title).words
  const together = words.join('')
  const hits = group.places.flatMap((ready): Hit[] => {
    const [, rank] = ready.place
    // Text that has a name bears that of something else: of its drill.
    const named = rank === textRank ? [ready.name] : []
    const own = (word: string): boolean =>
      has(ready.words, word) || (named.length === 0 && has(ready.name, word))
    const context = [title, ...named, ...ready.above.map((at) => group.places[at]?.words ?? '')]
    const page = rank === wholePage && group.page !== ''
    if (!words.some((word) => own(word) || (page && has(title, word)))) return []
    if (!words.every((word) => own(word) || context.some((text) => has(text, word)))) return []
    const under = ready.above.slice(-2).map((at) => group.places[at]?.place[3] ?? '')
    const titled = page && words.every((word) => has(title, word))
    return [{ place: ready.place, under, order: titled ? 1 : orderOf(ready, words, together) }]
  })
  return hits
    .map((hit, at) => ({ hit, at }))
    .sort((a, b) => a.hit.order - b.hit.order || a.at - b.at)
    .map(({ hit }) => hit)
}

function orderOf(
  { place: [, rank], name, words }: ReadyPlace,
  asked: readonly string[],
  together: string,
): number {
  if (name !== '' && name === together) return 0
  if (rank === wholePage) return asked.every((word) => has(name, word)) ? 1 : 7
  const whole = asked.every((word) => has(words, word))
  if (isHeading(rank)) return whole ? 2 : 6
  if (rank === clauseRank) return whole ? 3 : 4
  return whole ? 5 : 7
}
