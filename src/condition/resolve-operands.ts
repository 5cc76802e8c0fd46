import { alignUnits, productUnit } from './align-units.ts'
import type { Expression, Misfit, Vocabulary } from './expression.ts'
import { matchWords } from './match-words.ts'
import { broken, measure, type Typed, type Typing } from './typing.ts'

interface Scope {
  readonly vocabulary: Vocabulary
  readonly report: (misfit: Misfit) => void
}

/** Operands of one comparison made comparable; `order` where words are compared by rank. At most one mismatch is reported. */
export function resolveOperands(
  operands: readonly Typed[],
  ordered: boolean,
  { vocabulary, report }: Scope,
): { operands: Expression[]; order: readonly string[] | null } {
  const levels = vocabulary.levels ?? []
  const { operands: worded, order } = matchWords({ operands, ordered, levels, report })
  const aligned = alignUnits(worded, report)
  const odd = aligned.find((operand) => !agree(aligned[0]?.typing ?? broken, operand.typing))
  const first = aligned[0]
  if (odd && first) reportMismatch(first, odd, report)
  else if (ordered && first && (first.typing.kind === 'boolean' || first.typing.kind === 'text'))
    reportMismatch(first, aligned[1] ?? first, report)
  return { operands: aligned.map((operand) => operand.expression), order }
}

function agree(a: Typing, b: Typing): boolean {
  if (a.kind === 'broken' || b.kind === 'broken') return true
  if (a.kind === 'enum' && b.kind === 'enum')
    return (a.values ?? []).join('\n') === (b.values ?? []).join('\n')
  return a.kind === b.kind
}

function reportMismatch(left: Typed, right: Typed, report: (misfit: Misfit) => void): void {
  const { from, to } = right.expression
  report({ kind: 'type-mismatch', from, to, left: left.typing.kind, right: right.typing.kind })
}

/** Arithmetic on numbers in one unit; spans of time can be added, subtracted, multiplied by and divided into numbers. */
export function resolveSum(
  e: Expression & { kind: 'arithmetic' },
  left: Typed,
  right: Typed,
  scope: Scope,
): Typed {
  const additive = e.operator === '+' || e.operator === '-'
  const [a = left, b = right] = additive ? alignUnits([left, right], scope.report) : [left, right]
  const expression = { ...e, left: a.expression, right: b.expression }
  if (a.typing.kind === 'broken' || b.typing.kind === 'broken') return { expression, typing: broken }
  const typing = arithmeticTyping(e.operator, a.typing, b.typing)
  if (typing) return { expression, typing }
  reportMismatch(a, b, scope.report)
  return { expression, typing: broken }
}

function arithmeticTyping(operator: '+' | '-' | '*' | '/', a: Typing, b: Typing): Typing | null {
  const additive = operator === '+' || operator === '-'
  if (a.kind === 'number' && b.kind === 'number') {
    if (!additive) return productUnit(operator, a, b)
    const unit = a.literal ? b.unit : a.unit
    return measure(unit, { literal: a.literal && b.literal, anyUnit: a.anyUnit || b.anyUnit })
  }
  if (a.kind === 'duration' && b.kind === 'duration')
    return additive ? a : operator === '/' ? measure(null, { literal: false }) : null
  if (a.kind === 'duration' && b.kind === 'number' && !additive) return a
  return a.kind === 'number' && b.kind === 'duration' && operator === '*' ? b : null
}
