import { second } from '../vocabulary/duration.ts'
import type { Expression, Misfit } from './expression.ts'
import { formatCondition } from './format-condition.ts'
import { type Measure, measure, type Typed } from './typing.ts'
import { convertUnit, unitFactor, unitNamed } from './unit.ts'

/**
 * Operands that are compared, added or subtracted, all in one unit: that of the first that is not made of written numbers
 * only. A number without unit is taken to be in that unit. Spans of time become durations, or numbers of the unit in which
 * a fact counts time. What does not convert stays as it is and is reported.
 */
export function alignUnits(operands: readonly Typed[], report: (misfit: Misfit) => void): Typed[] {
  const measured = operands.filter((o) => o.typing.kind === 'number' && !o.typing.anyUnit)
  const anchor = measured.find((o) => o.typing.kind === 'number' && !o.typing.literal) ?? measured[0]
  if (anchor?.typing.kind !== 'number') return [...operands]
  const { unit, literal } = anchor.typing
  const spans = operands.filter((o) => o.typing.kind === 'duration')
  if (spans.some((o) => literal || o.expression.kind !== 'duration')) return operands.map(asDuration)
  const target = { unit, name: formatCondition(anchor.expression, 'zh-CN') }
  return operands.map((operand) => (operand === anchor ? operand : inUnit(operand, target, report)))
}

interface Target {
  readonly unit: string | null
  readonly name: string
}

function inUnit(operand: Typed, target: Target, report: (misfit: Misfit) => void): Typed {
  const { expression, typing } = operand
  if (expression.kind === 'duration') return durationInUnit(operand, expression.value, target.unit)
  if (typing.kind !== 'number' || typing.anyUnit) return operand
  const free = typing.literal && typing.unit === null
  const converted = scale(expression, free ? target.unit : typing.unit, target.unit)
  if (converted) return { expression: converted, typing: { ...typing, unit: target.unit } }
  const { from, to } = expression
  report({
    kind: 'unit-mismatch',
    from,
    to,
    fact: target.name,
    unit: typing.unit ?? '',
    expected: target.unit ?? '',
  })
  return { expression, typing: { ...typing, anyUnit: true } }
}

/** `duration("PT30M")` beside a fact that counts 小时: 0.5. */
function durationInUnit(operand: Typed, value: number, unit: string | null): Typed {
  const converted = unit === null ? null : convertUnit(value / second, '秒', unit)
  if (converted === null) return operand
  const { from, to } = operand.expression
  return {
    expression: { kind: 'number', value: converted, unit, from, to },
    typing: measure(unit, { literal: true }),
  }
}

/** A number of 分钟 or 小时 as a duration, beside a fact that is a duration; anything else stays. */
function asDuration(operand: Typed): Typed {
  const { expression, typing } = operand
  if (typing.kind !== 'number' || typing.unit === null || unitNamed(typing.unit)?.dimension !== 'time')
    return operand
  const factor = unitFactor(typing.unit, '秒')
  if (!factor) return operand
  const { from, to } = expression
  if (expression.kind !== 'number')
    return { expression: times(expression, factor.times * second, factor.over), typing: { kind: 'duration' } }
  const value = Math.round((expression.value * factor.times * second) / factor.over)
  return { expression: { kind: 'duration', value, from, to }, typing: { kind: 'duration' } }
}

/** `expression`, which is in unit `own`, in unit `wanted`; null when they measure different things. */
function scale(expression: Expression, own: string | null, wanted: string | null): Expression | null {
  const factor = unitFactor(own, wanted)
  if (!factor) return null
  if (expression.kind === 'number')
    return {
      ...expression,
      value: convertUnit(expression.value, own, wanted) ?? expression.value,
      unit: wanted,
    }
  if (factor.times === factor.over) return expression
  if (expression.kind === 'mark')
    return {
      ...expression,
      value: expression.value === null ? null : convertUnit(expression.value, own, wanted),
    }
  return times(expression, factor.times, factor.over)
}

function times(expression: Expression, times: number, over: number): Expression {
  const { from, to } = expression
  const divides = over % times === 0
  const value = divides ? over / times : times / over
  const right: Expression = { kind: 'number', value, unit: null, from, to }
  return { kind: 'arithmetic', operator: divides ? '/' : '*', left: expression, right, from, to }
}

/** The unit of a product or quotient of two measures. */
export function productUnit(operator: '*' | '/', left: Measure, right: Measure): Measure {
  const literal = left.literal && right.literal
  if (left.anyUnit || right.anyUnit) return measure(null, { literal, anyUnit: true })
  if (right.unit === null) return measure(left.unit, { literal })
  if (operator === '*' && left.unit === null) return measure(right.unit, { literal })
  if (operator === '/' && unitFactor(left.unit, right.unit)) return measure(null, { literal })
  return measure(null, { literal, anyUnit: true })
}
