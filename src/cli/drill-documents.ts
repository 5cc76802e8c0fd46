import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { printedText } from '../locale/printing.ts'
import { textsOf } from '../locale/texts-of.ts'
import { eventSentence } from '../report/event-words.ts'
import { reportDocument } from '../report/official/issued-document.ts'
import { writeHtml } from '../report/official/official-html.ts'
import { renderReport } from '../report/render-report.ts'
import { afterActionView } from '../report/reports/after-action.ts'
import type { AfterActionView, RevisionLine } from '../report/reports/after-action-view.ts'
import type { RevisionView } from '../report/reports/revision-view.ts'
import { scorecardView } from '../report/reports/scorecard.ts'
import type { Revision } from '../revise/revision.ts'
import { revisionView } from '../revise/revision-view.ts'
import type { Trace } from '../run/trace.ts'
import { revisionLines } from './revision-lines.ts'
import type { ScorecardFile } from './scoring.ts'
import { templateText } from './template-text.ts'

/** What a drill's documents are made from. */
export interface DrillResults {
  readonly trace: Trace
  readonly program: Program
  readonly scored: ScorecardFile
  readonly revision: Revision
}

/** `scorecard.json` and `scorecard.md`. */
export function scoreFiles(
  { trace, program, scored }: Omit<DrillResults, 'revision'>,
  locale: Locale,
): Map<string, string> {
  const view = scorecardView(scored.scorecards, trace, program, locale)
  return new Map([
    ['scorecard.json', `${JSON.stringify(scored, null, 2)}\n`],
    ['scorecard.md', renderReport('scorecard.md', view, locale, templateText)],
  ])
}

/** `after-action.md` and `after-action.html`; of a real event `event-review.md` and `event-review.html`. */
export function reportFiles(view: AfterActionView, locale: Locale): Map<string, string> {
  if (view.kind === 'event') return reviewFiles(view, locale)
  return new Map([
    ['after-action.md', renderReport('after-action.md', view, locale, templateText)],
    ['after-action.html', renderReport('after-action.html', view, locale, templateText)],
  ])
}

function reviewFiles(view: AfterActionView, locale: Locale): Map<string, string> {
  const review = renderReport('event-review.md', view, locale, templateText)
  const front = { under: [], mark: printedText[locale].eventMark }
  return new Map([
    ['event-review.md', review],
    ['event-review.html', writeHtml(reportDocument(review, front), locale)],
  ])
}

/** `revision.md` and `revision.patch`; the patch is empty when no edit is offered. */
export function revisionFiles(results: Omit<DrillResults, 'scored'>, locale: Locale): Map<string, string> {
  return new Map([
    ['revision.md', renderReport('revision.md', proposed(results, locale), locale, templateText)],
    ['revision.patch', results.revision.patch],
  ])
}

/** The after-action report's view in one language. */
export function reportView(results: DrillResults, locale: Locale): AfterActionView {
  const { trace, program, scored } = results
  const revisions = proposedLines(results, locale)
  return afterActionView({ trace, program, cards: scored.scorecards, revisions, actions: null }, locale)
}

/** Proposed changes, one line each, in one language. */
export function proposedLines(results: Omit<DrillResults, 'scored'>, locale: Locale): RevisionLine[] {
  const lines = revisionLines(proposed(results, locale), textsOf(locale))
  if (results.trace.header.kind !== 'event') return lines
  return lines.map((line) => ({ ...line, text: eventSentence(line.text, locale) }))
}

function proposed({ revision, trace, program }: Omit<DrillResults, 'scored'>, locale: Locale): RevisionView {
  return revisionView(revision, { locale, trace, program })
}
