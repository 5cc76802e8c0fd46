import type { PlanSet } from '../link/plan-set.ts'

/**
 * Paths of the files that a drill of some plans rests on: the plans, every plan reached from them through links of any kind,
 * their books, and the set's settings and registers. Files that cannot be read are in it.
 */
export function reachedPaths(set: PlanSet, plans: readonly string[]): Set<string> {
  const reached = new Set(plans)
  for (const id of reached)
    for (const { from, link } of set.links) if (from.id.value === id) reached.add(link.plan.value)
  const paths = [...reached].map((id) => set.plans.get(id)?.path ?? `${id}.md`)
  const books = [...reached].flatMap((id) => set.bookOf.get(id)?.path ?? [])
  return new Set([
    ...paths,
    ...books,
    ...set.documents.map(({ path }) => path).filter((path) => !path.endsWith('.md')),
  ])
}
