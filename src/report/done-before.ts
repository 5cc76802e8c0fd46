import type { DrillRecord, Duty, Moment } from '../score/drill-record.ts'
import type { ClauseId } from '../vocabulary/id.ts'

/**
 * Whether what an inject says should have been done by then (应已完成) was: it had fallen due, and every duty of it that was
 * not withdrawn was done or waived before. `duties`: those that had fallen due.
 */
export function doneBefore(
  clause: ClauseId,
  moment: Moment,
  record: DrillRecord,
): { readonly kept: boolean; readonly duties: readonly Duty[] } {
  const duties = record.duties.filter(
    (duty) =>
      (duty.clause === clause || duty.thread === clause) && duty.due.seq < moment.seq && !duty.withdrawn,
  )
  const closed = ({ done, waived }: Duty): boolean =>
    [done, waived].some((one) => one !== null && one.seq < moment.seq)
  return { kept: duties.length > 0 && duties.every(closed), duties }
}
