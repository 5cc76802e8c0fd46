import type { LedgerFinding } from '../link/ledger.ts'
import type { RecordedFinding } from '../model/findings.ts'
import { clausesExercised } from './exercised.ts'
import { flat } from './led-by.ts'
import type { Revision } from './revision.ts'
import type { Study } from './study.ts'

/** What a drill says about findings of earlier ones that were mended. */
export interface LedgerVerdicts {
  /** Shown again: mending did not help. */
  readonly notFixed: readonly LedgerFinding[]
  /** Not shown, although the drill came to the clause. */
  readonly retested: readonly LedgerFinding[]
}

/**
 * Findings that were said to be mended, held against a later drill. Drills that showed a finding themselves, up to the one in whose record it
 * stands as mended, say nothing about it. `day`: the drill's.
 */
export function ledgerVerdicts(
  ledger: readonly LedgerFinding[],
  { findings, drill }: Pick<Revision, 'findings' | 'drill'>,
  study: Pick<Study, 'trace' | 'program'>,
  day: string,
): LedgerVerdicts {
  // What only followed from something else was shown all the same.
  const shown = new Set(flat(findings).flatMap(({ id, continues }) => [id, ...continues]))
  const exercised = clausesExercised(study)
  const mended = ledger.filter(({ current, course }) => {
    const isDone = current.state.value === 'mended' || current.state.value === 'retested'
    // A drill that was held before it was mended and recorded after says nothing about the mending.
    const since = course.findLast(({ state }) => state === 'mended')?.from ?? current.date
    return isDone && current.drill !== drill && since <= day
  })
  return {
    notFixed: mended.filter(({ records }) => records.some(({ id }) => shown.has(id))),
    retested: mended.filter(
      ({ records, current, again }) =>
        current.state.value === 'mended' &&
        again === null &&
        !records.some(({ id }) => shown.has(id)) &&
        clausesOf(current).some(exercised),
    ),
  }
}

/** Where a drill must have come to retest it: of a finding about a plan as a whole the clauses that it was about. */
function clausesOf({ clause, about }: RecordedFinding): readonly string[] {
  return clause.value.includes('#') || about.length === 0 ? [clause.value] : about
}
