import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Drawing } from '../report/escape-view.ts'
import { eventSentence } from '../report/event-words.ts'
import type { ImprovementSource } from '../report/improvement-plan.ts'
import { afterActionView } from '../report/reports/after-action.ts'
import type { AfterActionView } from '../report/reports/after-action-view.ts'
import { organizationViews } from '../report/reports/organization.ts'
import { readSource } from '../report/reports/report-source.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import { scorecardView } from '../report/reports/scorecard.ts'
import type { Revision } from '../revise/revision.ts'
import { revisionView } from '../revise/revision-view.ts'
import type { Trace } from '../run/trace.ts'
import type { DrillDocument } from './report-kinds.ts'
import { type NamedRevision, revisionLines } from './revision-lines.ts'
import type { ScorecardFile } from './scoring.ts'
import { rendered, type Writing } from './templates.ts'

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
  writing: Writing,
): Map<string, string> {
  const view = scorecardView(scored.scorecards, trace, program, writing.locale)
  return new Map([
    ['scorecard.json', `${JSON.stringify(scored, null, 2)}\n`],
    ['scorecard.md', rendered('scorecard.md', view, writing)],
  ])
}

/** The charts of the after-action report, by the names under which its Markdown shows them. */
export function reportPictures(view: AfterActionView): ReadonlyMap<string, Drawing> {
  const charts = [
    ...view.courses.map(({ chart }) => chart),
    ...[view.timeline, view.deadlines, view.coverageChart].flatMap((chart) => chart ?? []),
    ...view.scoreCharts,
    ...view.agreementCharts,
  ]
  return new Map(charts.map(({ file, drawing }) => [file, drawing]))
}

/** `after-action.md` and `after-action.html`; of a real event `event-review.md`. */
export function reportFiles(view: AfterActionView, writing: Writing): Map<string, string> {
  if (view.kind === 'event') return new Map([['event-review.md', rendered('event-review.md', view, writing)]])
  return new Map([
    ['after-action.md', rendered('after-action.md', view, writing)],
    ['after-action.html', rendered('after-action.html', view, writing)],
  ])
}

/** `organizations/<id>.md`: an extract for each body. */
export function organizationFiles(
  { trace, program, scored }: Omit<DrillResults, 'revision'>,
  writing: Writing,
): Map<string, string> {
  const views = organizationViews(readSource(trace, program, writing.locale), scored.scorecards)
  return new Map(
    views.map((view) => [`organizations/${view.id}.md`, rendered('organization.md', view, writing)]),
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
  Record<DrillDocument, (results: DrillResults, writing: Writing) => RenderedDocument>
> = {
  // An event may have no rubrics: then there is nothing to score.
  scorecard: (results, writing) => ({
    texts: results.scored.scorecards.length === 0 ? new Map() : scoreFiles(results, writing),
    pictures: noPictures,
  }),
  'after-action': (results, writing) => {
    const view = reportView(results, writing.locale)
    return { texts: reportFiles(view, writing), pictures: reportPictures(view) }
  },
  organizations: (results, writing) => ({
    texts: organizationFiles(results, writing),
    pictures: noPictures,
  }),
}

/** `revision.md` and `revision.patch`; the patch is empty when no edit is offered. */
export function revisionFiles(results: Omit<DrillResults, 'scored'>, writing: Writing): Map<string, string> {
  return new Map([
    ['revision.md', rendered('revision.md', proposed(results, writing.locale), writing)],
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
export function proposedLines(results: Omit<DrillResults, 'scored'>, locale: Locale): NamedRevision[] {
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
