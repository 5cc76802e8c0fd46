import type { SystemGraph } from '../../../../report/system-graph.ts'

/** What of a plan system is looked at. */
export interface GraphScope {
  readonly area: string | null
  readonly onlyBroken: boolean
}

/** The plans of one area with those they are tied to, or the broken links with their ends; all where nothing is asked for. */
export function scoped(graph: SystemGraph, { area, onlyBroken }: GraphScope): SystemGraph {
  const chosen = new Set(
    graph.plans.filter((plan) => area === null || plan.area?.id === area).map(({ id }) => id),
  )
  const links = graph.links.filter(
    ({ from, to, state }) => (chosen.has(from) || chosen.has(to)) && (!onlyBroken || state === 'broken'),
  )
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]))
  const plans = graph.plans.filter(({ id }) => tied.has(id) || (chosen.has(id) && !onlyBroken))
  return { plans, links }
}

/** Areas that have plans, each once, in the order of the plans. */
export function areasWithPlans({ plans }: SystemGraph): { readonly id: string; readonly name: string }[] {
  return [...new Map(plans.flatMap(({ area }) => (area ? [[area.id, area] as const] : []))).values()]
}
