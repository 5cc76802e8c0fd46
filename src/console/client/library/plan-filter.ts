import type { FindingCounts, LibraryOverview, PlanCard, PlanDuty } from '../../library-protocol.ts'

/** What the list is narrowed to and sorted by, as the address says. */
export interface PlanFilter {
  readonly words: string
  /** An area and all in it. */
  readonly area: string | null
  readonly type: string | null
  readonly hazard: string | null
  readonly status: string | null
  readonly only: 'findings' | 'due' | null
  readonly sort: SortKey
  readonly down: boolean
  /** The plan whose card is shown. */
  readonly chosen: string | null
}

export const sortKeys = ['type', 'title', 'hazard', 'area', 'status', 'findings', 'next'] as const
export type SortKey = (typeof sortKeys)[number]

export function readFilter(params: URLSearchParams): PlanFilter {
  const only = params.get('only')
  return {
    words: params.get('q') ?? '',
    area: params.get('area'),
    type: params.get('type'),
    hazard: params.get('hazard'),
    status: params.get('status'),
    only: only === 'findings' || only === 'due' ? only : null,
    sort: sortKeys.find((key) => key === params.get('sort')) ?? 'type',
    down: params.get('down') === '1',
    chosen: params.get('plan'),
  }
}

/** The settings that {@link readFilter} reads; what is as usual is left out. */
export function filterParams(filter: PlanFilter): URLSearchParams {
  const { words, area, type, hazard, status, only, sort, down, chosen } = filter
  const all = { q: words || null, area, type, hazard, status, only, plan: chosen }
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(all)) if (value !== null) params.set(name, value)
  if (sort !== 'type') params.set('sort', sort)
  if (down) params.set('down', '1')
  return params
}

/** Whether anything is left out of the list. */
export function isNarrowed({ words, area, type, hazard, status, only }: PlanFilter): boolean {
  return words.trim() !== '' || [area, type, hazard, status, only].some((each) => each !== null)
}

/** The plans that fit, in the order asked for. */
export function filteredPlans({ plans, areas }: LibraryOverview, filter: PlanFilter): PlanCard[] {
  const inside = filter.area === null ? null : areasIn(filter.area, areas)
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (plan: PlanCard): boolean =>
    (inside === null || inside.has(plan.area.id)) &&
    (filter.type === null || plan.type.id === filter.type) &&
    (filter.hazard === null || plan.hazards.some(({ id }) => id === filter.hazard)) &&
    (filter.status === null || plan.status.id === filter.status) &&
    (filter.only !== 'findings' || total(plan.findings) > 0) &&
    (filter.only !== 'due' || plan.duties.some(({ late, soon }) => late || soon)) &&
    words.every((word) => textOf(plan).includes(word))
  const found = plans.filter(fits)
  const sorted = found.sort(
    (a, b) => compare(keyOf(a, filter.sort), keyOf(b, filter.sort)) || compare(a.title, b.title),
  )
  return filter.down ? sorted.reverse() : sorted
}

function areasIn(area: string, areas: LibraryOverview['areas']): ReadonlySet<string> {
  const inside = new Set([area])
  for (const { id, parent } of areas) if (parent !== null && inside.has(parent)) inside.add(id)
  return inside
}

/** Everything that a person might remember of a plan. */
function textOf({ id, title, type, status, edition, issuer, area, hazards, book }: PlanCard): string {
  const names = [type, status, area, ...hazards].map(({ name }) => name)
  return [id, title, edition, issuer, book?.name, ...names].join(' ').toLowerCase()
}

type Key = string | number

function keyOf(plan: PlanCard, sort: SortKey): Key {
  switch (sort) {
    case 'title':
      return plan.title
    case 'type':
      return planTypeOrder(plan)
    case 'hazard':
      return plan.hazards.map(({ name }) => name).join(' ')
    case 'area':
      return plan.area.name
    case 'status':
      return plan.status.name
    case 'findings':
      return -(plan.findings.error * 1e6 + plan.findings.warning * 1e3 + plan.findings.hint)
    case 'next':
      return plan.duties[0]?.due ?? '9'
  }
}

const typeOrder = [
  'overall',
  'special',
  'departmental',
  'support',
  'joint',
  'catastrophe',
  'township',
  'village',
]

/** From the general to the particular; within a type by hazard. */
function planTypeOrder({ type, hazards }: PlanCard): string {
  const place = typeOrder.indexOf(type.id)
  return `${place < 0 ? 9 : place}${type.id} ${hazards[0]?.id ?? ''}`
}

function compare(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function total({ error, warning, hint }: FindingCounts): number {
  return error + warning + hint
}

/** How many plans are due for something on the day the terms were judged. */
export function lateCount(plans: readonly PlanCard[], what: PlanDuty['what']): number {
  return plans.filter(({ duties }) => duties.some((duty) => duty.what === what && duty.late)).length
}

/** What plans of the list have of one kind, each once: the choices of a filter. */
export function choicesOf<T extends { readonly id: string; readonly name: string }>(
  plans: readonly PlanCard[],
  of: (plan: PlanCard) => readonly T[],
): T[] {
  return [...new Map(plans.flatMap(of).map((each) => [each.id, each])).values()]
}
