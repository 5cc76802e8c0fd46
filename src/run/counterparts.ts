import type { ObligationKind, Program } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { judgementsIn } from './demand.ts'

/** The clause of another edition that a clause became; null: it has none. */
export type Counterpart = (clause: ClauseId) => ClauseId | null

/** What a clause of either edition is known by, but for its number. */
interface Worded {
  readonly clause: ClauseId
  readonly kind: ObligationKind | 'judgement'
  readonly words: string
}

/**
 * Which clause of `after` is which of `before`. Rows without ids of their own are numbered, and a row put in moves the numbers of
 * those below it: words go before numbers. A clause of the same number whose words are those of no other is one reworded.
 */
export function counterparts(before: Program, after: Program): Counterpart {
  const [was, is] = [wordedIn(before), wordedIn(after)]
  const old = new Map(was.map((each) => [each.clause, each]))
  const now = new Map(is.map((each) => [each.clause, each]))
  const byWords = Map.groupBy(is, ({ words }) => words)
  const oldWords = new Set(was.map(({ words }) => words))
  const known = new Set(clausesIn(after))
  return (clause) => {
    const one = old.get(clause)
    if (!one) return known.has(clause) ? clause : null
    const same = now.get(clause)
    if (same && same.words === one.words) return clause
    const worded = new Set(byWords.get(one.words)?.map((each) => each.clause))
    const [moved] = worded
    if (moved !== undefined && worded.size === 1) return moved
    return same && same.kind === one.kind && !oldWords.has(same.words) ? clause : null
  }
}

/** Duties, and what people judge (研判): both go by words before numbers. */
function wordedIn({ obligations, instances }: Program): Worded[] {
  const duties = obligations.map(({ clause, instance, kind, text, levels }) => ({
    ...{ clause, kind },
    words: JSON.stringify([instance, kind, text, levels]),
  }))
  const judged = instances.flatMap(({ id, starts }) =>
    starts.flatMap(({ level, conditions }) =>
      judgementsIn(conditions).map(({ clause, text }) => ({
        ...{ clause, kind: 'judgement' as const },
        words: JSON.stringify([id, 'judgement', text, [level]]),
      })),
    ),
  )
  return [...duties, ...judged]
}

/** Clauses that are no duties: conditions, links, warnings and all that has a place in the text. */
function clausesIn({ sources, wires, warnings, obligations }: Program): ClauseId[] {
  return [sources, wires, warnings, obligations].flatMap((list) => list.map(({ clause }) => clause))
}
