/** A text for people, and the `{names}` it has places for, in alphabetical order. */
export interface Wording {
  readonly text: string
  readonly places: readonly string[]
}

/** Every text in a tree of texts, by its path (`cli.summary.errors`), paths in alphabetical order. */
export const wordings = (tree: unknown): Map<string, Wording> =>
  new Map(leaves(tree, '').sort(([a], [b]) => (a < b ? -1 : 1)))

const leaves = (tree: unknown, path: string): [string, Wording][] => {
  if (typeof tree === 'string') {
    const places = [...tree.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
    return [[path, { text: tree, places: [...new Set(places)].sort() }]]
  }
  if (tree === null || typeof tree !== 'object') return []
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`))
}
