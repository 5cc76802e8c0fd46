import type { LinkTarget } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { SetSettings } from '../../../model/registry.ts'
import { levelNamed } from '../../../vocabulary/level.ts'
import { responseLaw } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** `when` is a level of the plan that links, `expect` one of the plan that is linked; an activation has both. */
export const expectKnown = defineRule({
  basis: responseLaw(71, '响应级别由预案确定', 'the levels of response are those that plans lay down'),
  holds: {
    'zh-CN': '衔接中的 `when` 是本预案的级别，`expect` 是所指预案的级别；启动类衔接两者都写明。',
    en: 'In a link, `when` is a level of this plan and `expect` a level of the linked one; an activation says both.',
  },
  because: {
    'zh-CN': '对方没有的级别无从启动：通知发出了，下级不知道该做什么。',
    en: 'A level the other plan does not have cannot be started: the message goes out and nobody knows what to do.',
  },
  messages: {
    'zh-CN': {
      expect: '预案 `{plan}` 没有级别 `{asked}`，其级别为 {levels}；请改正 `expect`（衔接表的“级别”栏）',
      when: '本预案没有级别 `{asked}`，其级别为 {levels}；请改正 `when`（衔接表的“条件”栏）',
      'no-levels':
        '预案 `{plan}` 没有响应级别，不能要求其达到 `{asked}`；请改为其他衔接关系，或在该预案中写明响应',
      'no-expect': '启动 `{plan}` 而未写明要求其达到的级别；请补 `expect`（衔接表的“级别”栏）',
      'no-when': '启动 `{plan}` 而未写明本预案何时启动它；请补 `when`（衔接表的“条件”栏），写级别或条件',
      there: '所指的预案',
    },
    en: {
      expect:
        'Plan `{plan}` has no level `{asked}`; its levels are {levels}. Correct `expect` (in a table of links: level)',
      when: 'This plan has no level `{asked}`; its levels are {levels}. Correct `when` (in a table of links: condition)',
      'no-levels':
        'Plan `{plan}` has no response levels and cannot be asked for `{asked}`; use another relation, or give that plan a response',
      'no-expect':
        'The link activates `{plan}` without saying which level it must reach; add `expect` (in a table of links: level)',
      'no-when':
        'The link activates `{plan}` without saying when; add `when` (in a table of links: condition), a level or a condition',
      there: 'the linked plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      const plan = link.plan.value
      const when = link.when?.value
      if (link.when && when && 'level' in when && !levelsOf(from).includes(when.level))
        report(link.when.at, 'when', { asked: when.level, levels: quoted(levelsOf(from)) })
      const levels = targetLevels(target)
      if (link.expect && levels && !names(link.expect.value, levels, set.settings)) {
        const asked = link.expect.value
        const related = target.kind === 'plan' ? [{ at: target.plan.id.at, variant: 'there' as const }] : []
        if (levels.length === 0) report(link.expect.at, 'no-levels', { plan, asked }, { related })
        else report(link.expect.at, 'expect', { plan, asked, levels: quoted(levels) }, { related })
      }
      if (link.relation === 'activates' && levels) {
        if (!link.expect) report(link.plan.at, 'no-expect', { plan })
        if (!link.when) report(link.plan.at, 'no-when', { plan })
      }
    }
  },
})

function levelsOf(plan: Plan): string[] {
  return [...new Set(plan.groups.flatMap((group) => group.levels.map(({ level }) => level)))]
}

/** Null where the levels cannot be known: the plan is missing, unreadable, or listed without its levels. */
function targetLevels(target: LinkTarget): readonly string[] | null {
  if (target.kind === 'plan') return levelsOf(target.plan)
  return target.kind === 'external' && target.levels.length > 0 ? target.levels : null
}

function names(written: string, levels: readonly string[], settings: SetSettings): boolean {
  if (levels.includes(written)) return true
  const named = levelNamed(written, settings.levels)
  return named !== null && levels.includes(named)
}
