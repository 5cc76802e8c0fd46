import type { CompareOperator, Expression } from './expression.ts'

/** One end of what a condition asks of a fact: `水位 ≥ 11` has the lower end 11, included. */
export interface Threshold {
  readonly fact: string
  readonly direction: 'lower' | 'upper'
  /** In the fact's unit; milliseconds for a duration. */
  readonly value: number
  readonly included: boolean
  /** Where the number stands in the condition's source, unit and sign included; null when a mark (特征值) gives it. */
  readonly at: { readonly from: number; readonly to: number } | null
}

/**
 * The ends that a resolved condition cannot be true without: single comparisons and ranges, and those joined by 且.
 * Upper ends come too, told by `direction`. What stands under 或 or 非 is left out, and so is a mark that is 未设定. Mirrored forms (`11 < 水位`) count.
 */
export function thresholds(expression: Expression): Threshold[] {
  switch (expression.kind) {
    case 'and':
      return expression.parts.flatMap(thresholds)
    case 'compare':
      return compared(expression)
    case 'between': {
      const { value, low, high, lowIncluded, highIncluded } = expression
      if (value.kind !== 'fact') return []
      return [...end(value.name, 'lower', low, lowIncluded), ...end(value.name, 'upper', high, highIncluded)]
    }
    default:
      return []
  }
}

/** The operator that says the same with its sides changed: `11 < 水位` is `水位 > 11`. */
export const mirrored: Readonly<Record<CompareOperator, CompareOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

function compared({ operator, left, right }: Expression & { kind: 'compare' }): Threshold[] {
  const [fact, number, sign] =
    left.kind === 'fact' ? [left, right, operator] : [right, left, mirrored[operator]]
  if (fact.kind !== 'fact' || sign === '=' || sign === '!=') return []
  return end(fact.name, sign.startsWith('>') ? 'lower' : 'upper', number, sign.endsWith('='))
}

function end(fact: string, direction: 'lower' | 'upper', e: Expression, included: boolean): Threshold[] {
  if (e.kind === 'mark')
    return e.value === null ? [] : [{ fact, direction, value: e.value, included, at: null }]
  if (e.kind !== 'number' && e.kind !== 'duration') return []
  return [{ fact, direction, value: e.value, included, at: { from: e.from, to: e.to } }]
}
