import { textsOf } from '../../../locale/texts-of.ts'
import type { PlanType } from '../../../vocabulary/plan-type.ts'
import { relations, relationWord } from '../../../vocabulary/relation.ts'
import { measures } from '../../citations.ts'
import { relationEnds } from '../../relation-types.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** Plans of these two types may stand in this relation (data: `check/relation-types.ts`). Types of plans outside the set are not known. */
export const relationAllowed = defineRule({
  basis: measures(
    17,
    '工作手册、行动方案是预案的支撑性文件，与第七条至第十六条所列各类预案作用不同',
    'manuals and action plans support plans; arts. 7–16 give each kind of plan its own part',
  ),
  holds: {
    'zh-CN': '衔接关系与两端预案的类型相符。',
    en: 'A link joins plans of types that can stand in that relation.',
  },
  because: {
    'zh-CN': '把手册当上级、让手册去启动别的预案，级别和指令就传不下去。',
    en: 'A manual taken for a superior, or told to activate a plan, passes on neither levels nor orders.',
  },
  messages: {
    'zh-CN': {
      from: '本预案类型为 `{type}`，不能作“{relation}”衔接；请改用 {allowed} 之一，或更正预案类型',
      to: '`{plan}` 类型为 `{type}`，不能作“{relation}”衔接的对象；请改用其他关系，或改指别的预案',
      there: '所指的预案',
    },
    en: {
      from: 'A plan of type `{type}` cannot have the link "{relation}"; use one of {allowed}, or correct the type',
      to: '`{plan}` is of type `{type}` and cannot be the target of the link "{relation}"; use another relation, or link another plan',
      there: 'the linked plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      const ends = relationEnds[link.relation]
      const { relation } = link
      if (ends?.from && !ends.from.includes(from.type))
        report(link.at, 'from', { type: from.type, relation, ...allowedFrom(from.type) })
      if (target.kind === 'plan' && ends?.to && !ends.to.includes(target.plan.type))
        report(
          link.plan.at,
          'to',
          { plan: link.plan.value, type: target.plan.type, relation },
          { related: [{ at: target.plan.id.at, variant: 'there' }] },
        )
    }
  },
})

/** The relations that a plan of this type can have, in both languages. */
function allowedFrom(type: PlanType): { readonly allowed: string; readonly allowedEn: string } {
  const allowed = relations.filter((each) => relationEnds[each]?.from?.includes(type) ?? true)
  return {
    allowed: quoted(allowed.map(relationWord)),
    allowedEn: allowed.map((each) => `"${textsOf('en').relation[each]}"`).join(', '),
  }
}
