import { zhengzhou } from '../../citations.ts'
import { overtakenLevels } from '../../level-pairs.ts'
import { defineRule } from '../../rule.ts'

/** Two levels of one hazard group do not ask for the very same. */
export const sameInTwoLevels = defineRule({
  basis: zhengzhou('预案“上下一般粗”，各级要求雷同', 'plans were equally coarse at every level'),
  holds: {
    'zh-CN': '同一启动条件不出现在两个级别。',
    en: 'No start condition stands at two levels.',
  },
  because: {
    'zh-CN': '条件相同时按高级别启动，低级别的这一条是空的，多半是抄写后忘了改数。',
    en: 'Of two equal conditions the higher level counts and the lower is empty: mostly a number that was copied and not changed.',
  },
  messages: {
    'zh-CN': {
      same: '{higher}与{lower}的启动条件相同：`{condition}`；请改正其中一级的标准',
      there: '低一级的条件',
    },
    en: {
      same: '{higher} and {lower} have the same start condition: `{condition}`; correct one of them',
      there: 'the condition of the lower level',
    },
  },
  check: (set, report) => {
    for (const { lower, higher, same, lowerLevel, higherLevel } of overtakenLevels(set))
      if (same)
        report(
          higher.at,
          'same',
          { condition: higher.source, higher: higherLevel, lower: lowerLevel },
          { related: [{ at: lower.at, variant: 'there' }] },
        )
  },
})
