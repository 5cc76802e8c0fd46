import type { ObligationSpec, Program } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'

/** The clause of another edition that a clause became; null: it has none. */
export type Counterpart = (clause: ClauseId) => ClauseId | null

/**
 * Which clause of `after` is which of `before`. Rows without ids of their own are numbered, and a row put in moves the numbers of
 * those below it: words go before numbers. A clause of the same number whose words are those of no other is one reworded.
 */
export function counterparts(before: Program, after: Program): Counterpart {
  const old = new Map(before.obligations.map((spec) => [spec.clause, spec]))
  const now = new Map(after.obligations.map((spec) => [spec.clause, spec]))
  const byWords = Map.groupBy(after.obligations, wordsOf)
  const oldWords = new Set(before.obligations.map(wordsOf))
  const known = new Set(clausesIn(after))
  return (clause) => {
    const spec = old.get(clause)
    if (!spec) return known.has(clause) ? clause : null
    const same = now.get(clause)
    if (same && wordsOf(same) === wordsOf(spec)) return clause
    const worded = new Set(byWords.get(wordsOf(spec))?.map((each) => each.clause))
    const [moved] = worded
    if (moved !== undefined && worded.size === 1) return moved
    return same && same.kind === spec.kind && !oldWords.has(wordsOf(same)) ? clause : null
  }
}

function wordsOf({ instance, kind, text, levels }: ObligationSpec): string {
  return JSON.stringify([instance, kind, text, levels])
}

/** Clauses that are no duties: conditions, links, warnings and all that has a place in the text. */
function clausesIn({ sources, wires, warnings, obligations }: Program): ClauseId[] {
  return [sources, wires, warnings, obligations].flatMap((list) => list.map(({ clause }) => clause))
}
