import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A plan in force that says how often it is drilled has been drilled (`drill.last`), or a scenario of the set drills it. */
export const planDrilled = defineRule({
  basis: measures(
    32,
    '专项应急预案、部门应急预案至少每 3 年进行一次演练',
    'special and departmental plans are drilled at least once every 3 years',
  ),
  holds: {
    'zh-CN': '写明演练周期的现行预案演练过，或者已有演练情景。',
    en: 'A plan in force that says how often it is drilled has been drilled, or there is a scenario for it.',
  },
  because: {
    'zh-CN': '没有演练过的预案，第一次照着做就是在出事的时候。',
    en: 'A plan never drilled is carried out for the first time on the day itself.',
  },
  messages: {
    'zh-CN': {
      never: '本预案写明每 `{every}` 演练一次，而没有演练记录，也没有演练情景；请补 `drill.last`，或编写情景',
    },
    en: {
      never:
        'This plan is to be drilled every `{every}`, but there is neither a date of the last drill nor a scenario; add `drill.last`, or write a scenario',
    },
  },
  check: (set, report) => {
    const drilled = new Set(
      [...set.scenarios.values()].flatMap(({ plans }) => plans.map(({ value }) => value)),
    )
    for (const plan of set.allPlans)
      if (plan.status === 'in-force' && plan.drill?.every && !plan.drill.last && !drilled.has(plan.id.value))
        report(plan.drill.every.at, 'never', { every: plan.drill.every.value })
  },
})
