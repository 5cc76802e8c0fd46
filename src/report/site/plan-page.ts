import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { clausesOf } from '../../link/clauses.ts'
import { fill } from '../../locale/locale.ts'
import type { Plan } from '../../model/plan.ts'
import type { Drawing } from '../escape-view.ts'
import { findingView, shownFindings } from '../library/finding-view.ts'
import { ladderGroups, taskView } from '../library/ladder-view.ts'
import { linkViews } from '../library/link-view.ts'
import { planCard } from '../library/plan-card.ts'
import type { LadderGroup, LinkView, PlanCard, TaskView, TextBlock } from '../library/views.ts'
import { marksOfPlan } from './clause-marks.ts'
import { type DrillRow, drillRow } from './drill-rows.ts'
import { dutySentence } from './duty-words.ts'
import { type FindingRow, planFindings } from './finding-rows.ts'
import { type Linked, linkTo, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { type LedgerView, ledgerView } from './site-findings.ts'
import { addressFrom, clauseAddress, type SitePath } from './site-paths.ts'
import { markedText, type TextRow } from './text-rows.ts'

interface LinkRow {
  readonly ids: readonly string[]
  readonly relation: string
  readonly other: Linked
  readonly broken: string
  readonly outside: string
  readonly terms: string
}

/** A plan whole, on one page. */
export interface PlanPageView {
  readonly frame: PageFrame
  readonly card: PlanCard
  readonly sentence: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly duties: readonly {
    readonly text: string
    readonly last: string
    readonly basis: string
    readonly late: boolean
  }[]
  readonly outline: readonly { readonly href: string; readonly text: string; readonly depth: number }[]
  /** Clauses that stand nowhere in the text and in no link: their addresses lead to the particulars. */
  readonly loose: readonly string[]
  readonly text: readonly TextRow[]
  readonly groups: readonly (LadderGroup & { readonly several: boolean; readonly machine: Drawing })[]
  readonly standing: readonly TaskView[]
  readonly out: readonly LinkRow[]
  readonly back: readonly LinkRow[]
  readonly drills: readonly DrillRow[]
  readonly coverage: string | null
  readonly ledger: readonly LedgerView[]
  readonly findings: readonly FindingRow[]
}

/** `machines`: the drawing of each hazard group that has levels. */
export function planPageView(
  plan: Plan,
  page: SitePath,
  machines: readonly Drawing[],
  context: SiteContext,
): PlanPageView {
  const { source, words, paths } = context
  const { speaker } = source
  const own = ownFindings(plan, source.findings, context)
  const views = own.map((each) => findingView(each, speaker.set, speaker.locale))
  const card = planCard(plan, own, source.today, speaker)
  const blocks = context.texts.get(plan.id.value) ?? []
  const marked = markedText(blocks, views, marksOfPlan(plan.id.value, page, context))
  const clauses = [...clausesOf(plan).keys()].filter((clause) => !marked.clauses.has(clause))
  const links = linkViews(plan, speaker)
  const linked = new Set(links.flatMap(({ direction, clause }) => (direction === 'out' ? clause : [])))
  const groups = ladderGroups(plan, speaker)
  const coverage = paths.coverage(plan.id.value)
  return {
    frame: pageFrame(page, card.title, 'plans', context),
    ...{ card, sentence: planSentence(card, context), facts: factsOf(card, context) },
    duties: card.duties.map((duty) => ({
      text: dutySentence(duty, words),
      last: duty.last === null ? words.plan.never : fill(words.plan.last, { date: duty.last }),
      ...{ basis: duty.basis, late: duty.late },
    })),
    outline: outlineOf(blocks),
    loose: clauses.filter((clause) => !linked.has(clause)),
    text: marked.rows,
    groups: groups.flatMap((group, index) => {
      const machine = machines[index]
      return machine ? [{ ...group, several: groups.length > 1, machine }] : []
    }),
    standing: plan.standing.map((row) => taskView(row, speaker)),
    out: linkRows(links, 'out', page, { context, taken: marked.clauses }),
    back: linkRows(links, 'in', page, { context, taken: marked.clauses }),
    drills: source.drills
      .filter(({ plans }) => plans.includes(plan.id.value))
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map((drill) => drillRow(drill, page, context)),
    coverage: coverage && addressFrom(page, coverage),
    ledger: source.ledger
      .filter(({ finding }) => finding.current.clause.value.split('#')[0] === plan.id.value)
      .map((each) => ledgerView(each, page, context)),
    findings: planFindings(views, page, context),
  }
}

function ownFindings(plan: Plan, findings: readonly Diagnostic[], { source }: SiteContext): Diagnostic[] {
  return shownFindings(findings, source.speaker.set).filter(({ at }) => at.path === plan.path)
}

function planSentence({ status, duties }: PlanCard, { words }: SiteContext): string {
  const next = duties.map((duty) => dutySentence(duty, words)).join(words.separator)
  return fill(words.plan.sentence, { status: status.name, duties: next || words.plan.noDuties })
}

function factsOf(card: PlanCard, { words }: SiteContext): PlanPageView['facts'] {
  const { plan, plans, separator } = words
  const names = (list: readonly { readonly name: string }[]): string =>
    list.map(({ name }) => name).join(separator)
  return [
    { name: plan.address, value: card.id },
    { name: plan.type, value: card.type.name },
    { name: plan.area, value: card.area.name },
    { name: plan.hazards, value: names(card.hazards) || plans.allHazards },
    { name: plan.issuer, value: card.issuer },
    { name: plan.edition, value: card.edition ?? '' },
    { name: plan.book, value: card.book?.name ?? '' },
    ...card.dates.map(({ name, date }) => ({ name, value: date })),
  ].filter(({ value }) => value !== '')
}

/** Headings down to the third rank of the text. */
function outlineOf(blocks: readonly TextBlock[]): PlanPageView['outline'] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.depth > 3 || block.depth < 2) return []
    const text = block.spans.map((span) => span.text).join('')
    return [{ href: `#_L${block.line}`, text, depth: block.depth }]
  })
}

function linkRows(
  links: readonly LinkView[],
  direction: LinkView['direction'],
  page: SitePath,
  { context, taken }: { readonly context: SiteContext; readonly taken: ReadonlySet<string> },
): LinkRow[] {
  const { words, paths } = context
  return links
    .filter((link) => link.direction === direction)
    .map(({ relation, other, state, clause, when, expect, within, by, at }) => {
      const terms = [
        when && fill(words.link.when, { when }),
        expect && fill(words.link.expect, { expect }),
        within && fill(words.link.within, { within }),
        by && fill(words.link.by, { by }),
      ]
      const theirs =
        direction === 'in' && at.plan ? clauseAddress(page, `${at.plan.id}#${clause}`, paths) : null
      return {
        ids: direction === 'out' && !taken.has(clause) ? [clause] : [],
        relation: relation.name,
        other: theirs ? { name: other.name, href: theirs } : linkTo(page, other.name, paths.plan(other.id)),
        broken: state === 'missing' || state === 'unreadable' ? words.link[state] : '',
        outside: state === 'external' ? words.link.external : '',
        terms: terms.filter(Boolean).join(words.separator),
      }
    })
}
