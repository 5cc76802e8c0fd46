import { printedText } from '../../locale/printing.ts'
import type { Trace } from '../../run/trace.ts'
import { byCodePoint } from '../../vocabulary/canonical.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { escapeHtml } from '../escape.ts'
import { escapeView } from '../escape-view.ts'
import { reportDocument } from '../official/issued-document.ts'
import { writeHtml } from '../official/official-html.ts'
import { renderReport } from '../render-report.ts'
import { afterActionView } from '../reports/after-action.ts'
import type { AfterActionView, OrganizationRow, RevisionLine } from '../reports/after-action-view.ts'
import { organizationViews } from '../reports/organization.ts'
import { readSource } from '../reports/report-source.ts'
import type { SiteContext } from './page.ts'
import type { SitePath } from './site-paths.ts'
import type { SiteDrill } from './site-source.ts'

/** The documents of a drill beside its page. */
export interface DrillFiles {
  readonly view: AfterActionView
  /** Addresses from the drill's page. */
  readonly report: string
  readonly organizations: readonly {
    readonly id: string
    readonly href: string
    readonly result: OrganizationRow
  }[]
  /** All of them by path in the site. */
  readonly files: ReadonlyMap<SitePath, string>
}

/**
 * The after-action report, or the review of an event, and an extract for each body; null for a damaged record. What was injected and what
 * people wrote stays in the record: the scenario may be played again, and words of participants may name anybody.
 */
export function drillFiles(drill: SiteDrill, context: SiteContext): DrillFiles | null {
  if (drill.log === null) return null
  const { source } = context
  const { trace, program } = drill.log
  const { locale } = source.speaker
  const revisions = revisionLines(drill, context)
  const full = afterActionView({ trace, program, cards: drill.scores, revisions, actions: null }, locale)
  const view = publishable(full, trace, context)
  const { drillMark, eventMark } = printedText[locale]
  const isEvent = drill.kind === 'event'
  const hush = withoutInjected(trace, context.words.withheld.inject)
  const official = (markdown: string): string =>
    writeHtml(reportDocument(markdown, { under: [], mark: isEvent ? eventMark : drillMark }), locale)
  const report = isEvent
    ? official(renderReport('event-review.md', view, locale, source.templates.reports))
    : renderReport('after-action.html', view, locale, source.templates.reports)
  const bodies = organizationViews(readSource(trace, program, locale), drill.scores).filter(({ id }) =>
    idPattern.test(id),
  )
  const folder = `drills/${drill.drill}`
  const extracts = bodies.map(
    (body) =>
      [
        `${folder}/organizations/${body.id}.html`,
        withWayBack(
          official(renderReport('organization.md', escapeView(body, hush), locale, source.templates.reports)),
          '../index.html',
          context,
        ),
      ] as const,
  )
  return {
    view,
    report: 'report.html',
    organizations: bodies
      .map(({ id, result }) => ({ id, href: `organizations/${id}.html`, result }))
      .sort((a, b) => byCodePoint(a.id, b.id)),
    files: new Map([[`${folder}/report.html`, withWayBack(report, 'index.html', context)], ...extracts]),
  }
}

/** A document's view without what was injected, wherever it is quoted, without proofs and the log. */
function publishable(view: AfterActionView, trace: Trace, { words }: SiteContext): AfterActionView {
  const { inject, log } = words.withheld
  const told = escapeView(view, withoutInjected(trace, inject))
  return {
    ...told,
    injects: told.injects.map((each) => ({ ...each, content: inject })),
    proofs: [],
    log: { lines: [{ seq: 1, at: view.begins, text: log }], total: view.log.total },
  }
}

/** Takes the words of injects and consequences out of a text that quotes them. */
function withoutInjected({ events }: Trace, instead: string): (text: string) => string {
  const injected = events.flatMap((event) =>
    event.type === 'inject-released' || event.type === 'consequence-released' ? event.data.content : [],
  )
  const contents = [...new Set(injected)].filter(Boolean).sort((a, b) => b.length - a.length)
  return (text) => contents.reduce((kept, content) => kept.replaceAll(content, instead), text)
}

/** What the record proposes: the plans may have changed since, so nothing is proposed anew. */
function revisionLines(drill: SiteDrill, { source, words }: SiteContext): RevisionLine[] {
  return source.ledger.flatMap(({ finding }) => {
    const own = finding.records.find((record) => record.drill === drill.drill)
    if (!own) return []
    const { problem, change, clause } = own
    const short = change ?? problem ?? clause.value
    const text = [problem, change].filter((part) => part !== null).join(words.clauseBreak) || short
    const found = { clause: clause.value, about: [clause.value], sentence: problem ?? clause.value }
    // The record says what is proposed, not whether an edit was tried.
    return [{ ...found, text, short, followed: null, isEdit: false, fullApproval: false }]
  })
}

/** A document of its own gets a link back to the drill's page, on the screen alone. */
function withWayBack(html: string, href: string, { words }: SiteContext): string {
  const link = `<p style="margin:0;padding:4px 12px;text-indent:0" class="site-back"><a href="${href}" style="color:#000">${escapeHtml(words.back)}</a></p><style>@media print{.site-back{display:none}}</style>`
  return html.replace(/<body[^>]*>/, (body) => `${body}\n${link}`)
}
