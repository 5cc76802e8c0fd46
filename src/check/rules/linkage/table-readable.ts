import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** Every row of a table under 预案衔接 is understood, and says nothing twice. */
export const tableReadable = defineRule({
  basis: measures(
    22,
    '编制预案应当做好与相关预案的衔接',
    'a plan is drafted so that it fits the plans it is tied to',
  ),
  holds: {
    'zh-CN': '“预案衔接”表的每一行都能读懂，与首部 links 不重复。',
    en: 'Every row of a table of links is understood, and does not repeat one of the frontmatter.',
  },
  because: {
    'zh-CN': '关系写成表中没有的词，这一行就不起作用；同一衔接写在两处，改了一处，另一处还是旧的。',
    en: 'A row whose relation is not understood does nothing; of a tie written in two places one will be forgotten when the other is changed.',
  },
  messages: {
    'zh-CN': {
      relation:
        '衔接关系 `{text}` 无法识别，此行不起作用；请在“关系”栏写上级、隶属、启动、报告、支援、次生、互助、协同、移交、手册、替代之一',
      limit: '时限 `{text}` 无法识别；请写成 `30 分钟`、`2 小时`',
      twice: '与 `{plan}` 的这一衔接已在别处写明，此行不再计；请只留一处',
      there: '已写明处',
    },
    en: {
      relation:
        'The relation `{text}` is not understood and the row does nothing; write one of superior, part of, activates, reports to, supports, secondary, mutual aid, coordinates, hands over, manual, replaces',
      limit: 'The time limit `{text}` is not understood; write `30 min` or `2 h`',
      twice:
        'This link with `{plan}` stands elsewhere already, and this row does not count; keep one of them',
      there: 'where it stands already',
    },
  },
  check: (set, report) => {
    for (const { linkTroubles } of set.plans.values())
      for (const trouble of linkTroubles)
        if (trouble.kind === 'twice')
          report(
            trouble.at,
            'twice',
            { plan: trouble.plan.value },
            { related: [{ at: trouble.first, variant: 'there' }] },
          )
        else report(trouble.at, trouble.kind, { text: trouble.text })
  },
})
