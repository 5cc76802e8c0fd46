import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'

/**
 * Who stands in for somebody whom a plan names, by a name that the plan may use: the 接替 of its command table, the substitute of a
 * registered post, the other post of a body in the contacts. Null where none is named, or not for certain.
 */
export function standInFor(set: PlanSet, plan: Plan, name: string): string | null {
  const party = set.directory.party(name, plan)
  const candidates = candidatesFor(set, party)
  return candidates.find((each) => isCertain(set, plan, each, name)) ?? null
}

function candidatesFor(set: PlanSet, party: ReturnType<PlanSet['directory']['party']>): string[] {
  if (party.kind === 'post') return party.post.substitutes.map(({ value }) => value)
  if (party.kind === 'position')
    return party.position.substitutes.map((each) => nameOf(party.organization, each))
  if (party.kind !== 'organization' && party.kind !== 'officer') return []
  const own = party.kind === 'officer' ? party.title : null
  const { organization } = party
  const posts = set.registry.contacts
    .filter((each) => set.directory.organization(each.organization) === organization)
    .flatMap(({ post }) => (post === null || post === own || /值班/.test(post) ? [] : [post]))
  return [...organization.positions.map((each) => each.name), ...posts]
    .filter((post) => post !== own)
    .map((post) => nameOf(organization, post))
}

/** 东湖镇副镇长: the name that people use for the body, and the post. */
function nameOf(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  post: string,
) {
  const body = aliases[0] ?? name
  return /\w$/.test(body) && /^\w/.test(post) ? `${body}/${post}` : `${body}${post}`
}

function isCertain(set: PlanSet, plan: Plan, candidate: string, instead: string): boolean {
  const found = set.directory.party(candidate, plan)
  return (
    candidate !== instead &&
    (found.kind === 'post' ||
      found.kind === 'position' ||
      found.kind === 'officer' ||
      found.kind === 'organization')
  )
}
