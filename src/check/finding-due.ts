import type { LedgerFinding } from '../link/ledger.ts'
import { type Instant, parseInstant } from '../vocabulary/instant.ts'

/** The last day on which a finding may be mended; null when none was set, or it is no date of the calendar. */
export function findingDue({ current }: LedgerFinding): Instant | null {
  return current.due === null ? null : parseInstant(current.due.value, 0)
}
