import type { Plan, ResponseLevel } from '../../../model/plan.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { activeLevel } from '../../../vocabulary/level.ts'
import { measures } from '../../citations.ts'
import { gradedOnly } from '../../graded-levels.ts'
import { hasOwnResponse } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { judgedOnly } from '../../start-items.ts'

/** Each level says when it starts, who decides, within what time, and what is then done. */
export const levelComplete = defineRule({
  basis: measures(
    24,
    '审核响应级别设计是否合理、应对措施是否具体',
    'review asks whether response levels are sensibly designed and measures specific',
  ),
  holds: {
    'zh-CN': '每一级响应都写明启动条件、决定人、决定时限和行动。',
    en: 'Each level says when it starts, who decides, how fast, and what is done.',
  },
  because: {
    'zh-CN': '少一样就启动不了，或者启动了也没有事做；郑州“7·20”正是不知谁响应、如何响应。',
    en: 'If one is missing the level is never started, or nothing follows: in Zhengzhou nobody knew who responds and how.',
  },
  messages: {
    'zh-CN': {
      'no-response': '分级标准表列有{level}，但没有{level}响应一节；请补写，或改正应当写“{level}响应”的标题',
      'no-start': '{level}没有启动条件；请写明什么情况下启动',
      'only-judgements':
        '{level}的启动条件没有一条写出条件式，全凭研判；请至少为一条可以核对的指标（数量、预警等）写出条件式',
      'no-decide': '{level}没有写明由谁决定启动；请在启动程序中补“决定”',
      'no-decision-time': '{level}没有决定时限；请在“决定”或“研判”后写明时限',
      'no-actions': '{level}没有响应行动；请列出任务，或写明在哪一级响应基础上',
    },
    en: {
      'no-response':
        'The grading table has {level}, but there is no section on the response at {level}; write it, or correct the heading that should name it',
      'no-start': '{level} has no start conditions; say when it begins',
      'only-judgements':
        'No start condition of {level} has its code, so all is left to judgement; write the code of at least one that can be checked (a number, a warning)',
      'no-decide': '{level} does not say who decides to start it; add "decide" to the start procedure',
      'no-decision-time': '{level} sets no time for the decision; add one to "decide" or "assess"',
      'no-actions': '{level} has no actions; list tasks, or say which level it builds on',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      for (const { level, at } of gradedOnly(set, plan)) report(at, 'no-response', { level })
      for (const group of plan.groups.filter((each) => hasOwnResponse(plan, each)))
        for (const level of group.levels)
          for (const lack of lacks(plan, level))
            report(lack === 'only-judgements' ? (level.start?.at ?? level.at) : level.at, lack, {
              level: level.level,
            })
    }
  },
})

type Lack = 'no-start' | 'only-judgements' | 'no-decide' | 'no-decision-time' | 'no-actions'

function lacks(plan: Plan, level: ResponseLevel): Lack[] {
  const { procedure } = level
  const steps = procedure.filter(
    ({ key, who }) => (key === 'decide' || key === 'decide-directly') && who.length > 0,
  )
  const automatic = procedure.some(
    ({ key, who }) => key === 'mode' && who.some(({ value }) => /自动|automatic/i.test(canonical(value))),
  )
  const timed = procedure.some(({ key, within }) => (key === 'decide' || key === 'assess') && within !== null)
  const acts = level.tasks.length > 0 || level.includes.length > 0 || plan.standing.length > 0
  return [
    ...(level.start === null ? ['no-start' as const] : []),
    ...(level.start?.items.length && level.level !== activeLevel.id && judgedOnly(level.start)
      ? ['only-judgements' as const]
      : []),
    ...(steps.length === 0 ? ['no-decide' as const] : []),
    ...(steps.length > 0 && !timed && !automatic ? ['no-decision-time' as const] : []),
    ...(acts ? [] : ['no-actions' as const]),
  ]
}
