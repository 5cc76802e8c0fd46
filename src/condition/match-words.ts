import { canonical } from '../vocabulary/canonical.ts'
import { type LevelName, levelNamed } from '../vocabulary/level.ts'
import type { Expression, Misfit } from './expression.ts'
import type { Typed, Typing } from './typing.ts'

/** What is compared with words, and how: `ordered` for <, ≤, >, ≥ and ranges. */
export interface WordMatch {
  readonly operands: readonly Typed[]
  readonly ordered: boolean
  readonly levels: readonly LevelName[]
  readonly report: (misfit: Misfit) => void
}

/**
 * Operands of which one is an enum: each written word is put as it is declared, unknown words are reported, and the order
 * is given back for an ordered comparison (null where there is none or none is needed).
 */
export function matchWords(match: WordMatch): { operands: Typed[]; order: readonly string[] | null } {
  const found = match.operands.find((o) => o.typing.kind === 'enum')
  if (found?.typing.kind !== 'enum') return { operands: [...match.operands], order: null }
  const list = found.typing
  if (match.ordered && !list.ordered) {
    const { from, to } = found.expression
    match.report({ kind: 'not-ordered', from, to, fact: list.fact })
  }
  const operands = match.operands.map((operand) => declaredWord(operand, list, match))
  return { operands, order: match.ordered && list.ordered ? list.values : null }
}

function declaredWord(operand: Typed, list: Typing & { kind: 'enum' }, { levels, report }: WordMatch): Typed {
  const { expression, typing } = operand
  if (expression.kind !== 'text' || typing.kind !== 'text') return operand
  const value = declared(expression, list.values, levels)
  if (value !== null) return { expression: { ...expression, value }, typing: list }
  const { from, to } = expression
  report({
    kind: 'unknown-value',
    from,
    to,
    fact: list.fact,
    value: expression.value,
    values: list.values ?? [],
  })
  return { expression, typing: list }
}

/** The declared word that a written one means: equal after NFKC, a colour (橙 for 橙色), or a level by any of its spellings (Ⅲ级, 三级). */
function declared(
  text: Expression & { kind: 'text' },
  values: readonly string[] | null,
  levels: readonly LevelName[],
): string | null {
  if (values === null) return text.value
  const plain = canonical(text.value)
  const colour = /^([蓝黄橙红])色(?:预警)?$/.exec(plain)?.[1]
  const same = values.find((value) => canonical(value) === plain || canonical(value) === colour)
  if (same !== undefined) return same
  const level = levelNamed(text.value, levels)
  return level !== null && values.includes(level) ? level : null
}
