import { compileValue } from './compile-condition.ts'
import type { CompareOperator, Expression, Reader } from './expression.ts'
import { walk } from './walk.ts'

/**
 * The unreported facts that could still decide a condition, each once, in reading order; none when it is decided.
 * A part that is decided, or that no fact can decide (a mark that is 未设定, a division by a written zero), has none.
 */
export function unknownFacts(expression: Expression, reader: Reader): string[] {
  const open = openFacts(expression, reader)
  return open ? [...new Set(open)] : []
}

/** Facts that could give `e` a value; empty when it has one or waits for a state; null when nothing reported can. */
function openFacts(e: Expression, reader: Reader): string[] | null {
  if (compileValue(e)(reader) !== undefined) return []
  switch (e.kind) {
    case 'and':
    case 'or': {
      const parts = e.parts.map((part) => openFacts(part, reader)).filter((part) => part !== null)
      return parts.length > 0 ? parts.flat() : null
    }
    case 'between':
    case 'one-of':
      return openFacts(asComparisons(e), reader)
    case 'not':
    case 'negative':
      return openFacts(e.part, reader)
    case 'arithmetic':
      return e.operator === '/' && compileValue(e.right)(reader) === 0 ? null : openOperands(e, reader)
    case 'compare':
      return openOperands(e, reader)
    case 'fact':
      return [e.name]
    case 'many':
      return [...walk(e.of)].flatMap((part) => (part.kind === 'fact' ? [part.name] : []))
    case 'state':
      return []
    default:
      return null
  }
}

/** Both operands must get a value; null when one never can, or both have one and yet do not compare. */
function openOperands(e: Expression & { kind: 'compare' | 'arithmetic' }, reader: Reader): string[] | null {
  const waiting = [e.left, e.right].filter((operand) => compileValue(operand)(reader) === undefined)
  const open = waiting.map((operand) => openFacts(operand, reader))
  return waiting.length === 0 || open.some((facts) => facts === null)
    ? null
    : open.flatMap((facts) => facts ?? [])
}

/** A range as its two ends joined by 且, a list as its equalities joined by 或. */
function asComparisons(e: Expression & { kind: 'between' | 'one-of' }): Expression {
  const { from, to, value: left } = e
  const compare = (operator: CompareOperator, right: Expression): Expression => {
    const order = e.kind === 'between' && e.order ? { order: e.order } : {}
    return { kind: 'compare', operator, left, right, from, to, ...order }
  }
  if (e.kind === 'one-of')
    return { kind: 'or', parts: e.options.map((option) => compare('=', option)), from, to }
  const parts = [compare(e.lowIncluded ? '>=' : '>', e.low), compare(e.highIncluded ? '<=' : '<', e.high)]
  return { kind: 'and', parts, from, to }
}
