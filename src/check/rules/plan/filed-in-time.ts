import { measures } from '../../citations.ts'
import { checkAfterIssue } from '../../issue-terms.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** Plans are filed within the term after their issue. The terms are data: templates/regimes/, registry/regimes.yaml. */
export const filedInTime = defineRule({
  basis: measures(
    26,
    '预案印发后 20 个工作日内，连同编制说明报备案',
    'a plan is filed within 20 working days of its issue, with the notes on how it was written',
  ),
  holds: {
    'zh-CN': '预案在印发后的规定期限内备案。',
    en: 'Plans are filed within the term after their issue.',
  },
  because: {
    'zh-CN': '没有备案，上级和有关部门手里没有这份预案，衔接无从谈起。',
    en: 'What was not filed is unknown to those above and beside, who then cannot work with it.',
  },
  messages: {
    'zh-CN': {
      late: '备案日期 `{date}` 已过期限：{issued} 印发，{rests}规定 {term}，应在 {due} 前完成（{counting}）；请核对日期，确已逾期的记入办理情况',
      missing:
        '没有备案日期：{issued} 印发，{rests}规定 {term}，应在 {due} 前完成（{counting}）；请尽快办理并填写 `dates.filed`',
      there: '印发日期',
    },
    en: {
      late: 'The date of filing, `{date}`, is past the term: issued on {issued}, {rests} allows {term}, which ended on {due} ({counting}); check the dates, and put on record why it was late',
      missing:
        'No date of filing: issued on {issued}, {rests} allows {term}, which ended on {due} ({counting}); see to it and fill in `dates.filed`',
      there: 'the date of issue',
    },
  },
  check: (set, report, today) => {
    if (registryReadable(set, 'organizations', 'regimes', 'holidays'))
      checkAfterIssue(set, report, { what: 'file', date: 'filed', today })
  },
})
