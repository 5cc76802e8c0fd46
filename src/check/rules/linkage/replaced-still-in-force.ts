import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A plan that another in force replaces is no longer in force itself. */
export const replacedStillInForce = defineRule({
  basis: measures(
    36,
    '预案修订后按程序重新印发，原预案不再执行',
    'a revised plan is issued again by the same procedure; the former one is no longer carried out',
  ),
  holds: {
    'zh-CN': '被代替的预案已标明失效。',
    en: 'A plan that has been replaced is marked as superseded.',
  },
  because: {
    'zh-CN': '新旧两个预案同时有效，两套标准、两个责任单位，各执一本。',
    en: 'With both in force there are two thresholds and two units in charge, and each side holds its own book.',
  },
  messages: {
    'zh-CN': {
      both: '本预案代替 `{plan}`，而该预案仍为现行有效；请将其 `status` 改为 `superseded`，或删去此条',
      there: '被代替的预案',
      supersede: '将 `{plan}` 的 `status` 改为 `superseded`',
    },
    en: {
      both: 'This plan replaces `{plan}`, which is still in force; set its `status` to `superseded`, or remove this link',
      there: 'the plan that is replaced',
      supersede: 'Set the `status` of `{plan}` to `superseded`',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      if (link.relation !== 'replaces' || target.kind !== 'plan' || target.plan === from) continue
      if (from.status !== 'in-force' || target.plan.status !== 'in-force') continue
      const document = set.documents.find(({ path }) => path === target.plan.path)
      const at = document?.placeOf(['status'])
      const edits = at
        ? [{ path: at.path, start: at.start.offset, end: at.end.offset, text: 'superseded' }]
        : []
      report(
        link.plan.at,
        'both',
        { plan: link.plan.value },
        {
          related: [{ at: target.plan.id.at, variant: 'there' }],
          fixes: [{ variant: 'supersede', params: { plan: link.plan.value }, safe: false, edits }],
        },
      )
    }
  },
})
