import type { LedgerFinding } from '../../link/ledger.ts'
import { failing, type RegressionKind, type Regressions } from '../../revise/regressions.ts'
import type { DutyShift } from '../../revise/replay-difference.ts'
import type { Finding } from '../../revise/revision.ts'
import { formatWall, type Instant } from '../../vocabulary/instant.ts'
import type { Replayed } from '../replaying.ts'

/** What a drill comes to by other plans, for machines. */
export function replayJson(
  { before, after, difference, regressions, notApplicable, draft }: Replayed,
  names: { readonly against: string; readonly since: string | null },
  failOn: readonly RegressionKind[],
): string {
  const { vanished, appeared, stays, decisions, noLongerLate, newlyLate } = difference
  const { drill, program } = before.trace.header
  return `${JSON.stringify(
    {
      ...{ format: 'yuyan-replay/1', drill, ...names, draft },
      verdict: verdictOf(regressions, failOn),
      programs: { before: program, after: after.program.digest },
      entries: { before: before.trace.events.length, after: after.trace.events.length },
      findings: {
        vanished: vanished.map(findingOf),
        appeared: appeared.map(findingOf),
        stayed: stays.length,
      },
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

/** Whether it failed, by what, and all that got worse. */
function verdictOf(found: Regressions, failOn: readonly RegressionKind[]) {
  const failed = failing(found, failOn)
  return {
    ...{ passed: failed.length === 0, failOn, failed },
    again: found.again.map(({ finding, because }) => ({ ...inLedger(finding), because })),
    untold: found.untold.map(inLedger),
    later: found.later.map(({ plan, level }) => ({ plan, level })),
    fault: found.fault.map(({ id }) => id),
    new: found.new.map(({ id }) => id),
    late: found.late.map(({ duty }) => duty.key),
  }
}

function inLedger({ id, current }: LedgerFinding) {
  return { id, clause: current.clause.value, commit: current.commit }
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
