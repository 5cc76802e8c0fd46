import { byCodePoint } from '../../vocabulary/canonical.ts'
import type { Relation } from '../../vocabulary/relation.ts'
import type { GraphLink, GraphPlan, SystemGraph } from '../system-graph.ts'
import type { Direction } from './place-rows.ts'
import type { ToPlace } from './placed.ts'
import { textWidth } from './text-lines.ts'

/** All links between two plans, drawn as one line from the upper (or first) to the lower. */
export interface Tie {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly links: readonly GraphLink[]
  readonly state: GraphLink['state']
  /** Ends at which it has an arrow: where some link of it leads. */
  readonly arrows: { readonly from: boolean; readonly to: boolean }
}

/** Where the other plan of a relation stands; what is in neither list stands beside. */
const above: readonly Relation[] = ['superior', 'part-of', 'reports-to']
const below: readonly Relation[] = ['activates', 'manual', 'replaces']

/** Boxes in a row, at full size, that a desk's screen shows. */
const mostInRow = 8

export const boxSize = { width: 168, height: 66 }
export const labelSize = 12

/** Plans row by row: superior plans above those they lead, neighbours beside, plans without links last; of one area together. */
export function graphRows({ plans, links }: SystemGraph): GraphPlan[][] {
  const ranks = ranksOf(plans, links)
  const byRank = Map.groupBy(plans, ({ id }) => ranks.get(id) ?? Infinity)
  return [...byRank.keys()].sort((a, b) => a - b).map((rank) => [...(byRank.get(rank) ?? [])].sort(inOrder))
}

/** Superior plans stand above; where that would make a row wider than a screen, they stand on the left. */
export function directionOf(rows: readonly (readonly GraphPlan[])[]): Direction {
  return rows.some((row) => row.length > mostInRow) ? 'right' : 'down'
}

function inOrder(a: GraphPlan, b: GraphPlan): number {
  return byCodePoint(a.area?.id ?? '~', b.area?.id ?? '~') || byCodePoint(a.id, b.id)
}

/** How many plans stand above each one, the longest way; plans tied only sideways stand with their neighbour. */
function ranksOf(plans: readonly GraphPlan[], links: readonly GraphLink[]): Map<string, number> {
  const parents = new Map<string, Set<string>>()
  for (const { from, to, relation } of links) {
    const pair = above.includes(relation) ? [to, from] : below.includes(relation) ? [from, to] : null
    const [upper, lower] = pair ?? []
    if (upper === undefined || lower === undefined || upper === lower) continue
    parents.set(lower, (parents.get(lower) ?? new Set()).add(upper))
    if (!parents.has(upper)) parents.set(upper, new Set())
  }
  const ranks = new Map<string, number>()
  const rank = (id: string, way: ReadonlySet<string>): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    // A ring of superiors is a finding of the rules; here it must only end.
    const over = [...(parents.get(id) ?? [])].filter((parent) => !way.has(parent))
    const found = Math.max(-1, ...over.map((parent) => rank(parent, new Set([...way, id])))) + 1
    ranks.set(id, found)
    return found
  }
  for (const { id } of plans) if (parents.has(id)) rank(id, new Set())
  for (const { from, to } of links) {
    const [known, other] = ranks.has(from) ? [from, to] : [to, from]
    if (!ranks.has(other) && ranks.has(known)) ranks.set(other, ranks.get(known) ?? 0)
  }
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]))
  for (const { id } of plans) if (!ranks.has(id) && tied.has(id)) ranks.set(id, 0)
  return ranks
}

/** One line for each two plans that are tied. */
export function tiesOf(
  { links }: Pick<SystemGraph, 'links'>,
  rows: readonly (readonly GraphPlan[])[],
): Tie[] {
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)))
  const order = ({ from, to }: GraphLink): readonly [string, string] => {
    const [a, b] = [rowOf.get(from) ?? 0, rowOf.get(to) ?? 0]
    return a < b || (a === b && from < to) ? [from, to] : [to, from]
  }
  const apart = links.filter(({ from, to }) => from !== to)
  return [...Map.groupBy(apart, (link) => order(link).join(' '))].map(([id, own]): Tie => {
    const [from, to] = order(own[0] as GraphLink)
    return {
      ...{ id, from, to, links: own },
      state: own.some(({ state }) => state === 'broken')
        ? 'broken'
        : own.some(({ state }) => state === 'doubtful')
          ? 'doubtful'
          : 'whole',
      arrows: { from: own.some((link) => link.to === from), to: own.some((link) => link.to === to) },
    }
  })
}

/** A line's relations, each once. */
export function tieText({ links }: Pick<Tie, 'links'>, separator: string): string {
  return [...new Set(links.map(({ relationName }) => relationName))].join(separator)
}

/** The drawing that is to be placed. `labelOf`: what stands at a line; empty: nothing. */
export function graphToPlace(
  rows: readonly (readonly GraphPlan[])[],
  ties: readonly Tie[],
  labelOf: (tie: Tie) => string,
): ToPlace {
  return {
    rows: rows.map((row) => row.map(({ id }) => ({ id, ...boxSize }))),
    lines: ties.map((tie) => {
      const label = labelOf(tie)
      const size = { width: textWidth(label, labelSize) + 8, height: labelSize + 6 }
      return { id: tie.id, from: tie.from, to: tie.to, label: label === '' ? null : size }
    }),
  }
}
