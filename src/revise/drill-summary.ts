import type { Program } from '../compile/program.ts'
import type { LedgerFinding } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import { type DrillMode, drillModes, type PlayedMode } from '../model/scenario.ts'
import { type CoverageRow, coverageChart } from '../report/reports/coverage-chart.ts'
import type {
  DrillSummaryView,
  SummaryAppointment,
  SummaryCoverage,
  SummaryDrill,
  SummaryFinding,
} from '../report/reports/drill-summary-view.ts'
import { type CoveringDrill, countFates, coverageOf, type PlanCoverage } from '../score/coverage.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { formatDate, type Instant } from '../vocabulary/instant.ts'
import { type CalendarItem, type DrillCalendar, dayOf, drillCalendar } from './drill-calendar.ts'
import { isIn, type ShownOn, summaryFindings } from './summary-findings.ts'
import { summaryScoreChart, summaryScores } from './summary-scores.ts'
import { practices, problems, proposals } from './summary-sentences.ts'
import { weakClauses } from './weak-clauses.ts'

/** A drill on record, as the summary of its year needs it. */
export interface YearDrill extends CoveringDrill {
  readonly mode: PlayedMode
  readonly plans: readonly string[]
  readonly scores: readonly Pick<Scorecard, 'rubric' | 'totals'>[]
}

/** A finding of the ledger in words. */
export interface ToldFinding {
  readonly finding: LedgerFinding
  readonly told: SummaryFinding
  readonly overdue: boolean
}

export interface SummaryInput {
  readonly set: PlanSet
  readonly program: Program
  /** All drills on record that count. */
  readonly drills: readonly YearDrill[]
  readonly findings: readonly ToldFinding[]
  readonly year: number
  /** A midnight. */
  readonly today: Instant
  readonly locale: Locale
}

/** The year's drills of a set: what was asked for and held, how it went, what is left to mend, and what the next year asks for. */
export function drillSummary(input: SummaryInput): DrillSummaryView {
  const { set, year, today, locale } = input
  const ends = Date.UTC(year, 11, 31)
  const until = Math.min(today, ends)
  const lastDay = formatDate(until, 0)
  const drills = input.drills.filter(({ date }) => date <= lastDay)
  const own = inYear(drills, year)
  const before = inYear(drills, year - 1)
  const calendar = drillCalendar(set, drills.map(held), { year, today })
  const next = drillCalendar(set, drills.map(held), { year: year + 1, today })
  const covered = coverageRows(input, drills, own, until)
  const scores = summaryScores(own, before)
  const days = new Map(input.drills.map(({ drill, date }) => [drill, date]))
  // Of a drill keyed in afterwards the record of findings tells the day on which it was keyed in.
  const shownOn = ({ drill, date }: ShownOn): string => days.get(drill) ?? date
  // Of a year that is over, what was found later is not its own.
  const findings = input.findings.filter(({ finding: { records } }) =>
    records.some((record) => shownOn(record) <= lastDay),
  )
  const facts = {
    ...{ year, nextYear: year + 1, until: lastDay, whole: today > ends },
    counts: countsOf({ set, calendar, own, before, covered }),
    modes: modesOf(own, before),
    appointments: calendar.items.map(appointmentOf),
    drills: own.map((drill) => drillOf(drill, set)),
    scores,
    coverage: covered,
    findings: summaryFindings(findings, shownOn, { year, until: lastDay, today: formatDate(today, 0) }),
    overdueFindings: findings.flatMap(({ told, overdue }) => (overdue ? [told] : [])),
    repeated: findings.flatMap(({ finding, told }) =>
      told.times > 1 && finding.records.some((record) => isIn(year, shownOn(record))) ? [told] : [],
    ),
    weakClauses: weakClauses(own, drills, input),
    next: next.items.map(appointmentOf),
  }
  return {
    ...{ locale, zone: set.settings.zone, begins: Date.UTC(year, 0, 1), set: set.settings.title },
    ...facts,
    coverageChart: coverageChart(covered.map(rowOf), { file: 'chart-coverage.svg', locale }),
    scoreChart: summaryScoreChart(scores, locale),
    practices: practices(facts, locale),
    problems: problems(facts, locale),
    proposals: proposals(facts, locale),
  }
}

