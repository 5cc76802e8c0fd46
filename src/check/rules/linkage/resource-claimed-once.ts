import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Resource } from '../../../model/registry.ts'
import { measures } from '../../citations.ts'
import { type Claim, claimsOf, taken } from '../../resource-claims.ts'
import { defineRule, type Report } from '../../rule.ts'
import { counts, sharedGroups } from '../../shared-groups.ts'
import { quoted } from '../../wording.ts'

/**
 * Plans that run at once (one activates the other, and both are about the same hazard) do not together claim more of a resource than
 * the register holds, nor do all that one plan activates. What one plan alone claims too much of is `plan/resource-within-register`.
 */
export const resourceClaimedOnce = defineRule({
  basis: measures(
    21,
    '编制预案应当开展应急资源调查，全面掌握可以调用的应急队伍、物资等',
    'before a plan is written, the teams and supplies that can really be called on are surveyed',
  ),
  holds: {
    'zh-CN': '同时运行的预案合起来占用的资源，不超过名录登记的数量。',
    en: 'Plans that run at the same time do not together claim more of a resource than there is.',
  },
  because: {
    'zh-CN': '纸上各有十艘船，到了现场只有同一批十艘。',
    en: 'On paper each plan has ten boats; on the day they are the same ten.',
  },
  messages: {
    'zh-CN': {
      over: '资源 `{resource}` 登记 {have}，本预案占用 {own}，同时启动的 `{plan}` 占用 {theirs}，合计超出；请核减，或写明优先次序和补充来源',
      'over-several':
        '资源 `{resource}` 登记 {have}，由 `{plan}` 启动、同时运行的 {plans} 连同其自身共占用 {all}，合计超出；请核减，或由 `{plan}` 写明优先次序和补充来源',
      there: '另一预案的占用',
    },
    en: {
      over: 'The register holds {have} of `{resource}`; this plan claims {own} and `{plan}`, which runs at the same time, {theirs}: too many together. Claim fewer, or say who goes first and where more comes from',
      'over-several':
        'The register holds {have} of `{resource}`; {plans}, which `{plan}` activates and which then run at the same time, claim {all} together with it: too many. Claim fewer, or let `{plan}` say who goes first and where more comes from',
      there: 'the claim of the other plan',
    },
  },
  check: (set, report) => {
    const told = new Set<string>()
    for (const [lower, upper] of pairsAtOnce(set)) {
      const theirs = byResource(set, upper, lower)
      for (const [id, own] of byResource(set, lower, upper)) {
        const other = theirs.get(id) ?? []
        const [first, have] = [own[0], own[0]?.resource?.quantity ?? null]
        if (!first?.resource || have === null || other.length === 0) continue
        const [ownSum, theirSum] = [taken(own), taken(other)]
        if (ownSum + theirSum > have) told.add(`${upper.path} ${id}`)
        if (ownSum > have || theirSum > have || ownSum + theirSum <= have) continue
        report(
          first.named.at,
          'over',
          { resource: first.resource.name, have, own: ownSum, plan: upper.id.value, theirs: theirSum },
          { related: other.map(({ named }) => ({ at: named.at, variant: 'there' })) },
        )
      }
    }
    tellTogether(set, report, told)
  },
})

/** What no two plans claim too much of, but all together do; `told`: plan and resource of which a pair was told. */
function tellTogether(
  set: PlanSet,
  report: Report<'over-several' | 'there'>,
  told: ReadonlySet<string>,
): void {
  for (const { plan, resource, claims } of claimsTogether(set)) {
    const [first, ...others] = claims
    const have = resource.quantity
    const alone = [...Map.groupBy(claims, (claim) => claim.plan).values()].map(taken)
    if (!first || have === null || told.has(`${plan.path} ${resource.id}`)) continue
    if (alone.length < 2 || alone.some((sum) => sum > have) || taken(claims) <= have) continue
    const plans = quoted(
      new Set(
        claims
          .map((claim) => claim.plan)
          .filter((each) => each !== plan)
          .map(({ id }) => id.value),
      ),
    )
    report(
      first.named.at,
      'over-several',
      { resource: resource.name, have, plan: plan.id.value, plans, all: taken(claims) },
      { related: others.map(({ named }) => ({ at: named.at, variant: 'there' })) },
    )
  }
}

interface Together {
  /** The plan that activates the others. */
  readonly plan: Plan
  readonly resource: Resource
  /** The others' first, then its own. */
  readonly claims: readonly Claim[]
}

/** What plans that one plan activates claim of each resource, with that plan's own claims. */
function claimsTogether(set: PlanSet): Together[] {
  const byUpper = Map.groupBy(pairsAtOnce(set), ([, upper]) => upper)
  return [...byUpper].flatMap(([plan, pairs]) => {
    const all = pairs.flatMap(([lower]) => [...byResource(set, lower, plan).values()].flat())
    const own = pairs.flatMap(([lower]) => [...byResource(set, plan, lower).values()].flat())
    const rows = new Map([...all, ...own].map((claim) => [claim.named, claim]))
    const claims = Map.groupBy(rows.values(), ({ resource }) => resource)
    return [...claims].flatMap(([resource, claims]) => (resource ? [{ plan, resource, claims }] : []))
  })
}

/** Each two plans of which one activates the other, once: the activated first. */
function pairsAtOnce(set: PlanSet): (readonly [Plan, Plan])[] {
  const pairs = new Map<string, readonly [Plan, Plan]>()
  for (const { from, link, target } of set.links)
    if (link.relation === 'activates' && target.kind === 'plan' && target.plan !== from)
      if (counts(from) && counts(target.plan))
        pairs.set(`${from.path} ${target.plan.path}`, [target.plan, from])
  return [...pairs.values()]
}

/** Claims of registered resources in the groups that both plans are about. */
function byResource(set: PlanSet, plan: Plan, other: Plan): Map<string, Claim[]> {
  const groups = new Set(sharedGroups(plan, other).map(([own]) => own))
  const claims = new Map<string, Claim[]>()
  for (const claim of claimsOf(set, plan)) {
    const id = claim.resource?.id
    if (id === undefined || (claim.group !== null && !groups.has(claim.group))) continue
    claims.set(id, [...(claims.get(id) ?? []), claim])
  }
  return claims
}
