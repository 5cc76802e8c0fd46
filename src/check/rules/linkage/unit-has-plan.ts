import type { Plan } from '../../../model/plan.ts'
import type { Organization } from '../../../model/registry.ts'
import { townshipKinds } from '../../../vocabulary/area-kind.ts'
import { measures } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'
import { quoted } from '../../wording.ts'

/**
 * A town, sub-district, zone or village that a plan tasks by name has a plan of its own in the set. Those tasked
 * only as one of many (各镇街) are not looked for. One finding a plan.
 */
export const unitHasPlan = defineRule({
  basis: measures(
    15,
    '乡镇（街道）、村（社区）预案规定本区域预警信息传播、任务分工、处置措施、人员转移等',
    'plans of towns and villages lay down how warnings are passed on, who does what, and how people are moved',
  ),
  holds: {
    'zh-CN': '被预案点名承担任务的镇街、村（社区）有自己的预案。',
    en: 'A town or village that a plan tasks by name has a plan of its own.',
  },
  because: {
    'zh-CN': '上级写了“由某镇三小时内转移”，镇里没有预案，谁叫人、走哪条路都要现想。',
    en: 'The plan above says "evacuated by the town within three hours"; in the town nobody has decided who calls whom and by which road.',
  },
  messages: {
    'zh-CN': {
      without:
        '本预案点名要求 {names} 承担任务，而本预案集没有其预案；请编制或收入，不在本集的列入 registry/external-plans.yaml',
    },
    en: {
      without:
        'This plan tasks {names} by name, but the set has no plan of theirs; write or add one, or list it in registry/external-plans.yaml',
    },
  },
  check: (set, report) => {
    const issuers = new Set([
      ...set.allPlans.filter(counts).flatMap((plan) => [plan.issuer.value, plan.lead?.value ?? '']),
      ...set.registry.externalPlans.map(({ issuer }) => issuer ?? ''),
    ])
    const areas = new Set(set.allPlans.filter(counts).map((plan) => plan.area.value))
    const needsOne = (body: Organization): boolean => {
      const area = body.area === null ? undefined : set.directory.areasById.get(body.area)
      const small = area !== undefined && (townshipKinds.has(area.kind) || area.kind === 'village')
      const answers = body.kind === 'government' || body.kind === 'village'
      return small && answers && !issuers.has(body.id) && !areas.has(area.id)
    }
    for (const plan of set.allPlans.filter(counts)) {
      const names = new Set(
        ownersByName(set.directory.party.bind(set.directory), plan)
          .filter(needsOne)
          .map((body) => body.name),
      )
      if (names.size > 0) report(plan.title.at, 'without', { names: quoted(names) })
    }
  },
})

type Lookup = (name: string, plan: Plan) => { readonly kind: string; readonly organization?: Organization }

function ownersByName(party: Lookup, plan: Plan): Organization[] {
  return taskRowsOf(plan).flatMap(({ row }) =>
    row.owners.flatMap(({ value }) => {
      const found = party(value, plan)
      return found.kind === 'organization' && found.organization ? [found.organization] : []
    }),
  )
}
