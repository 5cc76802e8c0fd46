import type { Relation } from '../../../vocabulary/relation.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

const mutual: readonly Relation[] = ['mutual-aid', 'coordinates']

/** Mutual aid and coordination inside a set stand in both plans. Plans outside the set are not looked at. */
export const bothSidesSay = defineRule({
  basis: measures(
    13,
    '联合应急预案侧重信息通报、组织指挥体系对接、处置措施衔接和应急资源保障',
    'joint plans stress information exchange, joined command, fitting measures and resources',
  ),
  holds: {
    'zh-CN': '相互支援、协同联动的两个预案彼此都写明对方。',
    en: 'Two plans that aid each other or coordinate both say so.',
  },
  because: {
    'zh-CN': '只有一方写明，另一方的值班人员接到求援时不知有此约定。',
    en: "If only one side says it, the other side's duty officer knows of no agreement when the call comes.",
  },
  messages: {
    'zh-CN': {
      'one-sided':
        '本预案写明与 `{plan}` {relation}，对方预案没有写；请在对方预案补 `{plan} → {from}` 的衔接，或删去此条',
      there: '对方预案',
    },
    en: {
      'one-sided':
        'This plan has the link "{relation}" with `{plan}`, and that plan does not say so; add the link from `{plan}` to `{from}`, or remove this one',
      there: 'the other plan',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      if (!mutual.includes(link.relation) || target.kind !== 'plan' || target.plan === from) continue
      const back = target.plan.links.some(
        (other) => other.relation === link.relation && other.plan.value === from.id.value,
      )
      if (!back)
        report(
          link.plan.at,
          'one-sided',
          { plan: link.plan.value, from: from.id.value, relation: link.relation },
          { related: [{ at: target.plan.id.at, variant: 'there' }] },
        )
    }
  },
})
