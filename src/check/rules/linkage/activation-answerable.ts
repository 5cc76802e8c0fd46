import type { HazardGroup, Plan, ProcedureStep } from '../../../model/plan.ts'
import { levelNamed } from '../../../vocabulary/level.ts'
import { zhengzhou } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/**
 * A plan that is to reach a level within a time can decide within it. The decision time is that of 决定, else that of
 * 研判; compared with the machine that the link moves: the linked plan's first with a hazard of the linking plan's first group.
 */
export const activationAnswerable = defineRule({
  basis: zhengzhou(
    '预警、响应脱节，启动滞后',
    'warning and response were not joined, and responses started late',
  ),
  holds: {
    'zh-CN': '要求下级预案在时限内达到某级的，下级预案该级的决定时限不长于该时限。',
    en: "Where a link gives another plan a time to reach a level, that plan's own decision time is no longer.",
  },
  because: {
    'zh-CN': '两个时限都照办，下级也必然迟到：矛盾在预案里，不在人。',
    en: 'If both times are kept the other plan is late all the same: the fault is in the plans, not in people.',
  },
  messages: {
    'zh-CN': {
      'too-long':
        '本条要求 `{plan}` 在 {withinSpan}内达到{level}，而该预案该级的决定时限为 {ownSpan}；请缩短对方的决定时限，或放宽本条的时限（`within`）',
      there: '对方预案规定的时限',
    },
    en: {
      'too-long':
        'This link asks `{plan}` to reach {level} within {withinSpan}, but that plan allows {ownSpan} for the decision; shorten that, or allow more here in `within`',
      there: 'the time set by the linked plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      if (link.relation !== 'activates' || target.kind !== 'plan' || !link.within || !link.expect) continue
      const group = movedGroup(from, target.plan)
      const wanted = levelNamed(link.expect.value, set.settings.levels) ?? link.expect.value
      const level = group?.levels.find((each) => each.level === wanted)
      const within = level ? decisionLimit(level.procedure) : null
      if (!level || !within || within.value <= link.within.value) continue
      report(
        link.within.at,
        'too-long',
        { plan: link.plan.value, level: level.level, withinSpan: link.within.value, ownSpan: within.value },
        { related: [{ at: within.at, variant: 'there' }] },
      )
    }
  },
})

function movedGroup(from: Plan, to: Plan): HazardGroup | undefined {
  const machines = to.groups.filter((group) => group.levels.length > 0)
  const own = from.groups[0]?.hazards ?? []
  return machines.find((group) => group.hazards.some((hazard) => own.includes(hazard))) ?? machines[0]
}

function decisionLimit(procedure: readonly ProcedureStep[]): ProcedureStep['within'] {
  const limitOf = (key: ProcedureStep['key']): ProcedureStep['within'] =>
    procedure.find((step) => step.key === key && step.within)?.within ?? null
  return limitOf('decide') ?? limitOf('assess')
}
