import { measures } from '../../citations.ts'
import { phrasesOf } from '../../numbered-facts.ts'
import { type ProseNumber, proseNumbers, withoutPhrases } from '../../prose-numbers.ts'
import { defineRule } from '../../rule.ts'
import { startItemsOf } from '../../start-items.ts'
import { placeOfWords } from '../../words-place.ts'

/**
 * The bounds that the words of a start condition name can be met: nothing counted is below 0, and an upper bound (b 以下) is above the lower one
 * (a 以上) that stands before it in the same unit. Judgements are looked at too.
 */
export const proseBoundsPossible = defineRule({
  basis: measures(
    24,
    '审核响应级别设计是否合理',
    'review asks whether the response levels are sensibly designed',
  ),
  holds: {
    'zh-CN': '启动条件文字中的上下限说得通。',
    en: 'The bounds named in the words of a start condition can be met.',
  },
  because: {
    'zh-CN': '“0 人以下”“3 人以上、1 人以下”没有人能执行，多半是改数字时漏改了一处。',
    en: 'Nobody can act on "fewer than 0" or on "3 or more, fewer than 1"; mostly one number was changed and the other forgotten.',
  },
  messages: {
    'zh-CN': {
      nothing: '“{upper}{unit}以下”没有任何取值；请核对数字',
      inverted: '上限“{upper} {unit}”不大于前面的下限“{lower} {unit}”；请核对两个数字',
    },
    en: {
      nothing: 'Nothing is below "{upper} {unit}"; check the number',
      inverted:
        'The upper bound "{upper} {unit}" is not above the lower bound before it, "{lower} {unit}"; check both',
    },
  },
  check: (set, report) => {
    for (const { item } of startItemsOf(set)) {
      const numbers = proseNumbers(withoutPhrases(item.text, phrasesOf(set, item)))
      for (const [index, number] of numbers.entries()) {
        if (number.end !== 'upper') continue
        const unit = number.unit ?? ''
        const before = numbers[index - 1]
        const at = placeOfWords(set, item.at, number.written)
        if (number.value === 0 && counted.test(unit)) report(at, 'nothing', { upper: 0, unit })
        else if (before && isBelow(number, before))
          report(at, 'inverted', { upper: number.value, lower: before.value, unit })
      }
    }
  },
})

/** Units of what is counted or piles up: temperatures and levels may well be below 0. */
const counted = /^(?:万|亿)?(?:人|户|间|头|亩|公顷|元|个|处|起)$|^(?:%|mm|毫米)$/

function isBelow(upper: ProseNumber, lower: ProseNumber): boolean {
  return (
    lower.end === 'lower' && upper.value <= lower.value && upper.unit !== null && upper.unit === lower.unit
  )
}
