import type { Locale } from '../locale/locale.ts'
import { escapeHtml, escapeMarkdown } from './escape.ts'
import { escapeView } from './escape-view.ts'
import { eventSentence, eventTemplate } from './event-words.ts'
import { viewShapes } from './generated/view-shapes.ts'
import { renderTemplate } from './render-template.ts'
import type { AfterActionView } from './reports/after-action-view.ts'
import type { CardsView } from './reports/cards.ts'
import type { DrillSummaryView } from './reports/drill-summary-view.ts'
import type { OrganizationView } from './reports/organization-view.ts'
import type { DirectorView } from './reports/pack-director.ts'
import type { EvaluatorView } from './reports/pack-evaluator.ts'
import type { ManualView } from './reports/pack-manual.ts'
import type { RevisionView } from './reports/revision-view.ts'
import type { ScorecardView } from './reports/scorecard.ts'
import { type ReportFrame, templateFunctions } from './template-functions.ts'

/** What each document is made from. Its name is that of the file it is written to. */
export interface ReportViews {
  readonly 'scorecard.md': ScorecardView
  readonly 'after-action.md': AfterActionView
  readonly 'after-action.html': AfterActionView
  readonly 'event-review.md': AfterActionView
  readonly 'pack-manual.md': ManualView
  readonly 'pack-director.md': DirectorView
  readonly 'pack-evaluator.md': EvaluatorView
  readonly 'revision.md': RevisionView
  readonly 'organization.md': OrganizationView
  readonly 'cards.html': CardsView
  readonly 'drill-summary.md': DrillSummaryView
}

export type ReportKind = keyof ReportViews

/** Every document that has a template. */
export const reportKinds = Object.keys(viewShapes.views) as readonly ReportKind[]

/** `after-action.zh-CN.html.hbs`: the file of a document's template in `templates/reports/`. */
export function templateName(kind: ReportKind, locale: Locale): string {
  const dot = kind.lastIndexOf('.')
  return `${kind.slice(0, dot)}.${locale}${kind.slice(dot)}.hbs`
}

/**
 * A document as text. `templates` gives a template's text by its {@link templateName} (a user's own, or the tool's).
 * Every text of the view is escaped for the format before the template sees it. Throws TemplateTrouble for a template with which the
 * document cannot be made.
 */
export function renderReport<K extends ReportKind>(
  kind: K,
  view: ReportViews[K] & ReportFrame,
  locale: Locale,
  templates: (name: string) => string,
): string {
  const name = templateName(kind, locale)
  // A template for events alone speaks of drills where it means drills.
  const shared = view.real && kind !== 'event-review.md'
  const written = shared ? eventTemplate(templates(name), locale) : templates(name)
  const escapeFor = kind.endsWith('.html') ? escapeHtml : escapeMarkdown
  const escapeText = (text: string): string => escapeFor(view.real ? eventSentence(text, locale) : text)
  const rules = { template: name, view: viewShapes.views[kind] ?? '', shapes: viewShapes }
  const text = renderTemplate(written, escapeView(view, escapeText), rules, templateFunctions(view))
  return kind.endsWith('.md') ? tidyMarkdown(text) : text
}

/** Blank lines in a row become one, none at the ends: templates may be laid out as they read best. */
function tidyMarkdown(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
