import { byCodePoint } from '../../../vocabulary/canonical.ts'
import { fold } from './fold.ts'
import { gramsOf, shardOf } from './grams.ts'
import { clauseRank, type PlaceGroup, type SearchHead, type Shard } from './place.ts'

/** Letters of a file that knows where words stand; more words make more files, not larger ones. */
const shardLetters = 24_000

/**
 * The files of the search, each a script, as a page opened from a folder may not read other files: `head.js` names the groups, `words-<n>.js`
 * know which group has which words, `text-<n>.js` hold the places of one group. A page reads the first, and of the others what a question needs.
 */
export function searchFiles(groups: readonly PlaceGroup[]): Map<string, string> {
  const codes = gramCodes(groups)
  const letters = [...codes].reduce((sum, [gram, list]) => sum + gram.length + 4 + 4 * list.length, 0)
  const shards = Math.max(1, Math.ceil(letters / shardLetters))
  const head: SearchHead = { shards, groups: groups.map(({ title, page }) => [title, page]) }
  return new Map([
    ['head.js', script('head', 0, head)],
    ...shardsOf(codes, shards).map((shard, index): [string, string] => [
      `words-${index}.js`,
      script('words', index, shard),
    ]),
    ...groups.map(({ places }, index): [string, string] => [
      `text-${index}.js`,
      script('text', index, places),
    ]),
  ])
}

/** Where each gram stands: {@link Shard}. */
function gramCodes(groups: readonly PlaceGroup[]): Map<string, number[]> {
  const codes = new Map<string, number[]>()
  for (const [group, { title, places }] of groups.entries()) {
    const [heads, others] = [[title], []] as [string[], string[]]
    for (const [, rank, name, words] of places) {
      heads.push(name)
      ;(rank < clauseRank ? heads : others).push(words)
    }
    const [named, text] = [grams(heads), grams(others)]
    for (const gram of new Set([...named, ...text])) {
      const list = codes.get(gram)
      const code = 2 * group + (named.has(gram) ? 1 : 0)
      if (list) list.push(code)
      else codes.set(gram, [code])
    }
  }
  return codes
}

function grams(texts: readonly string[]): Set<string> {
  const all = new Set<string>()
  for (const text of new Set(texts)) for (const gram of gramsOf(fold(text).words)) all.add(gram)
  return all
}

function shardsOf(codes: ReadonlyMap<string, readonly number[]>, count: number): Shard[] {
  const shards = Array.from({ length: count }, (): Record<string, readonly number[]> => Object.create(null))
  for (const [gram, list] of [...codes].sort(([a], [b]) => byCodePoint(a, b))) {
    const shard = shards[shardOf(gram, count)]
    if (shard) shard[gram] = list
  }
  return shards
}

/** `<` cannot end the script, whatever an author wrote; the two separators end lines in old browsers. */
function script(kind: string, number: number, value: unknown): string {
  const json = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
  return `yuyanSearch(${JSON.stringify(kind)},${number},${json})\n`
}
