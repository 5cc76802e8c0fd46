import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { printedText } from '../locale/printing.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Drawing } from '../report/escape-view.ts'
import { eventSentence } from '../report/event-words.ts'
import type { ImprovementSource } from '../report/improvement-plan.ts'
import { reportDocument } from '../report/official/issued-document.ts'
import { writeHtml } from '../report/official/official-html.ts'
import { renderReport } from '../report/render-report.ts'
import { afterActionView } from '../report/reports/after-action.ts'
import type { AfterActionView, RevisionLine } from '../report/reports/after-action-view.ts'
import { organizationViews } from '../report/reports/organization.ts'
import { readSource } from '../report/reports/report-source.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import { scorecardView } from '../report/reports/scorecard.ts'
import type { Revision } from '../revise/revision.ts'
import { revisionView } from '../revise/revision-view.ts'
import type { Trace } from '../run/trace.ts'
import type { DrillDocument } from './report-kinds.ts'
import { revisionLines } from './revision-lines.ts'
import type { ScorecardFile } from './scoring.ts'
import { templateText } from './template-text.ts'

/** What a drill's documents are made from. */
export interface DrillResults {
  readonly trace: Trace
  readonly program: Program
  readonly scored: ScorecardFile
  readonly revision: Revision
  /** What people decided on its findings; left out: suggestions only. */
  readonly improvements?: (locale: Locale) => ImprovementSource
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

/** The charts of the after-action report, by the names under which its Markdown shows them. */
export function reportPictures(view: AfterActionView): ReadonlyMap<string, Drawing> {
  const charts = [
    ...view.courses.map(({ chart }) => chart),
    ...[view.timeline, view.deadlines].flatMap((chart) => chart ?? []),
    ...view.scoreCharts,
  ]
  return new Map(charts.map(({ file, drawing }) => [file, drawing]))
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

/** `organizations/<id>.md`: an extract for each body. */
export function organizationFiles(
  { trace, program, scored }: Omit<DrillResults, 'revision'>,
  locale: Locale,
): Map<string, string> {
  const views = organizationViews(readSource(trace, program, locale), scored.scorecards)
  return new Map(
    views.map((view) => [
      `organizations/${view.id}.md`,
      renderReport('organization.md', view, locale, templateText),
    ]),
  )
}

/** A document as its files by name, and the drawings that its Markdown shows. */
export interface RenderedDocument {
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Drawing>
}

const noPictures: RenderedDocument['pictures'] = new Map()

/** How each document is made. */
export const documentFiles: Readonly<
  Record<DrillDocument, (results: DrillResults, locale: Locale) => RenderedDocument>
> = {
  // An event may have no rubrics: then there is nothing to score.
  scorecard: (results, locale) => ({
    texts: results.scored.scorecards.length === 0 ? new Map() : scoreFiles(results, locale),
    pictures: noPictures,
  }),
  'after-action': (results, locale) => {
    const view = reportView(results, locale)
    // A review of an event shows its courses as tables.
    const pictures = view.kind === 'event' ? noPictures : reportPictures(view)
    return { texts: reportFiles(view, locale), pictures }
  },
  organizations: (results, locale) => ({
    texts: organizationFiles(results, locale),
    pictures: noPictures,
  }),
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
  const { trace, program, scored, improvements } = results
  const actions = improvements?.(locale) ?? null
  const revisions = proposedLines(results, locale)
  return afterActionView({ trace, program, cards: scored.scorecards, revisions, actions }, locale)
}

/** Proposed changes, one line each, in one language. */
export function proposedLines(results: Omit<DrillResults, 'scored'>, locale: Locale): RevisionLine[] {
  const lines = revisionLines(proposed(results, locale), textsOf(locale))
  if (results.trace.header.kind !== 'event') return lines
  return lines.map((line) => ({ ...line, text: eventSentence(line.text, locale) }))
}

/** Every finding in words. */
export function revisionItems(
  results: Omit<DrillResults, 'scored'>,
  locale: Locale,
): readonly RevisionItemView[] {
  const { edits, questions } = proposed(results, locale)
  return [...edits, ...questions]
}

function proposed({ revision, trace, program }: Omit<DrillResults, 'scored'>, locale: Locale): RevisionView {
  return revisionView(revision, { locale, trace, program })
}
