import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Duty } from './drill-record.ts'
import { latenessOf, type Outcome, outcomeOf } from './outcome.ts'

/** Duties counted by what became of them, with the log positions that prove it. */
export interface Tally {
  readonly counts: Readonly<Record<Outcome, number>>
  /** Duties that the director did for a party without a seat (代); counted above as well. */
  readonly acting: number
  /** The longest lateness among them. */
  readonly worst: Ms
  /** Rising, without repeats. */
  readonly evidence: readonly number[]
}

/** Counts `duties` by their outcome at `ends`. */
export function tallyDuties(duties: readonly Duty[], ends: Instant): Tally {
  const counts = {
    'in-time': 0,
    'done-late': 0,
    missed: 0,
    running: 0,
    open: 0,
    waived: 0,
    withdrawn: 0,
    broken: 0,
    untold: 0,
    untimed: 0,
  }
  for (const duty of duties) counts[outcomeOf(duty, ends)] += 1
  return {
    counts,
    acting: duties.filter((duty) => duty.done?.acting).length,
    worst: duties.reduce((worst, duty) => Math.max(worst, latenessOf(duty, ends)), 0),
    evidence: evidenceOf(
      duties.flatMap((duty) => [duty.due, duty.late, duty.done, duty.waived, duty.withdrawn, duty.broken]),
    ),
  }
}

/** Log positions of `moments`, rising, without repeats. */
export function evidenceOf(moments: readonly ({ readonly seq: number } | null)[]): number[] {
  const positions = moments.flatMap((one) => (one === null ? [] : [one.seq]))
  return [...new Set(positions)].sort((a, b) => a - b)
}
