import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { FindingState } from '../model/findings.ts'
import type { DrillSummaryView } from '../report/reports/drill-summary-view.ts'

/** How the ledger stands, and what the year brought to it. */
export function summaryFindings(
  findings: readonly { readonly finding: LedgerFinding; readonly overdue: boolean }[],
  year: number,
): DrillSummaryView['findings'] {
  const states = findings.map(({ finding }) => standing(finding))
  const count = (state: FindingState): number => states.filter((each) => each === state).length
  const inYear = findings.filter(({ finding: { records } }) =>
    records.some(({ date }) => date.startsWith(`${year}-`)),
  )
  const opened = inYear.filter(({ finding: { records } }) => records[0]?.date.startsWith(`${year}-`))
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
