import type { DataPath, Json } from './document.ts'
import type { Span } from './frontmatter.ts'

/** A value of a YAML text with where it and its parts stand. */
export interface Located {
  readonly value: Json
  readonly at: Span
  /** Where the key of this value stands; null for list items and the root. */
  readonly key: Span | null
  readonly parts: ReadonlyMap<string | number, Located>
}

/** Where a value and its key stand. */
export type Spot = Pick<Located, 'at' | 'key'>

/** A list of located values. */
export function locatedList(items: readonly Located[], spot: Spot): Located {
  return { value: items.map((item) => item.value), ...spot, parts: new Map(items.entries()) }
}

/** A map of located values; a null prototype keeps `__proto__` an ordinary key. */
export function locatedMap(parts: ReadonlyMap<string, Located>, spot: Spot): Located {
  const value = Object.assign(
    Object.create(null),
    Object.fromEntries([...parts].map(([key, part]) => [key, part.value])),
  )
  return { value, ...spot, parts }
}

/** The value at a path and whether all of the path was found; else the nearest enclosing value. */
export function locatedAt(
  root: Located,
  path: DataPath,
): { readonly found: Located; readonly whole: boolean } {
  let found = root
  for (const step of path) {
    const next = found.parts.get(step)
    if (!next) return { found, whole: false }
    found = next
  }
  return { found, whole: true }
}
