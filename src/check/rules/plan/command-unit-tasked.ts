import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { WorkGroup } from '../../../model/plan-tables.ts'
import type { Organization } from '../../../model/registry.ts'
import { zhengzhou } from '../../citations.ts'
import { bodiesNamedIn } from '../../command-bodies.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { roleOf, wordsWhere } from '../../section-words.ts'
import { counts } from '../../shared-groups.ts'
import { quoted } from '../../wording.ts'

/**
 * Whoever leads or sits in a work group is named somewhere outside the section on command: in a task, a report, a start procedure or
 * the text. One finding a plan; plans without task tables are left alone.
 */
export const commandUnitTasked = defineRule({
  basis: zhengzhou(
    '部分成员单位和工作组职责未分工，应急时不知由谁负责',
    'duties of member units and groups were left unassigned, and nobody knew who was responsible',
  ),
  holds: {
    'zh-CN': '进入工作组的单位，在响应行动或者保障章节中都有事可做。',
    en: 'Every unit in a work group has something to do in the response or the support.',
  },
  because: {
    'zh-CN': '只列名不派事，开会时都在，行动时找不到人。',
    en: 'Listed without a task, a unit is there at the meeting and nowhere in the action.',
  },
  messages: {
    'zh-CN': { idle: '{names} 列入工作组，而全文没有交给其任何事项；请补任务，或移出工作组' },
    en: {
      idle: '{names} are in a work group, but nothing in the plan is given to them; add a task, or take them out of the group',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const [first] = plan.workGroups
      if (!first || taskRowsOf(plan).length === 0) continue
      const elsewhere = wordsWhere(plan, (section) => roleOf(section) !== 'command')
      const busy = bodiesNamedIn(set, plan, elsewhere)
      const idle = membersOf(set, plan, plan.workGroups).filter(({ id }) => !busy.has(id))
      if (idle.length > 0) report(first.name.at, 'idle', { names: quoted(idle.map(({ name }) => name)) })
    }
  },
})

function membersOf(set: PlanSet, plan: Plan, groups: readonly WorkGroup[]): Organization[] {
  const names = groups.flatMap(({ lead, members }) => [...(lead ? [lead] : []), ...members])
  const bodies = names.flatMap(({ value }) => {
    const party = set.directory.party(value, plan)
    return party.kind === 'organization' ? [party.organization] : []
  })
  return [...new Set(bodies)]
}
