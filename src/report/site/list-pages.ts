import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { fill } from '../../locale/locale.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import { countsOf, findingView } from '../library/finding-view.ts'
import { type DrillRow, drillRow } from './drill-rows.ts'
import { type FindingRow, findingRow } from './finding-rows.ts'
import { mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { isUnsettled, type LedgerView, ledgerView } from './site-findings.ts'

/** Drills on record, the newest first. */
export interface DrillsPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly DrillRow[]
}

export function drillsPageView(context: SiteContext): DrillsPageView {
  const { source, words } = context
  const newest = source.drills.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const [latest] = newest
  return {
    frame: pageFrame(mainPages.drills, words.drills.title, 'drills', context),
    sentence: latest
      ? fill(words.drills.sentence, { count: newest.length, date: latest.date })
      : words.drills.none,
    rows: newest.map((drill) => drillRow(drill, mainPages.drills, context)),
  }
}

/** The ledger of findings. */
export interface LedgerPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly LedgerView[]
}

export function ledgerPageView(context: SiteContext): LedgerPageView {
  const { source, words } = context
  const open = source.ledger.filter(isUnsettled).length
  const overdue = source.ledger.filter((each) => each.overdue).length
  const all = source.ledger.length
  return {
    frame: pageFrame(mainPages.ledger, words.ledger.title, 'ledger', context),
    sentence: all === 0 ? words.ledger.none : fill(words.ledger.sentence, { all, open, overdue }),
    rows: source.ledger.map((each) => ledgerView(each, mainPages.ledger, context)),
  }
}

/** What `check` finds, by file. */
export interface CheckPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly files: readonly { readonly name: string; readonly findings: readonly FindingRow[] }[]
}

/** `shown`: findings that may be told. */
export function checkPageView(shown: readonly Diagnostic[], context: SiteContext): CheckPageView {
  const { source, words } = context
  const { set, locale } = source.speaker
  const titles = new Map([...set.plans.values()].map((plan) => [plan.path, plan.title.value]))
  const files = Map.groupBy(shown, ({ at }) => at.path)
  return {
    frame: pageFrame(mainPages.check, words.check.title, 'check', context),
    sentence: shown.length === 0 ? words.check.clean : fill(words.check.sentence, { ...countsOf(shown) }),
    files: [...files].map(([path, own]) => ({
      name: titles.get(path) ?? path,
      findings: own.map((each) => findingRow(findingView(each, set, locale), mainPages.check, context)),
    })),
  }
}

/** What the site is, and what it leaves out. */
export interface AboutPageView {
  readonly frame: PageFrame
  readonly what: string
  readonly day: string
  readonly left: readonly string[]
}

export function aboutPageView(context: SiteContext): AboutPageView {
  const { source, words } = context
  const { settings } = source.speaker.set
  return {
    frame: pageFrame(mainPages.about, words.about.title, 'about', context),
    what: fill(words.about.what, { set: settings.title || settings.name }),
    day: fill(words.about.day, { today: formatDate(source.today, 0) }),
    left: words.about.leftList.map((line) => fill(line, { phone: words.withheld.phone })),
  }
}
