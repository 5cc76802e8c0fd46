import type { PlanSet } from '../../../link/plan-set.ts'
import type { StartConditions } from '../../../model/plan.ts'
import { zhengzhou } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/**
 * At least one start condition of a level can hold before harm is done: one without facts that the register marks as
 * `consequence` (伤亡, 溃口). Judgements do not count. Silent where a condition cannot be read.
 */
export const beforeHarm = defineRule({
  basis: zhengzhou(
    '预案启动条件多为已经发生的严重后果，据此启动必然滞后',
    'most start conditions were grave consequences that had already happened, so that every start came late',
  ),
  holds: {
    'zh-CN': '每一级至少有一条启动条件以雨情、水情、预警等先兆为准，不全是已经发生的损失。',
    en: 'Each level has a start condition that comes before harm (rain, water, a warning), not only harm already done.',
  },
  because: {
    'zh-CN': '等出现伤亡、溃口再启动，转移已经来不及。',
    en: 'If the level waits for deaths or a breach, it is too late to move people.',
  },
  messages: {
    'zh-CN': {
      late: '{level}的启动条件全是已经发生的损失（{facts}），启动必然滞后；请补以先兆为准的条件',
    },
    en: {
      late: '{level} starts only on harm already done ({facts}) and so always late; add a condition that comes before it',
    },
  },
  check: (set, report) => {
    const harm = new Set(set.registry.facts.filter(({ consequence }) => consequence).map(({ name }) => name))
    for (const plan of set.allPlans)
      for (const group of plan.groups)
        for (const level of group.levels) {
          const facts = level.start ? ways(set, level.start) : []
          const late = facts.length > 0 && facts.every((each) => each.some((fact) => harm.has(fact)))
          if (late && level.start)
            report(level.start.at, 'late', {
              level: level.level,
              facts: quoted(new Set(facts.flat().filter((fact) => harm.has(fact)))),
            })
        }
  },
})

/** For each condition in code the facts it reads; a list that needs all of its items counts as one. */
function ways(set: PlanSet, start: StartConditions): string[][] {
  const each = start.items.flatMap((item): string[][] => {
    if (item.content.kind === 'judgement') return []
    if (item.content.kind === 'group') return ways(set, item.content.group)
    const facts = item.content.conditions.map(({ value }) => [...(set.resolved(value)?.facts ?? [])])
    return item.content.mode === 'all' ? [facts.flat()] : facts
  })
  return start.mode === 'all' && each.length > 0 ? [each.flat()] : each
}
