import { parseCondition } from '../condition/parse-condition.ts'
import type { Inline } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { joinMode } from './joining.ts'
import type { RowCondition } from './plan.ts'

const discretion =
  /视情|必要时|商请|根据需要|根据情况|酌情|按需|视需要|as ?needed|if ?necessary|at ?discretion|discretionary/i

/**
 * A 条件 cell: code runs, 视情 and its like offer the task to the decider, other words are for people.
 * Several codes in one cell are one condition, joined by 或 unless the words between them say 且.
 */
export function rowConditionIn(cell: Inline | null): RowCondition | null {
  if (!cell) return null
  const [first, ...others] = cell.codes
  if (first && others.length === 0)
    return { kind: 'condition', condition: parseCondition(first.text), at: first.at }
  if (first) {
    const word = joinMode(cell) === 'all' ? ' 且 ' : ' 或 '
    const source = cell.codes.map((code) => `(${code.text})`).join(word)
    return { kind: 'condition', condition: parseCondition(source), at: cell.at }
  }
  const kind = discretion.test(canonical(cell.text)) ? 'discretion' : 'words'
  return { kind, text: cell.text, at: cell.at }
}
