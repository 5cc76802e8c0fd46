import { placeView } from '../../../report/library/finding-view.ts'
import type { HighlightView } from '../../../report/reports/after-action-view.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import type { PlaceView } from '../../library-protocol.ts'
import type { ClauseLink, Told } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { clauseName } from './clause-name.ts'

type InSet = Pick<LibraryAsked, 'set' | 'speaker'>

/** A row by its id, with the plan that has it. */
export function clauseLink(id: string, { set, speaker }: InSet, cited: string | null = null): ClauseLink {
  const { plan, row } = splitClauseId(id) ?? { plan: id, row: '' }
  const known = set.plans.get(plan)
  return {
    id,
    clause: row,
    name: clauseName(row, speaker),
    // A record of an older version cites by ids alone.
    cited: cited === id ? null : cited,
    plan: known ? { id: plan, name: known.title.value } : null,
  }
}

/** A sentence with what it rests on. */
export function toldView(
  told: Pick<HighlightView, 'sentence' | 'clause' | 'cited' | 'evidence'>,
  asked: InSet,
): Told {
  const { sentence, clause, cited, evidence } = told
  return { sentence, clause: clause === null ? null : clauseLink(clause, asked, cited), evidence }
}

/** `special/flood.md:344` as a place; null for anything else. */
export function placeAt(at: string | null, { set }: InSet): PlaceView | null {
  const [, path, digits] = /^(.*):(\d+)$/s.exec(at ?? '') ?? []
  if (path === undefined) return null
  const point = { line: Number(digits), column: 1, offset: 0 }
  return placeView({ path, start: point, end: point }, set)
}
