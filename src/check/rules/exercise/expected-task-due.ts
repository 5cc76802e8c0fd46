import type { PlanSet } from '../../../link/plan-set.ts'
import type { HazardGroup } from '../../../model/plan.ts'
import type { Inject, Scenario } from '../../../model/scenario.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { couldHold, settingsOf } from '../../scenario-reach.ts'

/**
 * What an inject expects (期望) can be due by then: the facts reported up to it could call for the level that has the task, or for one
 * above. Generous as {@link couldHold} is; plans that other plans activate, and levels that only people can call for, are left alone.
 */
export const expectedTaskDue = defineRule({
  basis: measures(
    33,
    '演练评估包括演练执行情况、应急人员处置情况',
    'drill evaluation looks at how the drill went and at what those taking part did',
  ),
  holds: {
    'zh-CN': '注入所期望的任务，到那时已经可能启动。',
    en: 'A task that an inject expects can be due by then.',
  },
  because: {
    'zh-CN': '响应还没有启动，任务无从谈起；评估会把没有该做的事记成没有做。',
    en: 'Before the level is called for nobody has the task, and the score counts as undone what was not asked.',
  },
  messages: {
    'zh-CN': {
      early:
        '注入 `{id}` 期望 `{clause}`，而到此时所给的事实还达不到{level}的启动条件；请提前相关注入，或更正“期望”',
      there: '该级的启动条件',
    },
    en: {
      early:
        'Inject `{id}` expects `{clause}`, but the facts given by then do not call for {level}; move the injects that do, or correct 期望',
      there: 'the start conditions of that level',
    },
  },
  check: (set, report) => {
    const moved = new Set(
      set.links.flatMap(({ link, target }) =>
        target.kind === 'plan' && link.relation === 'activates' ? [target.plan] : [],
      ),
    )
    for (const scenario of set.scenarios.values())
      for (const inject of scenario.injects)
        for (const expected of inject.expects) {
          const [id = '', row = ''] = expected.value.split('#')
          const plan = set.plans.get(id)
          if (!plan || moved.has(plan)) continue
          const due = levelsOf(plan.groups, canonical(row))
          const first = due?.levels[0]
          if (!due || !first?.start || isReached(set, scenario, inject, due)) continue
          report(
            expected.at,
            'early',
            { id: inject.id.value, clause: expected.value, level: first.level },
            { related: [{ at: first.start.at, variant: 'there' }] },
          )
        }
  },
})

/** The lowest level with this row (or of this name) and all above it; null for rows of no level. */
function levelsOf(groups: readonly HazardGroup[], row: string): Pick<HazardGroup, 'levels'> | null {
  for (const { levels } of groups) {
    const from = levels.findIndex(
      ({ level, tasks }) =>
        level === row || tasks.some(({ id }) => id !== null && canonical(id.value) === row),
    )
    if (from >= 0) return { levels: levels.slice(from) }
  }
  return null
}

function isReached(
  set: PlanSet,
  scenario: Scenario,
  { at }: Inject,
  { levels }: Pick<HazardGroup, 'levels'>,
): boolean {
  const settings = settingsOf(set, scenario, at.kind === 'time' ? at.after : Infinity)
  if ([...settings.keys()].some((name) => name.startsWith('@'))) return true
  return levels.some(({ start }) => start === null || couldHold(set, start, settings) || isJudged(start))
}

/** Nothing but judgements: people may call for it at any time. */
function isJudged({ items }: NonNullable<HazardGroup['levels'][number]['start']>): boolean {
  return items.every(({ content }) => content.kind === 'judgement')
}
