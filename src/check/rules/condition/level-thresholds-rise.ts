import { measures } from '../../citations.ts'
import { overtakenLevels } from '../../level-pairs.ts'
import { defineRule } from '../../rule.ts'

/**
 * No start condition of a higher level holds whenever one of a lower level does: the lower one could never call for its own
 * level. Compared within one hazard group; conditions that ask for the very same are `condition/same-in-two-levels`.
 */
export const levelThresholdsRise = defineRule({
  basis: measures(
    24,
    '审核响应级别设计是否合理',
    'review asks whether the response levels are sensibly designed',
  ),
  holds: {
    'zh-CN': '同一指标的启动标准随级别升高而提高。',
    en: 'For one fact the threshold rises with the level.',
  },
  because: {
    'zh-CN': '高级别的标准反而低，低级别就永远轮不到，一上来就要启动高级别响应。',
    en: 'If the higher level asks for less, the lower one is never called for: the first call is for the higher.',
  },
  messages: {
    'zh-CN': {
      lower:
        '{higher}的条件 `{condition}` 不高于{lower}的条件 `{other}`：后者成立时前者必然成立，不会停在{lower}；请核对两级标准',
      there: '低一级的条件',
    },
    en: {
      lower:
        'The condition `{condition}` of {higher} asks for no more than `{other}` of {lower}: whenever that holds this does too, so it never calls for {lower}. Check both thresholds',
      there: 'the condition of the lower level',
    },
  },
  check: (set, report) => {
    for (const { lower, higher, same, lowerLevel, higherLevel } of overtakenLevels(set))
      if (!same)
        report(
          higher.at,
          'lower',
          { condition: higher.source, other: lower.source, higher: higherLevel, lower: lowerLevel },
          { related: [{ at: lower.at, variant: 'there' }] },
        )
  },
})
