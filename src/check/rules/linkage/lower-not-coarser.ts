import type { HazardGroup } from '../../../model/plan.ts'
import { supportingTypes } from '../../../vocabulary/plan-type.ts'
import { zhengzhou } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts, sharedGroups } from '../../shared-groups.ts'
import { judgedOnly } from '../../start-items.ts'

/**
 * Where the superior plan has start conditions in code and tasks, so has the plan below it for the same hazard. One finding a link and matter.
 */
export const lowerNotCoarser = defineRule({
  basis: zhengzhou(
    '预案上下一般粗，基层预案缺乏具体的启动条件和措施',
    'plans were equally coarse at every level, and those near the ground lacked definite conditions and measures',
  ),
  holds: {
    'zh-CN': '越到基层越具体：上级有数字标准、有任务分工的，下级也有。',
    en: 'The nearer to the ground, the more definite: where the superior has numbers and tasks, so has the plan below it.',
  },
  because: {
    'zh-CN': '上级写得细、下级写得粗，最后动手的人手里反而没有可照做的东西。',
    en: 'With detail above and none below, those who act in the end have nothing to go by.',
  },
  messages: {
    'zh-CN': {
      conditions: '上级预案 `{plan}` 有可以核对的启动条件，本预案各级都只靠研判；请结合本地实际写明数值标准',
      tasks: '上级预案 `{plan}` 列有 {count} 项任务，本预案一项也没有；请列出本级的任务、责任单位和时限',
      there: '上级预案',
    },
    en: {
      conditions:
        'The superior plan `{plan}` has start conditions that can be checked; this plan leaves all levels to judgement. Write thresholds for this place',
      tasks:
        'The superior plan `{plan}` lists {count} tasks and this plan none; list the tasks of this level with who does them and by when',
      there: 'the superior plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      if (link.relation !== 'superior' || target.kind !== 'plan' || !counts(from)) continue
      if (supportingTypes.has(from.type)) continue
      const shared = sharedGroups(from, target.plan)
      const own = shared.map(([group]) => group).filter(({ levels }) => levels.length > 0)
      const theirs = shared.map(([, group]) => group)
      const related = [{ at: target.plan.id.at, variant: 'there' as const }]
      const plan = link.plan.value
      if (own.length > 0 && own.every(isJudged) && !theirs.every(isJudged))
        report(link.plan.at, 'conditions', { plan }, { related })
      const count = new Set(theirs.flatMap(tasksOf)).size
      if (own.length > 0 && count > 0 && own.every((group) => tasksOf(group).length === 0))
        if (from.standing.length === 0) report(link.plan.at, 'tasks', { plan, count }, { related })
    }
  },
})

/** It has start conditions, and not one of them in code; true also for a group without any. */
function isJudged({ levels }: HazardGroup): boolean {
  return levels.every(({ start }) => start === null || judgedOnly(start))
}

function tasksOf({ levels }: HazardGroup): string[] {
  return levels.flatMap(({ tasks }) => tasks.map(({ task }) => task.value))
}
