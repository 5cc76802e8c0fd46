import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Scenario } from '../../../model/scenario.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { couldHold, settingsOf } from '../../scenario-reach.ts'

/**
 * What a scenario's injects and consequences report can start some level of one of its plans. Judged generously: each value counts at any
 * time and place, and what cannot be told counts as met; judgements (其他情况) do not.
 */
export const reachesALevel = defineRule({
  basis: measures(
    33,
    '演练评估包括预案的实用性和可操作性、指挥协调和应急联动情况',
    'drill evaluation looks at whether the plan works and how command and joint action went',
  ),
  holds: {
    'zh-CN': '演练情景给出的情况足以启动所演练预案的某一级响应。',
    en: 'What a scenario reports is enough to start some level of a plan under drill.',
  },
  because: {
    'zh-CN': '一级响应都到不了的演练，从头到尾只是在念信息，什么也没有检验。',
    en: 'A drill that reaches no level only reads out messages and tests nothing.',
  },
  messages: {
    'zh-CN': {
      none: '按注入和后果所给的事实，所列预案没有一级响应会启动；请核对“事实”栏的数值，或增加注入',
    },
    en: {
      none: 'With the facts that injects and consequences report, no level of the plans under drill is ever called for; check the values under 事实, or add injects',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values()) {
      const plans = scenario.plans.flatMap(({ value }) => set.plans.get(value) ?? [])
      const known = plans.length === scenario.plans.length && scenario.unreadable.length === 0
      if (!known || !plans.some(hasConditions) || hasUnreadable(scenario)) continue
      if (!plans.some((plan) => isReached(set, scenario, plan)))
        report(scenario.plans[0]?.at ?? scenario.at, 'none')
    }
  },
})

function hasUnreadable({ injects, consequences }: Scenario): boolean {
  return [...injects, ...consequences].some(({ unreadable }) => unreadable.length > 0)
}

function hasConditions(plan: Plan): boolean {
  return plan.groups.some((group) => group.levels.some(({ start }) => start !== null))
}

/** A level's own conditions, or a condition of a link that starts one. */
function isReached(set: PlanSet, scenario: Scenario, plan: Plan): boolean {
  const settings = settingsOf(set, scenario)
  if ([...settings.keys()].some((name) => name.startsWith('@'))) return true
  return plan.groups.some((group) =>
    group.levels.some(({ start }) => start !== null && couldHold(set, start, settings)),
  )
}
