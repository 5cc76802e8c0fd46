import { printedText } from '../../locale/printing.ts'
import { byCodePoint } from '../../vocabulary/canonical.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { escapeHtml } from '../escape.ts'
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
  const view = publishable(full, context)
  const { drillMark, eventMark } = printedText[locale]
  const isEvent = drill.kind === 'event'
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
          official(renderReport('organization.md', body, locale, source.templates.reports)),
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

function publishable(view: AfterActionView, { words }: SiteContext): AfterActionView {
  const { inject, log } = words.withheld
  return {
    ...view,
    injects: view.injects.map((each) => ({ ...each, content: inject })),
    proofs: [],
    log: { lines: [{ seq: 1, at: view.begins, text: log }], total: view.log.total },
  }
}

/** What the record proposes: the plans may have changed since, so nothing is proposed anew. */
function revisionLines(drill: SiteDrill, { source, words }: SiteContext): RevisionLine[] {
  return source.ledger.flatMap(({ finding }) => {
    const own = finding.records.find((record) => record.drill === drill.drill)
    if (!own) return []
    const { problem, change, clause } = own
    const short = change ?? problem ?? clause.value
    const text = [problem, change].filter((part) => part !== null).join(words.clauseBreak) || short
    return [{ clause: clause.value, text, short, fullApproval: false }]
  })
}

/** A document of its own gets a link back to the drill's page, on the screen alone. */
function withWayBack(html: string, href: string, { words }: SiteContext): string {
  const link = `<p style="margin:0;text-indent:0" class="site-back"><a href="${href}" style="color:#000">${escapeHtml(words.back)}</a></p><style>@media print{.site-back{display:none}}</style>`
  return html.replace(/<body[^>]*>/, (body) => `${body}\n${link}`)
}
