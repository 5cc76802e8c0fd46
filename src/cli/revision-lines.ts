import { fill } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { RevisionLine } from '../report/reports/after-action-view.ts'
import type { RevisionView } from '../report/reports/revision-view.ts'

/** One for the screen, by the clause as an official names it. */
export interface NamedRevision extends RevisionLine {
  readonly clauseName: string
}

/**
 * What a drill asks of the plans, in words: findings with an edit first, each with what is proposed and what it brings; then
 * findings that people must settle, with what they may choose from.
 */
export function revisionLines(
  { edits, questions }: RevisionView,
  { drill }: Pick<Texts, 'drill'>,
): NamedRevision[] {
  return [
    ...edits.map(({ clause, clauseName, about, sentence, followed, proposal, effect, reapproval }) => ({
      ...{ clause, clauseName, about, sentence, followed, isEdit: true },
      text: [sentence, proposal, effect].filter((part) => part !== null).join(drill.semicolon),
      short: capital(proposal ?? sentence),
      fullApproval: reapproval,
    })),
    ...questions.map(({ clause, clauseName, about, sentence, followed, options }) => ({
      ...{ clause, clauseName, about, sentence, followed, isEdit: false },
      text: fill(options.length > 0 ? drill.toSettle : drill.toStudy, {
        sentence,
        options: options.join(drill.semicolon),
      }),
      short: fill(drill.toStudy, { sentence }),
      fullApproval: false,
    })),
  ]
}

/** A proposal that stands alone begins as a sentence does; Chinese has no such letters. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
