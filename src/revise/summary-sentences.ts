import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { DrillSummaryView } from '../report/reports/drill-summary-view.ts'
import { percentWords } from '../vocabulary/percent.ts'
import { drillSummaryWords } from './drill-summary-words.ts'

/** What the sentences are made from. */
export type SummaryFacts = Omit<
  DrillSummaryView,
  | 'locale'
  | 'zone'
  | 'begins'
  | 'real'
  | 'set'
  | 'coverageChart'
  | 'scoreChart'
  | 'practices'
  | 'problems'
  | 'proposals'
>

/** Names in a sentence: more than these are counted. */
const most = 3

/** 主要做法: only what the record shows. */
export function practices(facts: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  const { counts, modes, drills, scores, findings } = facts
  const { mode } = textsOf(locale)
  const held = modes.filter(({ count }) => count > 0)
  const rated = drills.filter((drill) => isRated(drill)).length
  return [
    ...(counts.done > 0 ? [words.planned(counts.asked, counts.done)] : []),
    ...(held.length > 1
      ? [
          words.modes(
            joined(
              held.map((row) => words.mode(mode[row.mode], row.count)),
              locale,
            ),
            counts.held,
          ),
        ]
      : []),
    ...(rated > 0
      ? [
          words.rated(
            rated,
            counts.held,
            listed(
              scores.map(({ title }) => title),
              locale,
            ),
          ),
        ]
      : []),
    ...(findings.mended + findings.retested > 0
      ? [words.ledger(findings.all, findings.mended + findings.retested, findings.retested)]
      : []),
  ]
}

/** 存在问题, the gravest first. */
export function problems(facts: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  const { counts, modes, drills } = facts
  const { mode } = textsOf(locale)
  const overdue = facts.appointments.filter(({ state }) => state === 'overdue')
  const unrated = drills.filter((drill) => !isRated(drill))
  const [only, ...others] = modes.filter(({ count }) => count > 0)
  const left = mostLeft(facts)
  const never = counts.clauses - counts.touched
  return [
    ...(overdue.length > 0 ? [words.overdueDrills(overdue.length, plansOf(overdue, locale))] : []),
    ...weakSentence(facts, locale),
    ...scoreSentences(facts, locale),
    ...findingSentences(facts, locale),
    ...(left === null
      ? []
      : [words.never(never, percentWords(never / counts.clauses), left.plan, left.never)]),
    ...(only !== undefined && others.length === 0 && counts.held > 1 ? [words.oneMode(mode[only.mode])] : []),
    ...(unrated.length > 0
      ? [
          words.unrated(
            unrated.length,
            listed(
              unrated.map(({ title }) => title),
              locale,
            ),
          ),
        ]
      : []),
  ]
}

/** 下一步打算: one for each problem that can be worked on, and the next year's drills. */
export function proposals(facts: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  const { findings, modes, counts, nextYear, next, weakClauses } = facts
  const overdue = facts.appointments.filter(({ state }) => state === 'overdue')
  const left = facts.coverage.filter(({ never }) => never > 0).sort((a, b) => b.never - a.never)
  const realistic = modes.some((row) => row.count > 0 && /full-scale|double-blind/.test(row.mode))
  const clauses = weakClauses.slice(0, most).map(({ plan, text }) => words.clause(plan, text))
  return [
    ...(overdue.length > 0 ? [words.makeUp(plansOf(overdue, locale))] : []),
    ...(next.length > 0 ? [words.nextYear(nextYear, next.length)] : []),
    ...(clauses.length > 0 ? [words.practise(joined(clauses, locale))] : []),
    ...(left.length > 0
      ? [
          words.drillNever(
            listed(
              left.map(({ plan }) => titled(plan, locale)),
              locale,
            ),
          ),
        ]
      : []),
    ...(findings.proposed > 0 ? [words.decide(findings.proposed)] : []),
    ...(findings.overdue > 0 ? [words.urge(findings.overdue)] : []),
    ...(findings.mended > 0 ? [words.retest(findings.mended)] : []),
    ...(counts.held > 0 && !realistic ? [words.otherMode] : []),
  ]
}

function findingSentences({ findings, repeated, overdueFindings }: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  return [
    ...(repeated.length > 0 ? [words.repeated(repeated.length)] : []),
    ...(findings.overdue > 0
      ? [
          words.overdueFindings(
            findings.overdue,
            listed(
              overdueFindings.map(({ owner }) => owner),
              locale,
            ),
          ),
        ]
      : []),
    ...(findings.proposed > 0 ? [words.undecided(findings.proposed)] : []),
  ]
}

function weakSentence({ weakClauses }: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  if (weakClauses.length === 0) return []
  const clauses = weakClauses.slice(0, most).map(({ plan, text }) => words.clause(plan, text))
  return [words.weak(weakClauses.length, joined(clauses, locale))]
}

/** What fell, else what is lowest. */
function scoreSentences({ scores }: SummaryFacts, locale: Locale): string[] {
  const words = drillSummaryWords(locale)
  const fell = scores.flatMap(({ title, trend, before, performance }) =>
    trend === 'down' && before !== null
      ? [words.fell(title, percentWords(before), percentWords(performance))]
      : [],
  )
  const [lowest] = [...scores].sort((a, b) => a.performance - b.performance)
  if (fell.length > 0 || lowest === undefined || scores.length < 2 || lowest.performance === 1) return fell
  return [words.lowest(lowest.title, percentWords(lowest.performance))]
}

function mostLeft({ coverage }: SummaryFacts): { readonly plan: string; readonly never: number } | null {
  const [first] = [...coverage].sort((a, b) => b.never - a.never)
  return first === undefined || first.never === 0 ? null : first
}

const isRated = ({
  scores,
}: {
  readonly scores: readonly { readonly performance: number | null }[]
}): boolean => scores.some(({ performance }) => performance !== null)

const titled = (plan: string, locale: Locale): string => (locale === 'zh-CN' ? `《${plan}》` : plan)

function plansOf(appointments: SummaryFacts['appointments'], locale: Locale): string {
  return listed(
    appointments.map(({ plan }) => titled(plan, locale)),
    locale,
  )
}

/** Each once, the first few, and how many there are. */
function listed(names: readonly string[], locale: Locale): string {
  const each = [...new Set(names)]
  return drillSummaryWords(locale).listed(each.slice(0, most), each.length)
}

const joined = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === 'zh-CN' ? '、' : ', ')
