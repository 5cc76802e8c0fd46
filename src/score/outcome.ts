import type { Instant } from '../vocabulary/instant.ts'
import type { Duty } from './drill-record.ts'

/**
 * What became of a duty by the end of the drill.
 * `missed`: its deadline passed without it. `running`: its deadline lies after the end. `open`: it has no deadline and
 * was not done. `broken`: it was taken up, and given up before it might be (持续, 完成标志). Of a real event, `untold`: the timeline does not
 * say whether it was done; `untimed`: it was done, and nobody knows whether in time. Waiving or withdrawing a duty whose deadline had already passed does not undo that it was missed.
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
  | 'untold'
  | 'untimed'

/** What became of `duty` in a drill that ended at `ends` (situation time). */
export function outcomeOf(duty: Duty, ends: Instant): Outcome {
  if (duty.broken) return 'broken'
  if (duty.done) return whenDone(duty, duty.done)
  const closed = duty.waived ?? duty.withdrawn
  const passed = duty.deadline !== null && duty.deadline < (closed?.at ?? ends)
  // A waiver that was given in time and written down later stands, whatever the clock had said meanwhile.
  if (duty.untold && duty.waived) return 'waived'
  if (passed || (duty.late !== null && closed === null)) return duty.untold ? 'untold' : 'missed'
  if (duty.waived) return 'waived'
  if (duty.withdrawn) return 'withdrawn'
  if (duty.deadline !== null) return 'running'
  return duty.untold ? 'untold' : 'open'
}

/** Done at a sure time, or in a span that lies on one side of the deadline; else nobody knows. */
function whenDone({ between, deadline }: Duty, done: { readonly late: number }): Outcome {
  if (between === null || deadline === null) return done.late > 0 ? 'done-late' : 'in-time'
  if (between.to <= deadline) return 'in-time'
  return between.from > deadline ? 'done-late' : 'untimed'
}

/** How late a duty was done, or was still not done at the end, in milliseconds; 0 when it was not late. */
export function latenessOf(duty: Duty, ends: Instant): number {
  const outcome = outcomeOf(duty, ends)
  if (outcome === 'untold' || outcome === 'untimed') return 0
  if (duty.done) return duty.between ? leastLate(duty.between.from, duty.deadline) : duty.done.late
  if (duty.deadline === null) return 0
  return Math.max(0, (duty.waived ?? duty.withdrawn)?.at ?? ends, duty.deadline) - duty.deadline
}

/** By how much at least something of a span was late. */
function leastLate(from: Instant, deadline: Instant | null): number {
  return deadline === null ? 0 : Math.max(0, from - deadline)
}
