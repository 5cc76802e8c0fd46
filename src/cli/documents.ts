import { readFileSync } from 'node:fs'
import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { renderReport } from '../report/render-report.ts'
import { afterActionView } from '../report/reports/after-action.ts'
import type { AfterActionView, RevisionLine } from '../report/reports/after-action-view.ts'
import { scorecardView } from '../report/reports/scorecard.ts'
import type { Trace } from '../run/trace.ts'
import type { Scorecard } from '../score/scorecard.ts'

/** What a drill's documents are made from. */
export interface DrillResults {
  readonly trace: Trace
  readonly program: Program
  readonly scorecards: readonly Scorecard[]
  /** Proposed changes of the plans, the weightiest first. */
  readonly revisions: readonly RevisionLine[]
}

/** The text of one of the tool's own report templates, two folders above both `src/cli` and `dist/cli`. */
function template(name: string): string {
  return readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')
}

/** `scorecard.md`. */
export function scorecardDocument(
  { trace, program, scorecards }: DrillResults,
  locale: Locale,
): Map<string, string> {
  const view = scorecardView(scorecards, trace, program, locale)
  return new Map([['scorecard.md', renderReport('scorecard.md', view, locale, template)]])
}

/** `after-action.md` and `after-action.html`, and what both are made from. */
export function afterAction(
  results: DrillResults,
  locale: Locale,
): { readonly view: AfterActionView; readonly texts: Map<string, string> } {
  const { trace, program, scorecards: cards, revisions } = results
  const view = afterActionView({ trace, program, cards, revisions, actions: null }, locale)
  const texts = new Map([
    ['after-action.md', renderReport('after-action.md', view, locale, template)],
    ['after-action.html', renderReport('after-action.html', view, locale, template)],
  ])
  return { view, texts }
}
