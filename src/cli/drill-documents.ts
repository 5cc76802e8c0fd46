import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Drawing } from '../report/escape-view.ts'
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

/** `after-action.md` and `after-action.html`. */
export function reportFiles(view: AfterActionView, locale: Locale): Map<string, string> {
  return new Map([
    ['after-action.md', renderReport('after-action.md', view, locale, templateText)],
    ['after-action.html', renderReport('after-action.html', view, locale, templateText)],
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
  scorecard: (results, locale) => ({ texts: scoreFiles(results, locale), pictures: noPictures }),
  'after-action': (results, locale) => {
    const view = reportView(results, locale)
    return { texts: reportFiles(view, locale), pictures: reportPictures(view) }
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
  const { trace, program, scored } = results
  const revisions = proposedLines(results, locale)
  return afterActionView({ trace, program, cards: scored.scorecards, revisions, actions: null }, locale)
}

/** Proposed changes, one line each, in one language. */
export function proposedLines(results: Omit<DrillResults, 'scored'>, locale: Locale): RevisionLine[] {
  return revisionLines(proposed(results, locale), textsOf(locale))
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
