import { byCodePoint } from '../vocabulary/canonical.ts'
import { leads } from './leads.ts'
import type { Finding } from './revision.ts'
import type { Study } from './study.ts'

/**
 * One cause, one finding: what only followed from another finding stands under it, with its evidence, and is none by itself. What
 * followed from several stands under each. The order of what is left is kept; what leads what does not depend on it, and doing it
 * again changes nothing.
 */
export function underTheirCauses(study: Study, findings: readonly Finding[]): Finding[] {
  const all = flat(findings)
  const leaders = leadersOf(study, all)
  const followers = new Map<string, Finding[]>()
  for (const each of [...all].sort(inOrder))
    for (const root of rootsOf(each.id, leaders)) followers.set(root, [...(followers.get(root) ?? []), each])
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

type Leaders = ReadonlyMap<string, readonly string[]>

/** What each finding follows from; never round in a ring, the one that comes first in the log leads. */
function leadersOf(study: Study, findings: readonly Finding[]): Leaders {
  const sorted = [...findings].sort(inOrder)
  const leaders = new Map<string, string[]>()
  const reaches = (from: string, to: string): boolean =>
    from === to || (leaders.get(from) ?? []).some((next) => reaches(next, to))
  for (const first of sorted)
    for (const then of sorted)
      if (first !== then && leads(study, first, then) && !reaches(first.id, then.id))
        leaders.set(then.id, [...(leaders.get(then.id) ?? []), first.id])
  return leaders
}

/** The findings that lead it and are led by none; none where it is one of them. */
function rootsOf(id: string, leaders: Leaders): readonly string[] {
  const roots = (of: string): readonly string[] => leaders.get(of)?.flatMap(roots) ?? [of]
  return leaders.has(id) ? [...new Set(roots(id))] : []
}

/** By the log, then by name: the same whatever measured them first. */
function inOrder(a: Finding, b: Finding): number {
  const first = ({ evidence }: Finding): number => evidence[0] ?? Number.POSITIVE_INFINITY
  const apart = first(a) === first(b) ? 0 : first(a) - first(b)
  return apart || byCodePoint(a.clause, b.clause) || byCodePoint(a.id, b.id)
}
