import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Area } from '../../../model/registry.ts'
import { townshipKinds } from '../../../vocabulary/area-kind.ts'
import type { PlanType } from '../../../vocabulary/plan-type.ts'
import { measures } from '../../citations.ts'
import { dealsWith, hazardParams } from '../../hazard-words.ts'
import { registryPlace } from '../../registry-place.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/**
 * For every hazard that the register gives an area (`hazards`) there is a plan of the area or of one around it, and a town or village so
 * exposed has one of its own. One finding an area.
 */
export const hazardAreaCovered = defineRule({
  basis: measures(
    15,
    '乡镇（街道）、村（社区）应急预案明确本区域的风险点位、预警信息传播、人员转移避险、应急处置措施等',
    'plans of towns and villages lay down their points of risk, how warnings are passed on, how people are moved and what is done',
  ),
  holds: {
    'zh-CN': '名录中写明有风险的地域，每一灾种都有预案；镇街、村（社区）有自己的预案。',
    en: 'Each hazard that the register gives an area is covered by a plan; towns and villages have one of their own.',
  },
  because: {
    'zh-CN': '风险点上没有预案，灾害来时没有人知道该由谁转移、往哪里转移。',
    en: 'Where a point of risk has no plan, nobody knows on the day who moves people, and where to.',
  },
  messages: {
    'zh-CN': {
      uncovered:
        '`{name}` 有{hazards}风险，而本地域和上级地域都没有这方面的预案；请编制，或订正名录的 hazards',
      'no-own':
        '`{name}` 有{hazards}风险，上级地域有预案，本地域没有自己的预案；请编制，写明风险点位、责任人、预警传播和人员转移',
      above: '上级地域的预案',
    },
    en: {
      uncovered:
        '`{name}` is exposed to {hazards}, and neither it nor an area around it has a plan for that; write one, or correct `hazards` in the register',
      'no-own':
        '`{name}` is exposed to {hazards}; an area around it has a plan, itself it has none; write one that names points of risk, those responsible, how warnings are passed on and people moved',
      above: 'the plan of an area around it',
    },
  },
  check: (set, report) => {
    const plans = set.allPlans.filter(counts)
    const outside = areasOfOutsidePlans(set)
    for (const [index, area] of set.registry.areas.entries()) {
      const at = registryPlace(set, 'areas', ['areas', index, 'hazards'], area.at)
      const around = plans.filter(
        (plan) => fits(plan, area) && set.directory.enclosing(area.id).includes(plan.area.value),
      )
      const bare = area.hazards.filter((hazard) => !around.some((plan) => dealsWith(plan, hazard)))
      const covered = area.hazards.filter((hazard) => !bare.includes(hazard))
      const own = around.filter((plan) => plan.area.value === area.id)
      const lacking = covered.filter((hazard) => !own.some((plan) => dealsWith(plan, hazard)))
      const needsOwn = townshipKinds.has(area.kind) || area.kind === 'village'
      if (bare.length > 0) report(at, 'uncovered', { name: area.name, ...hazardParams(bare) })
      else if (needsOwn && lacking.length > 0 && !outside.has(area.id))
        report(
          at,
          'no-own',
          { name: area.name, ...hazardParams(lacking) },
          {
            related: around
              .filter((plan) => lacking.some((hazard) => dealsWith(plan, hazard)))
              .map((plan) => ({ at: plan.title.at, variant: 'above' })),
          },
        )
    }
  },
})

/** Plans by which an area is covered: of a unit only where the area is its own ground, such as a reservoir. */
function fits(plan: Plan, area: Area): boolean {
  if (units.has(plan.type)) return plan.area.value === area.id && !needsGovernment(area)
  return !supporting.has(plan.type)
}

function needsGovernment({ kind }: Area): boolean {
  return townshipKinds.has(kind) || ['province', 'prefecture', 'city', 'district', 'village'].includes(kind)
}

const units: ReadonlySet<PlanType> = new Set(['organization', 'organization-special', 'on-site'])
const supporting: ReadonlySet<PlanType> = new Set(['support', 'major-event', 'manual', 'action'])

/** Areas of bodies whose plans are kept outside the set: what hazards those are for is not known. */
function areasOfOutsidePlans(set: PlanSet): Set<string> {
  return new Set(
    set.registry.externalPlans.flatMap(({ issuer }) => {
      const area = issuer ? set.directory.organizationsById.get(issuer)?.area : null
      return area ? [area] : []
    }),
  )
}
