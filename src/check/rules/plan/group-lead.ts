import type { WorkGroup } from '../../../model/plan-tables.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** Each work group has a lead, and where it is named twice, the same one. */
export const groupLead = defineRule({
  basis: measures(
    24,
    '审核组织指挥体系与责任分工是否明确',
    'review asks whether command and duties are clear',
  ),
  holds: {
    'zh-CN': '每个工作组有牵头单位，前后一致。',
    en: 'Every work group has a lead, and the same one wherever it is named.',
  },
  because: {
    'zh-CN': '没有牵头或者两家都说牵头，组里谁也不召集谁。',
    en: 'With no lead, or two of them, nobody calls the group together.',
  },
  messages: {
    'zh-CN': {
      none: '工作组“{name}”没有牵头单位；请写明由哪个单位牵头',
      two: '工作组“{name}”此处由 `{lead}` 牵头，前面写的是 `{other}`；请核对后改为一致',
      there: '前一处',
    },
    en: {
      none: 'The work group "{name}" has no lead; say which unit leads it',
      two: 'The work group "{name}" is led by `{lead}` here and by `{other}` above; check which is right and make them agree',
      there: 'the first of them',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const first = new Map<string, WorkGroup>()
      for (const group of plan.workGroups) {
        const name = group.name.value
        if (!group.lead) {
          report(group.name.at, 'none', { name })
          continue
        }
        const other = first.get(canonical(name))
        if (!other) first.set(canonical(name), group)
        else if (other.lead && canonical(other.lead.value) !== canonical(group.lead.value))
          report(
            group.lead.at,
            'two',
            { name, lead: group.lead.value, other: other.lead.value },
            { related: [{ at: other.lead.at, variant: 'there' }] },
          )
      }
    }
  },
})
