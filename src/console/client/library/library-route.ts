/** Where a page of the library is, as its address says after `#`. Settings of a page stand after `?`. */
export type LibraryRoute =
  | { readonly kind: 'plans'; readonly params: URLSearchParams }
  | {
      readonly kind: 'plan'
      readonly id: string
      readonly tab: PlanTab
      /** A clause of the plan or a line of its file (`L12`) that the page shows first. */
      readonly at: string | null
    }
  | { readonly kind: 'graph'; readonly params: URLSearchParams }
  | { readonly kind: 'match'; readonly params: URLSearchParams }
  | { readonly kind: 'reviews' }
  | { readonly kind: 'review'; readonly drill: string; readonly params: URLSearchParams }
  | { readonly kind: 'join'; readonly token: string }
  | { readonly kind: 'none' }

export const planTabs = ['text', 'levels', 'links', 'drills', 'diagram'] as const
export type PlanTab = (typeof planTabs)[number]

/** The place that `#/`, `#/plan/<id>`, `#/graph`, `#/match`, `#/reviews`, `#/review/<drill>` or `#/join/<token>` names. */
export function parseLibraryRoute(hash: string): LibraryRoute {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s)
  const params = new URLSearchParams(query)
  if (path === '') return { kind: 'plans', params }
  if (path === 'graph' || path === 'match') return { kind: path, params }
  if (path === 'reviews') return { kind: 'reviews' }
  const [, first, rest = ''] = /^(plan|review|join)\/(.+)$/.exec(path) ?? []
  if (first === 'review') return { kind: 'review', drill: decoded(rest), params }
  if (first === 'join') return { kind: 'join', token: decoded(rest) }
  if (first !== 'plan') return { kind: 'none' }
  const tab = planTabs.find((each) => each === params.get('tab')) ?? 'text'
  return { kind: 'plan', id: decoded(rest), tab, at: params.get('at') }
}

/** A link of a chat program may come with its slashes encoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The address of a plan: `#/plan/special/flood?at=III.start.2`. */
export function planHash(id: string, { tab, at }: { tab?: PlanTab; at?: string | null } = {}): string {
  const params = new URLSearchParams()
  if (tab !== undefined && tab !== 'text') params.set('tab', tab)
  if (at !== undefined && at !== null) params.set('at', at)
  return withParams(`#/plan/${id.split('/').map(encodeURIComponent).join('/')}`, params)
}

/** An address with the settings of its page. */
export function withParams(hash: string, params: URLSearchParams): string {
  const query = params.toString()
  return query === '' ? hash : `${hash}?${query}`
}

/** How a line of a plan's file is named in an address. */
export function lineName(line: number): string {
  return `L${line}`
}
