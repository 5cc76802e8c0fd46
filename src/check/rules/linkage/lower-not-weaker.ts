import type { PlanSet } from '../../../link/plan-set.ts'
import type { HazardGroup, Plan, ResponseLevel } from '../../../model/plan.ts'
import { type Alternative, alternativesOf, implies } from '../../alternatives.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts, sharedGroups } from '../../shared-groups.ts'

/**
 * Where both speak of the same facts, a plan calls for a level no later than its superior plan does: no threshold of its own
 * is higher than the superior's for the same level, unless another of its conditions for that level (or above) is met by then.
 */
export const lowerNotWeaker = defineRule({
  basis: measures(
    24,
    '审核预案与上级预案的符合和衔接情况',
    'review asks whether a plan conforms to the superior plan and fits together with it',
  ),
  holds: {
    'zh-CN': '同一指标、同一级别，下级预案的启动标准不高于上级预案。',
    en: 'For the same fact and level, a plan asks for no more than its superior plan does.',
  },
  because: {
    'zh-CN': '上级已经启动，现场所在的下级还没有到启动标准，最该动的地方最后动。',
    en: 'The superior has started while the place where it happens is still below its own threshold: those nearest move last.',
  },
  messages: {
    'zh-CN': {
      weaker:
        '本预案{level}的条件 `{condition}` 高于上级预案 `{plan}` 同级的 `{other}`：上级已达启动标准时本级还未达到；请降低标准，或写明由上级直接启动',
      there: '上级预案的条件',
    },
    en: {
      weaker:
        'The condition `{condition}` for {level} asks for more than `{other}` of the superior plan `{plan}` for the same level: that plan starts first. Lower this threshold, or write that the superior starts this plan',
      there: 'the condition of the superior plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      if (link.relation !== 'superior' || target.kind !== 'plan' || !counts(target.plan)) continue
      for (const { level, own, theirs } of weaker(set, from, target.plan))
        report(
          own.at,
          'weaker',
          { level, condition: own.source, plan: link.plan.value, other: theirs.source },
          { related: [{ at: theirs.at, variant: 'there' }] },
        )
    }
  },
})

interface Weaker {
  readonly level: string
  readonly own: Alternative
  readonly theirs: Alternative
}

function weaker(set: PlanSet, lower: Plan, upper: Plan): Weaker[] {
  return sharedGroups(lower, upper).flatMap(([own, theirs]) =>
    theirs.levels.flatMap((level) => {
      const ours = waysFrom(set, own, level.level)
      const same = own.levels.find((each) => each.level === level.level)
      return same ? atLevel(level.level, ways(set, same), ours, ways(set, level)) : []
    }),
  )
}

/** Of each way of the superior's that none of ours answers: the own way of this level that asks for the same, only more. */
function atLevel(
  level: string,
  same: readonly Alternative[],
  all: readonly Alternative[],
  upper: readonly Alternative[],
): Weaker[] {
  return upper.flatMap((theirs) => {
    if (all.some((own) => implies(theirs, own))) return []
    const own = same.find((each) => implies(each, theirs))
    return own ? [{ level, own, theirs }] : []
  })
}

/** Ways to a level of the group and to all above it. */
function waysFrom(set: PlanSet, group: HazardGroup, level: string): Alternative[] {
  const from = group.levels.findIndex((each) => each.level === level)
  return from < 0 ? [] : group.levels.slice(from).flatMap((each) => ways(set, each))
}

function ways(set: PlanSet, level: ResponseLevel): Alternative[] {
  return level.start ? alternativesOf(set, level.start) : []
}
