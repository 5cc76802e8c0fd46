import { canonical } from '../vocabulary/canonical.ts'
import { type Hazard, hazardIds, hazards } from '../vocabulary/hazard.ts'

/** The hazards of one group; the first names it. */
export type HazardList = readonly [Hazard, ...Hazard[]]

/**
 * The group, named by its first hazard, that a heading or a `for:` comment speaks of. Null when it names no hazard of
 * the plan or hazards of several groups (防汛抗旱). A word inside a longer one does not count: 火灾 in 森林火灾.
 */
export function groupNamedIn(text: string, groups: readonly HazardList[]): Hazard | null {
  const named = hazardsNamedIn(text)
  const found = groups.filter((group) => group.some((hazard) => named.has(hazard)))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}

function hazardsNamedIn(text: string): Set<Hazard> {
  const plain = text.normalize('NFKC').toLowerCase()
  const hits = hazardIds.flatMap((hazard) =>
    [hazard, ...hazards[hazard]].flatMap((word) =>
      occurrences(plain, word).map((from) => ({ hazard, from, to: from + word.length })),
    ),
  )
  const outer = hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.from <= hit.from && other.to >= hit.to && other.to - other.from > hit.to - hit.from,
      ),
  )
  return new Set(outer.map(({ hazard }) => hazard))
}

/** At most eight places of `word`: a heading that repeats it more often says nothing new. */
function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0 && found.length < 8; at = text.indexOf(word, at + 1))
    found.push(at)
  return found
}

/** The hazard groups of frontmatter: `[[flood, waterlogging], drought]`; words that are no hazards are left out. */
export function hazardGroups(value: unknown): HazardList[] {
  const lists = Array.isArray(value) ? value : [value]
  return lists.flatMap((entry): HazardList[] => {
    const [first, ...others] = (Array.isArray(entry) ? entry : [entry]).filter(isHazard)
    return first ? [[first, ...others]] : []
  })
}

function isHazard(value: unknown): value is Hazard {
  return typeof value === 'string' && hazardIds.some((hazard) => hazard === canonical(value))
}
