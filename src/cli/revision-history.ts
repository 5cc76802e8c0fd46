import type { Edit } from '../diagnostic/diagnostic.ts'
import { fill } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Finding } from '../revise/revision.ts'
import { historyEdits } from '../revise/revision-history.ts'
import { type DrillResults, revisionItems } from './drill-documents.ts'
import type { OpenSet, Session } from './session.ts'

/** What the revised plans say of their revision, and the message of the commit that holds it. */
export interface ToldHistory {
  readonly edits: readonly Edit[]
  readonly message: string
  readonly isEditionSet: boolean
}

/** For every plan that the findings' edits change, in the order of the set. */
export function historyOf(
  findings: readonly Finding[],
  edition: string | null,
  { results, open, session }: HistoryParts,
): ToldHistory {
  const locale = session.asked ?? open.set.settings.locale
  const { revisionTable } = textsOf(locale).ledger
  const items = revisionItems(results, locale)
  const { drill } = results.revision
  const edits = open.set.allPlans.flatMap((plan) => {
    const own = findings.filter(
      ({ proposal }) => proposal.kind === 'edit' && proposal.edits.some(({ path }) => path === plan.path),
    )
    if (own.length === 0) return []
    const changes = own.flatMap(({ id }) => {
      const item = items.find((each) => each.id === id)
      return item
        ? fill(revisionTable.change, { place: item.cited, change: item.proposal ?? item.sentence })
        : []
    })
    const content = fill(revisionTable.content, {
      changes: changes.join(textsOf(locale).drill.semicolon),
      drill,
    })
    return historyEdits(open.set, plan, { edition, dateLater: revisionTable.dateLater, content })
  })
  const isEditionSet = edition !== null && edits.some(({ start, end }) => end > start)
  const message = fill(isEditionSet ? revisionTable.subjectEdition : revisionTable.subject, {
    edition: edition ?? '',
    drill,
  })
  return { edits, message: `${message}\n\n${revisionTable.body}\n`, isEditionSet }
}

interface HistoryParts {
  readonly results: Omit<DrillResults, 'scored'>
  readonly open: OpenSet
  readonly session: Session
}
