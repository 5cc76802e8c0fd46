import { measures } from '../../citations.ts'
import { checkAfterIssue } from '../../issue-terms.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** Plans are published within the term after their issue. The terms are data: templates/regimes/, registry/regimes.yaml. */
export const publishedInTime = defineRule({
  basis: measures(
    28,
    '预案印发后 20 个工作日内，向社会或者可能受影响的人员公开',
    'a plan is made public, or known to those it may affect, within 20 working days of its issue',
  ),
  holds: {
    'zh-CN': '预案在印发后的规定期限内公开。',
    en: 'Plans are published within the term after their issue.',
  },
  because: {
    'zh-CN': '群众不知道预警怎么听、往哪里转移，预案就落不到人。',
    en: 'People who do not know the signals and the way to safety cannot follow the plan.',
  },
  messages: {
    'zh-CN': {
      late: '公布日期 `{date}` 已过期限：{issued} 印发，{rests}规定 {term}，应在 {due} 前完成（{counting}）；请核对日期，确已逾期的记入办理情况',
      missing:
        '没有公布日期：{issued} 印发，{rests}规定 {term}，应在 {due} 前完成（{counting}）；请尽快办理并填写 `dates.published`',
      there: '印发日期',
    },
    en: {
      late: 'The date of publication, `{date}`, is past the term: issued on {issued}, {rests} allows {term}, which ended on {due} ({counting}); check the dates, and put on record why it was late',
      missing:
        'No date of publication: issued on {issued}, {rests} allows {term}, which ended on {due} ({counting}); see to it and fill in `dates.published`',
      there: 'the date of issue',
    },
  },
  check: (set, report, today) => {
    if (registryReadable(set, 'organizations', 'regimes', 'holidays'))
      checkAfterIssue(set, report, { what: 'publish', date: 'published', today })
  },
})
