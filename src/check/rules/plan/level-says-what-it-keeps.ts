import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A level above the lowest says whether it builds on the lower ones. */
export const levelSaysWhatItKeeps = defineRule({
  basis: ownRule('表格', 'Tables'),
  holds: {
    'zh-CN': '最低级以上的各级写明是否在下一级响应基础上进行。',
    en: 'Each level above the lowest says whether it builds on the lower ones.',
  },
  because: {
    'zh-CN': '直接启动高级别时，下面各级的任务做不做，预案不说就没有人知道。',
    en: 'When a high level is started at once, nobody knows whether the tasks of the lower ones are to be done.',
  },
  messages: {
    'zh-CN': {
      silent: '{level}没有写明是否包含下一级的任务；请写“在…级响应基础上”，或写“以下为全部任务”',
    },
    en: {
      silent:
        '{level} does not say whether it includes the tasks of lower levels; write which level it builds on, or that its list is complete',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans)
      for (const group of plan.groups)
        for (const level of group.levels)
          if (!level.saysWhatItKeeps) report(level.at, 'silent', { level: level.level })
  },
})
