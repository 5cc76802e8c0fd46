import type { Plan } from '../../../model/plan.ts'
import { activeLevel, levelNamed } from '../../../vocabulary/level.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { sharedGroups } from '../../shared-groups.ts'
import { quoted } from '../../wording.ts'

/**
 * A plan has no level that its superior plan does not know, and skips none: all of the superior's levels where it follows the
 * superior (`follow: true`), else those between its own lowest and highest. Plans with the single level 启动, and superiors
 * without levels, are left alone.
 */
export const superiorLevelsAgree = defineRule({
  basis: measures(
    24,
    '审核预案与上级预案的符合和衔接情况、响应级别设计是否合理',
    'review asks whether a plan fits the superior plan and whether its response levels are sensible',
  ),
  holds: {
    'zh-CN': '本预案的响应级别与上级预案的级别名称、次序一致。',
    en: 'The response levels of a plan have the names and the order of those of its superior plan.',
  },
  because: {
    'zh-CN': '上级说启动Ⅲ级，本级没有Ⅲ级，值班人员只能猜该做哪一套动作。',
    en: 'When the superior declares level III and this plan has none, the duty officer must guess what to do.',
  },
  messages: {
    'zh-CN': {
      lacks: '上级预案 `{plan}` 有 {levels}，本预案没有；请补相应级别的响应，或说明按哪一级执行',
      extra: '本预案有 {levels}，上级预案 `{plan}` 没有；请与上级预案核对级别名称',
      order: '上级预案 `{plan}` 的级别由低到高登记为 {theirs}，与本预案集 {levels} 的次序不同；请核对',
      there: '上级预案',
    },
    en: {
      lacks:
        'The superior plan `{plan}` has {levels} and this plan does not; add these levels, or say which one stands for them',
      extra:
        'This plan has {levels} and the superior plan `{plan}` does not; check the names of levels against it',
      order:
        'The levels of the superior plan `{plan}` are registered from low to high as {theirs}, in this set as {levels}; check the order',
      there: 'the superior plan',
    },
  },
  check: (set, report) => {
    const order = set.settings.levels.map(({ id }) => id)
    for (const { from, link, target } of set.links) {
      if (link.relation !== 'superior') continue
      const plan = link.plan.value
      const external = target.kind === 'external' ? target.levels : null
      const named = external?.map((level) => levelNamed(level, set.settings.levels) ?? level)
      const theirs = target.kind === 'plan' ? sharedLevels(target.plan, from) : (named ?? [])
      const own = target.kind === 'plan' ? sharedLevels(from, target.plan) : sharedLevels(from, from)
      if (theirs.length === 0 || own.length === 0) continue
      const related = target.kind === 'plan' ? [{ at: target.plan.id.at, variant: 'there' as const }] : []
      const lacking = (link.follow ? order : between(order, own)).filter(
        (level) => theirs.includes(level) && !own.includes(level),
      )
      const extra = own.filter((level) => !theirs.includes(level))
      if (lacking.length > 0) report(link.plan.at, 'lacks', { plan, levels: quoted(lacking) }, { related })
      if (extra.length > 0) report(link.plan.at, 'extra', { plan, levels: quoted(extra) }, { related })
      const common = order.filter((level) => theirs.includes(level))
      const listed = theirs.filter((level) => common.includes(level))
      if (`${common}` !== `${listed}`)
        report(link.plan.at, 'order', { plan, theirs: quoted(listed), levels: quoted(common) })
    }
  },
})

/** The levels from the lowest of `own` to the highest. */
function between(order: readonly string[], own: readonly string[]): readonly string[] {
  const ranks = own.map((level) => order.indexOf(level))
  return order.slice(Math.min(...ranks), Math.max(...ranks) + 1)
}

/** Levels of the groups of `plan` that `other` is about too, lowest first, without the single level of a plan that has none. */
function sharedLevels(plan: Plan, other: Plan): string[] {
  const groups = new Set(sharedGroups(plan, other).map(([own]) => own))
  const levels = [...groups].flatMap((group) => group.levels.map(({ level }) => level))
  return [...new Set(levels)].filter((level) => level !== activeLevel.id)
}
