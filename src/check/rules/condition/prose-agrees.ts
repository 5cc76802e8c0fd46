import type { Condition } from '../../../condition/expression.ts'
import type { Threshold } from '../../../condition/thresholds.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Written } from '../../../model/written.ts'
import { zhengzhou } from '../../citations.ts'
import { placeIn, standsAsWritten } from '../../condition-place.ts'
import { itemThresholds, numberEnds, numberType, phrasesOf } from '../../numbered-facts.ts'
import { inUnit, type ProseNumber, proseNumbers, sameNumber, withoutPhrases } from '../../prose-numbers.ts'
import { defineRule } from '../../rule.ts'
import { type PlacedItem, startItemsOf } from '../../start-items.ts'
import { replace } from '../../wording.ts'

/**
 * The number that the words give and the number that the code gives are one. Speaks only where a number in code is not in
 * the words and just one number of the same measure in the words is not in the code; on any doubt it is silent.
 */
export const proseAgrees = defineRule({
  basis: zhengzhou(
    '建议量化预警和响应启动标准',
    'recommends measurable standards for warnings and for starting a response',
  ),
  holds: {
    'zh-CN': '启动条件的文字与条件式数值一致。',
    en: 'The words and the code of a start condition give the same numbers.',
  },
  because: {
    'zh-CN': '人照文字办，机器照条件式算，数不同就是两个预案。',
    en: 'People act by the words and the machine by the code: with two numbers there are two plans.',
  },
  messages: {
    'zh-CN': {
      differs: '条件式写 `{code}`，文字写 `{prose}`；请核对后改为一致',
      'take-prose': '条件式改为 `{prose}`',
    },
    en: {
      differs: 'The code says `{code}`, the words say `{prose}`; check which is right and make them agree',
      'take-prose': 'Change the code to `{prose}`',
    },
  },
  check: (set, report) => {
    for (const placed of startItemsOf(set)) {
      const found = disagreement(set, placed)
      if (!found) continue
      const { condition, threshold, number } = found
      const at = placeIn(condition, threshold.at)
      const code = condition.value.source.slice(threshold.at.from, threshold.at.to)
      const prose = `${number.written} ${number.unit ?? ''}`.trim()
      report(
        at,
        'differs',
        { code, prose },
        { fixes: [{ variant: 'take-prose', params: { prose }, safe: false, edits: [replace(at, prose)] }] },
      )
    }
  },
})

type Literal = Threshold & { readonly at: { readonly from: number; readonly to: number } }

interface Disagreement {
  readonly condition: Written<Condition>
  readonly threshold: Literal
  readonly number: ProseNumber
}

function disagreement(set: PlanSet, { item }: PlacedItem): Disagreement | null {
  if (item.content.kind !== 'condition' || !item.content.conditions.every(standsAsWritten)) return null
  const all = itemThresholds(set, item)
  const numbers = proseNumbers(withoutPhrases(item.text, phrasesOf(set, item)))
  const unsaid = item.content.conditions.flatMap((condition) =>
    literalsOf(set, condition)
      .filter((threshold) => all.some((each) => each.fact === threshold.fact))
      .filter((threshold) => !numbers.some((number) => says(set, number, threshold, condition)))
      .map((threshold) => ({ condition, threshold })),
  )
  const [only, ...others] = unsaid
  if (!only || others.length > 0) return null
  const unit = numberType(set, only.threshold.fact)?.unit ?? null
  const uncoded = numbers.filter(
    (number) =>
      !isBandEnd(number, numbers) &&
      inUnit(number, unit) !== null &&
      !all.some((each) => says(set, number, each)),
  )
  const [number, ...more] = uncoded
  return number && more.length === 0 ? { ...only, number } : null
}

function literalsOf(set: PlanSet, condition: Written<Condition>): Literal[] {
  const expression = set.resolved(condition.value)?.expression
  return expression
    ? numberEnds(expression).flatMap((each) => (each.at ? [{ ...each, at: each.at }] : []))
    : []
}

/** The number is this end, in the fact's unit or digit for digit as the code writes it. */
function says(set: PlanSet, number: ProseNumber, end: Threshold, condition?: Written<Condition>): boolean {
  const value = inUnit(number, numberType(set, end.fact)?.unit ?? null)
  if (sameNumber(value ?? number.value, end.value) || sameNumber(number.value, end.value)) return true
  const digits =
    end.at && condition ? Number.parseFloat(condition.value.source.slice(end.at.from)) : Number.NaN
  return sameNumber(number.value, digits)
}

/** An upper end after a lower one: `condition/bands-meet` looks at it. */
function isBandEnd(number: ProseNumber, numbers: readonly ProseNumber[]): boolean {
  return (
    number.end === 'upper' && numbers.slice(0, numbers.indexOf(number)).some(({ end }) => end === 'lower')
  )
}
