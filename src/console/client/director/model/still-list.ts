/** A list that is being read or reached for: its items stay where they are. */
export interface StillList<T> {
  readonly shown: readonly { readonly item: T; readonly gone: boolean }[]
  /** How many new items wait to be shown. */
  readonly waiting: number
}

/**
 * What to show of `items` while somebody's finger is over `held`: the same items in the same places, each as it is now;
 * those that are gone stay, marked so; new ones wait. `held` null: nobody is there, show all.
 */
export function stillList<T>(
  held: readonly T[] | null,
  items: readonly T[],
  keyOf: (item: T) => string,
): StillList<T> {
  if (held === null) return { shown: items.map((item) => ({ item, gone: false })), waiting: 0 }
  const now = new Map(items.map((item) => [keyOf(item), item]))
  const known = new Set(held.map(keyOf))
  return {
    shown: held.map((before) => {
      const item = now.get(keyOf(before))
      return item === undefined ? { item: before, gone: true } : { item, gone: false }
    }),
    waiting: items.filter((item) => !known.has(keyOf(item))).length,
  }
}
