import { measuredWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import { worstOf } from '../../score/coverage.ts'
import { formatClock, formatDate, type ZoneOffset } from '../../vocabulary/instant.ts'
import type { AfterActionView, LateRow } from '../reports/after-action-view.ts'
import type { ChartView } from '../reports/chart-view.ts'
import type { DrillFiles } from './drill-documents.ts'
import { type DrillRow, drillRow, keptDeadlines, modeName, shareWords } from './drill-rows.ts'
import { clauseName, type Linked, linkTo, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { type LedgerView, ledgerView } from './site-findings.ts'
import { clauseAddress, type SitePath } from './site-paths.ts'
import type { SiteDrill } from './site-source.ts'

interface LateView {
  readonly who: string
  readonly task: Linked
  readonly by: string
  readonly done: string
  readonly undone: boolean
  readonly late: string
}

/** A drill on record. */
export interface DrillPageView {
  readonly frame: PageFrame
  readonly row: DrillRow
  readonly sentence: string
  readonly real: boolean
  readonly report: Linked | null
  readonly rubrics: readonly {
    readonly title: string
    readonly performance: string
    readonly coverage: string
    readonly band: string
    readonly categories: readonly {
      readonly title: string
      readonly performance: string
      readonly coverage: string
    }[]
  }[]
  readonly scoreCharts: readonly ChartView[]
  readonly courses: readonly { readonly plan: string; readonly chart: ChartView }[]
  readonly charts: readonly ChartView[]
  readonly late: readonly LateView[]
  readonly ledger: readonly LedgerView[]
  readonly organizations: readonly {
    readonly body: Linked
    readonly extract: string
    readonly inTime: number
    readonly doneLate: number
    readonly missed: number
  }[]
  readonly clauses: readonly {
    readonly plan: Linked
    readonly rows: readonly (Linked & { readonly outcome: string; readonly late: boolean })[]
  }[]
}

/** `files` null: the record is damaged. */
export function drillPageView(
  drill: SiteDrill,
  page: SitePath,
  files: DrillFiles | null,
  context: SiteContext,
): DrillPageView {
  const { source, words } = context
  const view = files?.view ?? null
  return {
    frame: pageFrame(page, drill.title, 'drills', context),
    row: drillRow(drill, page, context),
    sentence: drillSentence(drill, context),
    real: drill.kind === 'event',
    report: files
      ? { name: drill.kind === 'event' ? words.drill.review : words.drill.report, href: files.report }
      : null,
    rubrics: view ? rubricViews(view, context) : [],
    scoreCharts: view?.scoreCharts ?? [],
    courses: view?.courses.map(({ plan, chart }) => ({ plan, chart })) ?? [],
    charts: view ? [view.timeline, view.deadlines].flatMap((chart) => chart ?? []) : [],
    late: view?.late.map((row) => lateView(row, view, page, context)) ?? [],
    ledger: source.ledger
      .filter(({ finding }) => finding.records.some((record) => record.drill === drill.drill))
      .map((each) => ledgerView(each, page, context)),
    organizations: files ? organizationRows(files, page, context) : [],
    clauses: files ? touchedClauses(drill, page, context) : [],
  }
}

function drillSentence(drill: SiteDrill, context: SiteContext): string {
  const { words } = context
  const { kept, all } = keptDeadlines(drill)
  const scores = drill.scores.map(({ rubric, totals }) => {
    const points = fill(words.drills.points, {
      performance: shareWords(totals.performance, context),
      coverage: shareWords(totals.coverage, context),
    })
    return `${rubric.title}${words.colon}${points}`
  })
  const told = drill.log !== null
  return fill(words.drill.sentence, {
    date: drill.date,
    mode: modeName(drill, context),
    score: told && scores.length > 0 ? scores.join(words.clauseBreak) : words.drill.noScore,
    kept: told && all > 0 ? fill(words.drill.keptSentence, { kept, all }) : words.drill.nothingDue,
  })
}

function rubricViews({ rubrics }: AfterActionView, context: SiteContext): DrillPageView['rubrics'] {
  const share = (value: number | null): string => shareWords(value, context)
  return rubrics.map(({ title, totals, categories }) => ({
    title,
    performance: share(totals.performance),
    coverage: share(totals.coverage),
    band: totals.band ?? context.words.drills.unrated,
    categories: categories.map((category) => ({
      title: category.title,
      performance: share(category.totals.performance),
      coverage: share(category.totals.coverage),
    })),
  }))
}

function lateView(
  row: LateRow,
  { zone }: Pick<AfterActionView, 'zone'>,
  page: SitePath,
  { words, paths, source }: SiteContext,
): LateView {
  const at = (moment: number): string => momentWords(moment, zone)
  return {
    who: row.who,
    task: { name: row.text, href: clauseAddress(page, row.clause, paths) },
    by: row.deadline === null ? words.none : at(row.deadline),
    done: row.done === null ? words.drill.notDone : at(row.done),
    undone: row.done === null,
    late: measuredWords(row.late, source.speaker.locale),
  }
}

function momentWords(at: number, zone: ZoneOffset): string {
  return `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}`
}

function organizationRows(
  { organizations }: DrillFiles,
  page: SitePath,
  { paths }: SiteContext,
): DrillPageView['organizations'] {
  return organizations.map(({ id, href, result }) => ({
    body: linkTo(page, result.name, paths.organization(id)),
    extract: href,
    inTime: result.inTime,
    doneLate: result.doneLate,
    missed: result.missed,
  }))
}

function touchedClauses(drill: SiteDrill, page: SitePath, context: SiteContext): DrillPageView['clauses'] {
  const { words, paths, source } = context
  const groups = Map.groupBy([...drill.fates], ([clause]) => clause.split('#')[0] ?? '')
  return [...groups].map(([plan, fates]) => ({
    plan: linkTo(page, source.speaker.set.plans.get(plan)?.title.value ?? plan, paths.plan(plan)),
    rows: fates.map(([clause, fate]) => {
      const outcome = worstOf(fate)
      return {
        name: clauseName(clause, context),
        href: clauseAddress(page, clause, paths),
        outcome: words.outcome[outcome],
        late: outcome === 'late' || outcome === 'failed',
      }
    }),
  }))
}
