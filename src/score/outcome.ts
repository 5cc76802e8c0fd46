import type { Instant } from '../vocabulary/instant.ts'
import type { Duty } from './drill-record.ts'

/**
 * What became of a duty by the end of the drill.
 * `missed`: its deadline passed without it. `running`: its deadline lies after the end. `open`: it has no deadline and
 * was not done. `broken`: it was taken up, and given up before it might be (持续, 完成标志). Waiving or withdrawing a duty whose deadline had already passed does not undo that it was missed.
 */
export type Outcome =
  | 'in-time'
  | 'done-late'
  | 'missed'
  | 'running'
  | 'open'
  | 'waived'
  | 'withdrawn'
  | 'broken'

/** What became of `duty` in a drill that ended at `ends` (situation time). */
export function outcomeOf(duty: Duty, ends: Instant): Outcome {
  if (duty.broken) return 'broken'
  if (duty.done) return duty.done.late > 0 ? 'done-late' : 'in-time'
  const closed = duty.waived ?? duty.withdrawn
  const passed = duty.deadline !== null && duty.deadline < (closed?.at ?? ends)
  // A waiver that was given in time and written down later stands, whatever the clock had said meanwhile.
  if (passed || (duty.late !== null && closed === null)) return 'missed'
  if (duty.waived) return 'waived'
  if (duty.withdrawn) return 'withdrawn'
  return duty.deadline === null ? 'open' : 'running'
}

/** How late a duty was done, or was still not done at the end, in milliseconds; 0 when it was not late. */
export function latenessOf(duty: Duty, ends: Instant): number {
  if (duty.done) return duty.done.late
  if (duty.deadline === null) return 0
  return Math.max(0, (duty.waived ?? duty.withdrawn)?.at ?? ends, duty.deadline) - duty.deadline
}
