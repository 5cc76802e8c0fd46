import type { LedgerFinding } from '../link/ledger.ts'
import { ledgerCounts, mendingTimes, quartersOf } from '../link/ledger-periods.ts'
import type { DrillSummaryView } from '../report/reports/drill-summary-view.ts'

/** A record of a finding: which drill showed it, and the day as the record has it. */
export interface ShownOn {
  readonly drill: string
  readonly date: string
}

/** Whether a day (`2026-05-14`) falls into a year. */
export const isIn = (year: number, date: string): boolean => date.startsWith(`${year}-`)

/** Of when the summary tells: its year, the last day of it, and today. Days as `2026-05-14`. */
export interface SummaryDays {
  readonly year: number
  readonly until: string
  readonly today: string
}

/**
 * How the ledger stood on the last day, and what the year brought to it. `shownOn`: the day on which a drill showed it; `told`:
 * those that had been shown by the last day.
 */
export function summaryFindings(
  told: readonly { readonly finding: LedgerFinding }[],
  shownOn: (record: ShownOn) => string,
  { year, until, today }: SummaryDays,
): DrillSummaryView['findings'] {
  const findings = told.map(({ finding }) => finding)
  const inYear = findings.filter(({ records }) => records.some((record) => isIn(year, shownOn(record))))
  const opened = inYear.filter(({ records }) => records.every((record) => shownOn(record) >= `${year}-`))
  const { all, proposed, ...counts } = ledgerCounts(findings, until, today)
  const { mended, ...times } = mendingTimes(findings, `${year}-01-01`, until)
  return {
    all: findings.length,
    opened: opened.length,
    again: inYear.length - opened.length,
    // Of a drill keyed in later the record has the day of keying in.
    proposed: proposed + findings.length - all,
    ...counts,
    mendedInYear: mended,
    medianDays: times.median,
    longestDays: times.longest,
    mendedLate: times.late,
    quarters: quarters(findings, { year, until, today }),
  }
}

/** How the ledger stood at the end of each quarter of the year. */
function quarters(
  findings: readonly LedgerFinding[],
  { year, until, today }: SummaryDays,
): DrillSummaryView['findings']['quarters'] {
  return quartersOf(year)
    .filter(({ from }) => from <= until)
    .map(({ quarter, from, to }) => {
      const last = to < until ? to : until
      const { mended, median, longest, late } = mendingTimes(findings, from, last)
      const times = { mendedInQuarter: mended, medianDays: median, longestDays: longest, mendedLate: late }
      return { quarter, until: last, ...ledgerCounts(findings, last, today), ...times }
    })
}
