import { clausesOf } from '../../link/clauses.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import { fragment } from './search/fragment.ts'

/** A page or file of the site by its path from the site's folder. */
export type SitePath = string

/** Where pages stand, and addresses from one to another: all relative, so that the folder may lie anywhere. */
export interface SitePaths {
  readonly plan: (id: string) => SitePath | null
  readonly coverage: (id: string) => SitePath | null
  readonly drill: (id: string) => SitePath | null
  readonly organization: (id: string) => SitePath | null
  /** Whether the page of a plan has a place of this name. */
  readonly hasClause: (plan: string, row: string) => boolean
}

/** Ids that may become a path: nothing else can leave the site's folder or hide in it. */
const plain = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/

/** The pages of a set. What has no page has no address: null. */
export function sitePaths(set: PlanSet, drills: readonly { readonly drill: string }[]): SitePaths {
  const ids = [...set.plans.keys()]
  const odd = new Map(ids.filter((id) => !plain.test(id)).map((id, index) => [id, `-${index + 1}`]))
  const name = (id: string): string | null => (set.plans.has(id) ? (odd.get(id) ?? id) : null)
  const rows = new Map([...set.plans].map(([id, plan]) => [id, new Set(clausesOf(plan).keys())]))
  const known = new Set(drills.map(({ drill }) => drill))
  const under = (folder: string, id: string | null): SitePath | null =>
    id === null ? null : `${folder}/${id}.html`
  return {
    plan: (id) => under('plans', name(id)),
    coverage: (id) => under('coverage', name(id)),
    drill: (id) => (known.has(id) ? `drills/${id}/index.html` : null),
    organization: (id) =>
      set.directory.organizationsById.has(id) && plain.test(id) ? `organizations/${id}.html` : null,
    hasClause: (plan, row) => rows.get(plan)?.has(row) ?? false,
  }
}

/** `../../` from a page two folders down. */
export function rootFrom(page: SitePath): string {
  return '../'.repeat(page.split('/').length - 1)
}

/** The address of `target` on `page`; with an anchor, of a place in it. */
export function addressFrom(page: SitePath, target: SitePath, anchor?: string): string {
  const mark = fragment(anchor ?? '')
  return target === page && mark !== '' ? mark : `${rootFrom(page)}${target}${mark}`
}

/** The address of a clause on `page`, of its plan where the clause is no more; null where the plan has no page. */
export function clauseAddress(page: SitePath, clause: string, paths: SitePaths): string | null {
  const { plan, row } = splitClauseId(clause) ?? { plan: clause, row: '' }
  const target = paths.plan(plan)
  return target === null ? null : addressFrom(page, target, paths.hasClause(plan, row) ? row : undefined)
}
