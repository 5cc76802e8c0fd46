import type { HazardGroup } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { type Claim, claimsOf, taken } from '../../resource-claims.ts'
import { defineRule } from '../../rule.ts'

/**
 * The tasks of one hazard group, all levels together (raising keeps work going), take no more of a resource than the register holds.
 * Resources without a quantity are left alone. Told at the claim that goes over.
 */
export const resourceWithinRegister = defineRule({
  basis: measures(
    21,
    '编制预案应当开展应急资源调查，全面掌握可以调用的应急队伍、物资等',
    'before a plan is written, the teams and supplies that can really be called on are surveyed',
  ),
  holds: {
    'zh-CN': '一个预案各级任务合起来所用的资源，不超过名录登记的数量。',
    en: 'All tasks of a plan together take no more of a resource than the register holds.',
  },
  because: {
    'zh-CN': '提级后前面的任务仍在进行，船和车已经派出去了，后面的任务无船可用。',
    en: 'When the level rises the earlier tasks go on; their boats are out, and there are none for the next.',
  },
  messages: {
    'zh-CN': {
      over: '资源 `{resource}` 登记 {have}，到本项任务为止共占用 {sum}；请核减，或在 registry/resources.yaml 中补充数量',
      there: '同一资源的另一处占用',
    },
    en: {
      over: 'The register holds {have} of `{resource}`, and with this task {sum} are taken; claim fewer, or add to registry/resources.yaml',
      there: 'another claim of the same resource',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const claims = claimsOf(set, plan)
      for (const group of plan.groups) {
        for (const [first, ...others] of byResource(claims.filter((each) => inGroup(each, group)))) {
          const have = first?.resource?.quantity ?? null
          if (!first?.resource || have === null) continue
          const all = [first, ...others]
          const over = all.findIndex((_, index) => taken(all.slice(0, index + 1)) > have)
          const at = all[over]
          if (!at) continue
          const sum = taken(all.slice(0, over + 1))
          const related = all.slice(0, over).map(({ named }) => ({ at: named.at, variant: 'there' as const }))
          report(at.named.at, 'over', { resource: first.resource.name, have, sum }, { related })
        }
      }
    }
  },
})

function inGroup(claim: Claim, group: HazardGroup): boolean {
  return claim.group === null || claim.group === group
}

function byResource(claims: readonly Claim[]): Claim[][] {
  const found = new Map<string, Claim[]>()
  for (const claim of claims)
    if (claim.resource) found.set(claim.resource.id, [...(found.get(claim.resource.id) ?? []), claim])
  return [...found.values()]
}
