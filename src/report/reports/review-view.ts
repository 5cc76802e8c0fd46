import type { Locale } from '../../locale/locale.ts'
import { escapeView } from '../escape-view.ts'
import { eventSentence } from '../event-words.ts'
import { type AfterActionInput, afterActionView } from './after-action.ts'
import type { AfterActionView } from './after-action-view.ts'
import { type DutyRow, dutyRows } from './duty-rows.ts'
import { type LogRow, logRows } from './log-rows.ts'
import { readSource } from './report-source.ts'

/** A drill as its review on a page shows it: the report, and all that its numbers open to. */
export interface ReviewView {
  readonly report: AfterActionView
  readonly duties: readonly DutyRow[]
  readonly log: readonly LogRow[]
}

/** What a review shows, in one language. */
export function reviewView(
  input: Omit<AfterActionInput, 'revisions' | 'actions'>,
  locale: Locale,
): ReviewView {
  const source = readSource(input.trace, input.program, locale)
  const view: ReviewView = {
    report: afterActionView({ ...input, revisions: [], actions: null }, locale),
    duties: dutyRows(source),
    log: logRows(source),
  }
  return input.trace.header.kind === 'event' ? escapeView(view, (text) => eventSentence(text, locale)) : view
}
