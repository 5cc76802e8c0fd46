import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { FindingState } from '../model/findings.ts'
import type { DrillSummaryView } from '../report/reports/drill-summary-view.ts'

/** A record of a finding: which drill showed it, and the day as the record has it. */
export interface ShownOn {
  readonly drill: string
  readonly date: string
}

/** Whether a day (`2026-05-14`) falls into a year. */
export const isIn = (year: number, date: string): boolean => date.startsWith(`${year}-`)

/** How the ledger stands, and what the year brought to it. `shownOn`: the day on which a drill showed it. */
export function summaryFindings(
  findings: readonly { readonly finding: LedgerFinding; readonly overdue: boolean }[],
  shownOn: (record: ShownOn) => string,
  year: number,
): DrillSummaryView['findings'] {
  const states = findings.map(({ finding }) => standing(finding))
  const count = (state: FindingState): number => states.filter((each) => each === state).length
  const inYear = findings.filter(({ finding: { records } }) =>
    records.some((record) => isIn(year, shownOn(record))),
  )
  const opened = inYear.filter(({ finding: { records } }) =>
    records.every((record) => shownOn(record) >= `${year}-`),
  )
  return {
    all: findings.length,
    opened: opened.length,
    again: inYear.length - opened.length,
    proposed: count('proposed'),
    accepted: count('accepted'),
    overdue: findings.filter(({ overdue }) => overdue).length,
    rejected: count('rejected'),
    mended: count('mended'),
    retested: count('retested'),
  }
}
