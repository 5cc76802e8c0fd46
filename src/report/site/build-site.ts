import type { ELK } from 'elkjs'
import { type CoveringDrill, coverageOf, worstOf } from '../../score/coverage.ts'
import { citing } from '../citation.ts'
import { loadElk } from '../drawing/place-rows.ts'
import type { Drawing } from '../escape-view.ts'
import { checkedGraph } from '../library/checked-graph.ts'
import { countsOf, shownFindings } from '../library/finding-view.ts'
import { planCard } from '../library/plan-card.ts'
import { planText } from '../library/text-view.ts'
import { areasPageView } from './areas-page.ts'
import { coveragePageView, planCoverageView } from './coverage-pages.ts'
import { drillFiles } from './drill-documents.ts'
import { type DrillPageView, drillPageView } from './drill-page.ts'
import { graphPageView } from './graph-page.ts'
import { graphSvg } from './graph-svg.ts'
import { homePageView } from './home-page.ts'
import { ladderMachines } from './ladder-machines.ts'
import { aboutPageView, checkPageView, drillsPageView, ledgerPageView } from './list-pages.ts'
import { bodyDuties } from './organization-duties.ts'
import { organizationPageView, organizationsPageView } from './organization-pages.ts'
import { mainPages, type SiteContext } from './page.ts'
import { type PlanPageView, planPageView } from './plan-page.ts'
import { plansPageView } from './plans-page.ts'
import { type PageView, pageRenderer } from './render-page.ts'
import { searchFiles } from './search/search-files.ts'
import { searchGroups, toldGroup } from './search-groups.ts'
import { addressFrom, type SitePath, sitePaths } from './site-paths.ts'
import { counts, type SiteSource } from './site-source.ts'
import { trendsPageView } from './trends-page.ts'
import { withholdPhones } from './withheld.ts'
import { siteWords } from './words/words-of.ts'

/** Files of a site by path from its folder. */
export type SiteFiles = ReadonlyMap<SitePath, string>

type Render = (path: SitePath, template: string, view: PageView) => void

/** The whole site: pages, style, script and the index of the search. The same source gives the same bytes. */
export async function buildSite(source: SiteSource): Promise<SiteFiles> {
  const words = siteWords(source.speaker.locale)
  const { set } = source.speaker
  const texts = new Map([...set.plans].map(([id, plan]) => [id, planText(plan, set)]))
  const cite = citing(source.program, source.speaker.locale)
  const context: SiteContext = { source, words, paths: sitePaths(set, source.drills), cite, texts }
  const files = new Map<SitePath, string>()
  const page = pageRenderer(words, source.templates)
  const render: Render = (path, template, view) => void files.set(path, page(template, view))
  const elk = await loadElk()
  const plans = await planPages(elk, render, context)
  await mainPagesOf(elk, render, context)
  const drills = drillPages(files, render, context)
  const duties = bodyPages(render, context)
  coveragePages(render, context)
  const withhold = withholdPhones(set.registry, words.withheld.phone)
  const told = [...files].map(([path, text]) => [path, withhold(text)] as const)
  const groups = searchGroups({ plans, drills, duties }, context).map((group) => toldGroup(group, withhold))
  const search = [...searchFiles(groups)].map(([name, text]) => [`assets/search/${name}`, text] as const)
  return new Map([...told, ...search, ...assets(source)])
}

function assets({ templates }: SiteSource): (readonly [SitePath, string])[] {
  const search = ['generated/search-core.js', 'search.js'].map(templates.site).join('')
  return [
    ['assets/site.css', templates.site('site.css')],
    ['assets/site.js', templates.site('site.js')],
    ['assets/search.js', search],
  ]
}

async function planPages(elk: ELK, render: Render, context: SiteContext): Promise<Map<string, PlanPageView>> {
  const { source, paths } = context
  const views = new Map<string, PlanPageView>()
  for (const plan of source.speaker.set.plans.values()) {
    const path = paths.plan(plan.id.value)
    if (path === null) continue
    const machines: Drawing[] = await ladderMachines(elk, plan, source.speaker)
    const view = planPageView(plan, path, machines, context)
    render(path, 'plan', view)
    views.set(plan.id.value, view)
  }
  return views
}

async function mainPagesOf(elk: ELK, render: Render, context: SiteContext): Promise<void> {
  const { source, paths } = context
  const { speaker, today } = source
  const shown = shownFindings(source.findings, speaker.set)
  const byPath = Map.groupBy(shown, ({ at }) => at.path)
  const cards = [...speaker.set.plans.values()].map((plan) =>
    planCard(plan, byPath.get(plan.path) ?? [], today, speaker),
  )
  const graph = checkedGraph(source.findings, speaker)
  const drawing = await graphSvg(elk, graph, speaker.locale, (plan) => {
    const target = paths.plan(plan)
    return target === null ? null : addressFrom(mainPages.graph, target)
  })
  render(mainPages.home, 'home', homePageView(cards, countsOf(shown), context))
  render(mainPages.plans, 'plans', plansPageView(cards, context))
  render(mainPages.graph, 'graph', graphPageView(graph, drawing, context))
  render(mainPages.drills, 'drills', drillsPageView(context))
  render(mainPages.ledger, 'ledger', ledgerPageView(context))
  render(mainPages.trends, 'trends', trendsPageView(context))
  render(mainPages.areas, 'areas', areasPageView(context))
  render(mainPages.check, 'check', checkPageView(shown, context))
  render(mainPages.about, 'about', aboutPageView(context))
}

function drillPages(files: Map<SitePath, string>, render: Render, context: SiteContext): DrillPageView[] {
  return context.source.drills.flatMap((drill) => {
    const path = context.paths.drill(drill.drill)
    if (path === null) return []
    const documents = drillFiles(drill, context)
    const view = drillPageView(drill, path, documents, context)
    render(path, 'drill', view)
    for (const [name, text] of documents?.files ?? []) files.set(name, text)
    return [view]
  })
}

function bodyPages(render: Render, context: SiteContext): ReturnType<typeof bodyDuties> {
  const { source, paths } = context
  const duties = bodyDuties(context)
  render(mainPages.organizations, 'organizations', organizationsPageView(duties, context))
  for (const body of source.speaker.set.registry.organizations) {
    const path = paths.organization(body.id)
    if (path === null) continue
    render(path, 'organization', organizationPageView(body, path, duties.get(body.id) ?? [], context))
  }
  return duties
}

/** Drills that count, each clause by the worst of its duties. */
function covering(drills: SiteSource['drills']): CoveringDrill[] {
  return drills.filter(counts).map(({ drill, title, date, fates }) => {
    const outcomes = new Map([...fates].map(([clause, fate]) => [clause, worstOf(fate)]))
    return { drill, title, date, outcomes }
  })
}

function coveragePages(render: Render, context: SiteContext): void {
  const { source, paths } = context
  const { speaker, program, today } = source
  const plans = [...speaker.set.plans.values()]
  const covered = coverageOf(speaker.set, program, covering(source.drills), { plans, today })
  render(mainPages.coverage, 'coverage', coveragePageView(covered, context))
  for (const plan of covered) {
    const path = paths.coverage(plan.plan)
    if (path !== null) render(path, 'plan-coverage', planCoverageView(plan, path, context))
  }
}
