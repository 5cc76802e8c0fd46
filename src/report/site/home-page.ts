import { fill } from '../../locale/locale.ts'
import type { FindingCounts, PlanCard } from '../library/views.ts'
import { type DrillRow, drillRow } from './drill-rows.ts'
import { dutySentence } from './duty-words.ts'
import { type Linked, linkTo, mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { isUnsettled, type LedgerView, ledgerView } from './site-findings.ts'
import type { SitePath } from './site-paths.ts'
import type { SiteDrill } from './site-source.ts'

/** Rows of each list; the rest is on its own page. */
const most = 8

/** A part of a sentence; `gap`: a blank stands behind it. */
interface Piece extends Linked {
  readonly gap: boolean
}

/** The first page: how the set stands, in one sentence, then in lists. */
export interface HomePageView {
  readonly frame: PageFrame
  /** In pieces: each thing that is counted leads to where it is listed. */
  readonly sentence: readonly Piece[]
  readonly due: readonly { readonly plan: Linked; readonly duty: string; readonly late: boolean }[]
  readonly open: readonly LedgerView[]
  readonly drills: readonly DrillRow[]
  readonly types: readonly { readonly name: string; readonly count: number }[]
  readonly checked: string
}

/** `drills` of the context are in the order of ids; here the newest come first. */
export function homePageView(
  cards: readonly PlanCard[],
  counts: FindingCounts,
  context: SiteContext,
): HomePageView {
  const { source, words, paths } = context
  const { set } = source.speaker
  const page = mainPages.home
  const open = source.ledger.filter(isUnsettled).sort((a, b) => Number(b.overdue) - Number(a.overdue))
  const newest = source.drills.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const due = cards
    .flatMap((card) => card.duties.map((duty) => ({ card, duty })))
    .filter(({ duty }) => duty.late || duty.soon)
    .sort((a, b) => (a.duty.due < b.duty.due ? -1 : 1))
  const types = Map.groupBy(cards, ({ type }) => type.name)
  const found = counts.error + counts.warning + counts.hint
  return {
    frame: pageFrame(page, set.settings.title || set.settings.name, 'home', context),
    sentence: homeSentence(cards, open, newest[0], context),
    due: due.map(({ card, duty }) => ({
      plan: linkTo(page, card.title, paths.plan(card.id)),
      duty: dutySentence(duty, words),
      late: duty.late,
    })),
    open: open.slice(0, most).map((each) => ledgerView(each, page, context)),
    drills: newest.slice(0, most).map((drill) => drillRow(drill, page, context)),
    types: [...types].map(([name, own]) => ({ name, count: own.length })),
    checked: found === 0 ? words.home.checkedNone : fill(words.home.checkedSome, { ...counts }),
  }
}

function homeSentence(
  cards: readonly PlanCard[],
  open: readonly { readonly overdue: boolean }[],
  latest: SiteDrill | undefined,
  { words, paths }: SiteContext,
): Piece[] {
  const { home } = words
  const late = (what: string): number =>
    cards.filter(({ duties }) => duties.some((duty) => duty.what === what && duty.late)).length
  const [evaluate, drill] = [late('evaluate'), late('drill')]
  const overdue = open.filter((each) => each.overdue).length
  const link = (name: string, target: SitePath | null, anchor?: string): Linked =>
    linkTo(mainPages.home, name, target, anchor)
  const parts: Readonly<Record<string, Linked>> = {
    plans: link(fill(home.plans, { count: cards.length }), mainPages.plans),
    due:
      evaluate + drill === 0
        ? link(home.notDue, null)
        : link(fill(home.dueBoth, { evaluate, drill }), mainPages.home, '_due'),
    findings:
      open.length === 0
        ? link(home.noFindings, null)
        : link(fill(home.findings, { open: open.length, overdue }), mainPages.ledger),
    drill: latest
      ? link(fill(home.lastDrill, { date: latest.date, title: latest.title }), paths.drill(latest.drill))
      : link(home.noDrill, null),
  }
  return home.sentence.split(/\{(\w+)\}/).flatMap((text, at): Piece[] => {
    const part = at % 2 === 1 ? parts[text] : { name: text, href: null }
    return part && part.name !== '' ? [{ ...part, gap: /\s$/.test(part.name) }] : []
  })
}
