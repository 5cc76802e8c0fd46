import { byCodePoint } from '../vocabulary/canonical.ts'
import { leadersOf } from './leads.ts'
import type { Finding } from './revision.ts'
import type { Study } from './study.ts'

/**
 * One cause, one finding: what only followed from another finding stands under it, with its evidence, and is none by itself. Each finding
 * stands in one place: of several causes under the one that says most of it (decision 0033). The order of what is left is kept; what
 * leads what does not depend on it, and doing it again changes nothing.
 */
export function underTheirCauses(study: Study, findings: readonly Finding[]): Finding[] {
  const all = flat(findings)
  const leaders = chosenLeaders(study, all)
  const followers = Map.groupBy(
    [...all].sort(inOrder).filter(({ id }) => leaders.has(id)),
    ({ id }) => rootOf(id, leaders),
  )
  return all.flatMap((each) =>
    leaders.has(each.id) ? [] : [{ ...each, consequences: followers.get(each.id) ?? [] }],
  )
}

/** Findings as they were before anything was put under anything, each once. */
export function flat(findings: readonly Finding[]): Finding[] {
  const found = findings.flatMap(({ consequences, ...each }): Finding[] => [
    { ...each, consequences: [] },
    ...flat(consequences),
  ])
  const first = new Map<string, Finding>()
  for (const each of found) if (!first.has(each.id)) first.set(each.id, each)
  return [...first.values()]
}

/** What each finding follows from, one each. */
type Leaders = ReadonlyMap<string, string>

/** Never round in a ring: what would close one gives way to the next that leads. */
function chosenLeaders(study: Study, findings: readonly Finding[]): Leaders {
  const sorted = [...findings].sort(inOrder)
  const leading = leadersOf(study, sorted)
  const leaders = new Map<string, string>()
  for (const then of sorted) {
    const leader = leading(then).find((first) => rootOf(first.id, leaders) !== then.id)
    if (leader) leaders.set(then.id, leader.id)
  }
  return leaders
}

/** The finding that leads it and is led by none; itself where none leads it. */
function rootOf(id: string, leaders: Leaders): string {
  const above = leaders.get(id)
  return above === undefined ? id : rootOf(above, leaders)
}

/** By the log, then by name: the same whatever measured them first. */
function inOrder(a: Finding, b: Finding): number {
  const first = ({ evidence }: Finding): number => evidence[0] ?? Number.POSITIVE_INFINITY
  const apart = first(a) === first(b) ? 0 : first(a) - first(b)
  return apart || byCodePoint(a.clause, b.clause) || byCodePoint(a.id, b.id)
}
