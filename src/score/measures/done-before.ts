import type { ClauseId } from '../../vocabulary/id.ts'
import type { Duty, Moment } from '../drill-record.ts'
import { dutiesOfClause } from './duties-of.ts'
import type { Evidence } from './measure.ts'

/**
 * Whether what an inject says should have been done by then (应已完成) was: it had fallen due, and every duty of it that was
 * not withdrawn by then was done (and not given up) or waived before. `duties`: those that had fallen due; `done`: how many of them were kept.
 */
export function doneBefore(
  clause: ClauseId,
  moment: Moment,
  evidence: Evidence,
): { readonly kept: boolean; readonly duties: readonly Duty[]; readonly done: number } {
  // By the time that was stated: what was written down after the harm may have been done before it.
  const isPast = (one: Moment | null): boolean =>
    one !== null && (one.at === moment.at ? one.seq < moment.seq : one.at < moment.at)
  const duties = dutiesOfClause(clause, evidence).filter(
    ({ due, withdrawn }) => isPast(due) && !isPast(withdrawn),
  )
  const done = duties.filter(
    (duty) => (isPast(duty.done) && !isPast(duty.broken)) || isPast(duty.waived),
  ).length
  return { kept: duties.length > 0 && done === duties.length, duties, done }
}
