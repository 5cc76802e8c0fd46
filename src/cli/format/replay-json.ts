import type { DutyShift } from '../../revise/replay-difference.ts'
import type { Finding } from '../../revise/revision.ts'
import { formatWall, type Instant } from '../../vocabulary/instant.ts'
import type { Replayed } from '../replaying.ts'

/** What a drill comes to by other plans, for machines. */
export function replayJson(
  { before, after, difference, notApplicable, draft }: Replayed,
  against: string,
): string {
  const { vanished, appeared, stayed, decisions, noLongerLate, newlyLate } = difference
  const { drill, program } = before.trace.header
  return `${JSON.stringify(
    {
      ...{ format: 'yuyan-replay/1', drill, against, draft },
      programs: { before: program, after: after.program.digest },
      entries: { before: before.trace.events.length, after: after.trace.events.length },
      findings: { vanished: vanished.map(findingOf), appeared: appeared.map(findingOf), stayed },
      decisions: decisions.map(({ before: was, after: is, earlier, reckoned, ...each }) => ({
        ...each,
        before: { called: time(was.called), declared: time(was.declared) },
        after: { called: time(is.called), declared: time(is.declared) },
        earlierMinutes: earlier === null ? null : earlier / 60_000,
        reckoned: time(reckoned),
      })),
      noLongerLate: noLongerLate.map(dutyOf),
      newlyLate: newlyLate.map(dutyOf),
      notApplicable,
    },
    null,
    1,
  )}\n`
}

function findingOf({ id, measure, cause, clause, evidence }: Finding) {
  return { id, measure, cause, clause, evidence }
}

function dutyOf({ duty, other }: DutyShift) {
  const { key, clause, owner, deadline, done } = duty
  return {
    ...{ key, clause, owner, deadline: time(deadline), done: time(done?.at ?? null) },
    elsewhere: other && { deadline: time(other.deadline), done: time(other.done?.at ?? null) },
  }
}

function time(at: Instant | null): string | null {
  return at === null ? null : formatWall(at)
}
