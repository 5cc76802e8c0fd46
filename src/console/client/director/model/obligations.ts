import { isOpen, type ObligationRow, type RunState } from '../../../../run/state.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import type { Ms } from '../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'

/** A duty that is due and not done. */
export interface OpenDuty {
  readonly row: ObligationRow
  readonly duty: Duty
  readonly instance: string
  readonly late: boolean
  /** Time left to the deadline, or, when late, since it; null: no deadline. */
  readonly left: Ms | null
}

/** Open duties, the earliest deadline first; those without one last, in the order in which they fell due. */
export function openDuties(
  run: Pick<RunState, 'rows'>,
  duties: ReadonlyMap<string, Duty>,
  now: Instant,
): readonly OpenDuty[] {
  const open: OpenDuty[] = []
  for (const [instance, rows] of run.rows)
    for (const row of rows.all) {
      const duty = duties.get(row.key)
      if (!duty || !isOpen(row) || row.lifted) continue
      const left = row.deadline === null ? null : Math.abs(row.deadline - now)
      open.push({ row, duty, instance, late: row.state === 'late', left })
    }
  return open.sort(
    (a, b) => latest(a) - latest(b) || a.row.dueAt - b.row.dueAt || a.duty.due.seq - b.duty.due.seq,
  )
}

/** Later than any drill, and still a number that can be subtracted. */
const never = Number.MAX_SAFE_INTEGER

function latest({ row }: OpenDuty): Instant {
  return row.deadline ?? never
}
