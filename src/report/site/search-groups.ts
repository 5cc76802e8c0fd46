import { clausesOf } from '../../link/clauses.ts'
import type { Plan } from '../../model/plan.ts'
import { escapeXmlText } from '../escape.ts'
import { findingView, shownFindings } from '../library/finding-view.ts'
import type { TextBlock, TextSpan } from '../library/views.ts'
import type { DrillPageView } from './drill-page.ts'
import { findingRow } from './finding-rows.ts'
import { type BodyDuty, bodyFacts } from './organization-duties.ts'
import { bodySentence } from './organization-pages.ts'
import { mainPages, type SiteContext } from './page.ts'
import type { PlanPageView } from './plan-page.ts'
import {
  clauseRank,
  isHeading,
  type Place,
  type PlaceGroup,
  type PlaceRank,
  textRank,
  wholePage,
} from './search/place.ts'
import { isUnsettled } from './site-findings.ts'
import { addressFrom } from './site-paths.ts'

/** What other pages have worked out already. */
export interface FoundBesides {
  readonly plans: ReadonlyMap<string, PlanPageView>
  readonly duties: ReadonlyMap<string, readonly BodyDuty[]>
  readonly drills: readonly DrillPageView[]
}

/** Whatever stands between cells that are read in one line. */
const between = ' | '

/** All that can be found: each plan whole, bodies, drills, findings of the ledger and of `check`. */
export function searchGroups(
  { plans: pages, duties, drills }: FoundBesides,
  context: SiteContext,
): PlaceGroup[] {
  const { source, words, paths } = context
  const plans = [...source.speaker.set.plans.values()].flatMap((plan): PlaceGroup[] => {
    const page = paths.plan(plan.id.value)
    return page === null
      ? []
      : [{ title: plan.title.value, page, places: planPlaces(plan, pages.get(plan.id.value), context) }]
  })
  const others: [string, Place[]][] = [
    [words.organizations.title, bodyPlaces(duties, context)],
    [words.drills.title, drills.flatMap((view) => drillPlaces(view, context))],
    [words.ledger.title, ledgerPlaces(context)],
    [words.check.title, checkPlaces(context)],
  ]
  return [
    ...plans,
    ...others.flatMap(([title, places]) => (places.length > 0 ? [{ title, page: '', places }] : [])),
  ]
}

function planPlaces(plan: Plan, page: PlanPageView | undefined, context: SiteContext): Place[] {
  const known = new Set(clausesOf(plan).keys())
  const facts = page?.facts.map(({ name, value }) => `${name} ${value}`) ?? []
  const blocks = (context.texts.get(plan.id.value) ?? []).flatMap((block) => blockPlaces(block, known))
  // The title above the text is that of the group.
  const text = blocks.filter(([, rank, , words]) => !isHeading(rank) || words !== plan.title.value)
  return [['', wholePage, plan.id.value, facts.join(between)], ...text]
}

function blockPlaces(block: TextBlock, known: ReadonlySet<string>): Place[] {
  if (block.kind === 'table') {
    const header = block.header.map(spanWords).join(between)
    const rows = block.rows.map((row) => place(row, row.cells.map(spanWords), textRank, known))
    return [[`_L${block.line}`, textRank, '', header] as const, ...rows].filter(
      ([, , , words]) => words !== '',
    )
  }
  const rank = block.kind === 'heading' ? (Math.min(6, block.depth) as PlaceRank) : textRank
  return [place(block, [spanWords(block.spans)], rank, known)]
}

/** A line of the text; one with a name is a clause, and its name is not said twice. */
function place(
  { clauses, line }: { readonly clauses: readonly string[]; readonly line: number },
  cells: readonly string[],
  rank: PlaceRank,
  known: ReadonlySet<string>,
): Place {
  const clause = clauses.find((each) => known.has(each)) ?? ''
  const name = cells.includes(clause) ? clause : ''
  const words = cells.filter((cell) => cell !== '' && cell !== name).join(between)
  return [clause || `_L${line}`, rank === textRank && clause !== '' ? clauseRank : rank, name, words]
}

function spanWords(spans: readonly TextSpan[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function bodyPlaces(duties: FoundBesides['duties'], context: SiteContext): Place[] {
  const { source, paths } = context
  return source.speaker.set.registry.organizations.flatMap((body): Place[] => {
    const page = paths.organization(body.id)
    if (page === null) return []
    const facts = [bodySentence(body, duties.get(body.id) ?? [], context), ...bodyFacts(body.id, context)]
    return [[page, clauseRank, body.name, facts.join(between)]]
  })
}

function drillPlaces({ frame, sentence, row, late }: DrillPageView, { words }: SiteContext): Place[] {
  const address = frame.page
  const plans = row.plans.map(({ name }) => name)
  const name = `${row.date} ${frame.title}`
  const rows = late.map(({ who, task, done }): Place => {
    const told = [words.drill.late, who, task.name, done]
    return [address, textRank, name, told.join(between)]
  })
  return [[address, clauseRank, name, [sentence, ...plans].join(between)], ...rows]
}

function ledgerPlaces({ source }: SiteContext): Place[] {
  const openFirst = [
    ...source.ledger.filter(isUnsettled),
    ...source.ledger.filter((each) => !isUnsettled(each)),
  ]
  return openFirst.map(({ finding, row }) => [
    addressFrom(mainPages.home, mainPages.ledger, finding.id),
    clauseRank,
    row.place,
    [row.problem, row.change, row.cause, row.owner, row.due, row.state, finding.id]
      .filter(Boolean)
      .join(between),
  ])
}

function checkPlaces(context: SiteContext): Place[] {
  const { set, locale } = context.source.speaker
  return shownFindings(context.source.findings, set).map((finding) => {
    const row = findingRow(findingView(finding, set, locale), mainPages.home, context)
    return [
      row.place.href ?? mainPages.check,
      clauseRank,
      row.place.name,
      `${row.severity}${between}${row.sentence}`,
    ]
  })
}

/** The group as it may be told; what could not be seen or turns the direction of writing is left out of its texts. */
export function toldGroup(
  { title, page, places }: PlaceGroup,
  withhold: (text: string) => string,
): PlaceGroup {
  const told = (text: string): string => withhold(escapeXmlText(text))
  return {
    title: told(title),
    page,
    places: places.map(([anchor, rank, name, words]) => [anchor, rank, told(name), told(words)]),
  }
}
