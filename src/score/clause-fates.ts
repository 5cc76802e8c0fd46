import type { Program } from '../compile/program.ts'
import type { Trace } from '../run/trace.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { type Duty, readTrace } from './drill-record.ts'
import { outcomeOf } from './outcome.ts'

/** How often a clause's duties were done in time, done late, and not done; `open`: due, and neither done nor overdue. */
export interface ClauseFate {
  readonly done: number
  readonly late: number
  readonly failed: number
  readonly open: number
}

export const untouched: ClauseFate = { done: 0, late: 0, failed: 0, open: 0 }

/** What became of every clause that fell due in a drill. */
export function clauseFates(trace: Trace, program: Program): ReadonlyMap<ClauseId, ClauseFate> {
  const { duties, ends } = readTrace(trace, program)
  const fates = new Map<ClauseId, ClauseFate>()
  for (const duty of duties) {
    const known = fates.get(duty.clause) ?? untouched
    const fate = fateOf(duty, ends)
    fates.set(duty.clause, { ...known, [fate]: known[fate] + 1 })
  }
  return fates
}

function fateOf(duty: Duty, ends: number): keyof ClauseFate {
  switch (outcomeOf(duty, ends)) {
    case 'in-time':
      return 'done'
    case 'done-late':
      return 'late'
    case 'missed':
    case 'broken':
      return 'failed'
    default:
      return 'open'
  }
}