const inYear = (drills: readonly YearDrill[], year: number): YearDrill[] =>
  drills
    .filter(({ date }) => date.startsWith(`${year}-`))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

const held = ({ plans, date, drill }: YearDrill) => ({ plans, date, drill })

function modesOf(own: readonly YearDrill[], before: readonly YearDrill[]): DrillSummaryView['modes'] {
  const count = (drills: readonly YearDrill[], mode: DrillMode): number =>
    drills.filter((drill) => drill.mode === mode).length
  return drillModes
    .map((mode) => ({ mode, count: count(own, mode), before: count(before, mode) }))
    .filter((row) => row.count + row.before > 0)
}

function drillOf({ drill, title, date, mode, plans, scores }: YearDrill, set: PlanSet): SummaryDrill {
  return {
    ...{ drill, title, on: date, mode: mode === 'event' ? 'tabletop' : mode },
    plans: plans.map((id) => set.plans.get(id)?.title.value ?? id),
    scores: scores.map(({ rubric, totals: { performance, coverage, band } }) => ({
      ...{ title: rubric.title, performance, coverage, band },
    })),
  }
}

function appointmentOf(item: CalendarItem): SummaryAppointment {
  const { title, due, state, held: on, proposed } = item
  const dated = on !== null || proposed !== null ? formatDate(dayOf(item), 0) : null
  return { plan: title, due: formatDate(due, 0), dated, state, held: on !== null }
}

function coverageRows(
  { set, program }: SummaryInput,
  drills: readonly YearDrill[],
  own: readonly YearDrill[],
  today: Instant,
): SummaryCoverage[] {
  const plans = set.allPlans.filter(({ status }) => status === 'in-force')
  const clausesOf = ({ sections }: PlanCoverage) => sections.flatMap(({ clauses }) => clauses)
  const inThisYear = new Map(
    coverageOf(set, program, own, { plans, today }).map((plan) => [
      plan.plan,
      clausesOf(plan).filter(({ drills: touching }) => touching.length > 0).length,
    ]),
  )
  return coverageOf(set, program, drills, { plans, today }).flatMap((plan) => {
    const clauses = clausesOf(plan)
    if (clauses.length === 0) return []
    const counts = countFates(clauses)
    const touched = clauses.length - counts.never
    const thisYear = inThisYear.get(plan.plan) ?? 0
    return [{ plan: plan.title, clauses: clauses.length, ...counts, touched, thisYear }]
  })
}

function rowOf({ plan, done, late, failed, open, never }: SummaryCoverage): CoverageRow {
  return { label: [plan], counts: { done, late, failed, open, never } }
}

interface Counted {
  readonly set: PlanSet
  readonly calendar: DrillCalendar
  readonly own: readonly YearDrill[]
  readonly before: readonly YearDrill[]
  readonly covered: readonly SummaryCoverage[]
}

function countsOf({ set, calendar, own, before, covered }: Counted): DrillSummaryView['counts'] {
  const count = (state: CalendarItem['state']): number =>
    calendar.items.filter((item) => item.state === state).length
  const inForce = set.allPlans.filter(({ status }) => status === 'in-force').map(({ id }) => id.value)
  const drilled = new Set(own.flatMap(({ plans }) => plans))
  const sum = (of: (row: SummaryCoverage) => number): number =>
    covered.reduce((total, row) => total + of(row), 0)
  return {
    ...{ asked: calendar.items.length, done: count('done') },
    ...{ planned: count('planned'), overdue: count('overdue') },
    ...{ held: own.length, heldBefore: before.length },
    plans: inForce.length,
    plansDrilled: inForce.filter((id) => drilled.has(id)).length,
    clauses: sum(({ clauses }) => clauses),
    touched: sum(({ touched }) => touched),
    thisYear: sum(({ thisYear }) => thisYear),
  }
}
