import { responseLaw } from '../../citations.ts'
import { hasOwnResponse } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'

/** Each hazard group with levels says when its response ends and who ends it. */
export const terminationPresent = defineRule({
  basis: responseLaw(
    86,
    '威胁和危害得到控制或者消除后解除应急响应',
    'a response is lifted once the threat is controlled or gone',
  ),
  holds: {
    'zh-CN': '有响应的预案写明何时终止、由谁决定终止。',
    en: 'A plan with a response says when it ends and who ends it.',
  },
  because: {
    'zh-CN': '没有终止条件，响应要么拖着不收，要么在危险未过时草草收场。',
    en: 'Without it a response drags on, or is called off while the danger is still there.',
  },
  messages: {
    'zh-CN': {
      missing: '没有写响应如何终止；请补“响应终止”一节',
      'no-decider': '没有写明由谁决定终止；请在响应终止中补“决定”，与启动相同的写“同启动”',
      'no-conditions': '没有写明终止的条件；请在响应终止中补写，或写“未达启动条件”',
    },
    en: {
      missing: 'The plan does not say how its response ends; add a section on termination',
      'no-decider':
        'It is not said who decides to end the response; add it (the same as for the start, if so)',
      'no-conditions':
        'It is not said under which conditions the response ends; add them, or say that no start condition holds',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans)
      for (const group of plan.groups) {
        if (!hasOwnResponse(plan, group)) continue
        const end = group.termination
        if (!end) report(plan.title.at, 'missing')
        else if (!end.sameAsStart && end.decide.length === 0) report(end.at, 'no-decider')
        if (end && end.conditions === null && !end.whenBelowStart) report(end.at, 'no-conditions')
      }
  },
})
