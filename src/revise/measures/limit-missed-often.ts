import type { ObligationSpec } from '../../compile/program.ts'
import { type ClauseTimes, drillsJudged, drillsWithin, timeQuantile } from '../../score/clause-times.ts'
import type { Duty } from '../../score/drill-record.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import { fewest, type JudgedLimit, judgedLimits, slowestOf } from '../judged-limits.ts'
import type { LimitEvidence } from '../limit-evidence.ts'
import { newLimit } from '../new-limit.ts'
import type { Finding } from '../revision.ts'
import { finding, type Study } from '../study.ts'
import { lateness } from './deadline-missed.ts'

/**
 * Limits that most runs of a simulation, or most drills on record, missed: with the times taken, and the limit that these come to. What
 * people did is ground for an edit; what simulated people did is only where the scenario says by what their times were measured, else it
 * asks. Limits of reports are set by law and superiors and are never loosened.
 */
export function limitMissedOften(study: Study): Finding[] {
  const { limits } = study
  if (!limits) return []
  return judgedLimits(study, limits).flatMap((judged) => {
    const { times, limit, spec } = judged
    const count = drillsJudged(times)
    const kept = drillsWithin(times, limit)
    // What most drills never did is told of each drill by itself: no limit is at fault.
    const isUndone = limits.kind === 'drills' && timeQuantile(times, 0.5) === null
    if (count < fewest[limits.kind] || kept * 2 >= count || isUndone) return []
    // A drill shows what it missed itself: one that kept the limit does not bring back what was mended, and of what was never done here
    // no limit is at fault.
    if (limits.kind === 'drills' && !study.record.duties.some((each) => isMissed(study, each, spec)))
      return []
    const proposal = newLimit(study, limits, judged)
    return [
      finding(study, {
        measure: 'limit-missed-often',
        sameAs: spec.kind === 'decide' ? 'declared-late' : 'deadline-missed',
        cause: null,
        clause: spec.clause,
        params: {
          ...paramsOf(study, limits, judged),
          ...{ count, kept, percent: Math.round((kept / count) * 100), limitMs: limit },
          ...sharesOf(times, limit, kept),
        },
        evidence: study.record.duties.filter((each) => each.clause === spec.clause).map(({ due }) => due.seq),
        proposal,
        reapproval: proposal.kind === 'edit' && spec.kind !== 'task',
      }),
    ]
  })
}

function isMissed(study: Study, duty: Duty, { clause }: ObligationSpec): boolean {
  return duty.clause === clause && duty.done !== null && lateness(study, duty) > 0
}

function paramsOf(
  study: Study,
  { kind, measured, drills }: LimitEvidence,
  { spec, times, p90 }: JudgedLimit,
) {
  const p50 = timeQuantile(times, 0.5)
  return {
    who: slowestOf(study, times),
    clauses: spec.clause,
    onRecord: kind === 'drills' ? 1 : 0,
    measured: measured.get(spec.clause) ?? [],
    drills: drills.get(spec.clause) ?? [],
    ...{ p10Ms: timeQuantile(times, 0.1) ?? -1, p50Ms: p50 ?? -1, p90Ms: p90 ?? -1 },
  }
}

/** How far over the limit, in words' buckets. */
function sharesOf(times: ClauseTimes, limit: Ms, kept: number) {
  const [half, double] = [drillsWithin(times, limit * 1.5), drillsWithin(times, limit * 2)]
  const done = drillsJudged(times) - times.never
  return { little: half - kept, half: double - half, much: done - double, never: times.never }
}
