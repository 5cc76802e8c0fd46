import type { ObligationSpec } from '../compile/program.ts'
import { type ClauseTimes, timeQuantile } from '../score/clause-times.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { LimitEvidence } from './limit-evidence.ts'
import { andMore } from './revision.ts'
import { partyName, type Study } from './study.ts'
import { type WrittenLimit, writtenLimits } from './written-limits.ts'

/** Runs of which fewer say nothing about a limit. */
export const fewestRuns = 10
/** Two drills that missed a limit are a question; three are enough to propose another. */
export const fewest = { runs: fewestRuns, drills: 2 }
export const fewestForEdit = { runs: fewestRuns, drills: 3 }

/** A clause with its limit of today and how long it took. */
export interface JudgedLimit {
  readonly spec: ObligationSpec
  readonly times: ClauseTimes
  readonly limit: Ms
  readonly written: WrittenLimit | null
  /** Null: more than one in ten never did it. */
  readonly p90: Ms | null
}

/** The limits of a study's clauses beside how long these took: of runs all, of drills on record what this one came to. */
export function judgedLimits(study: Study, evidence: LimitEvidence): JudgedLimit[] {
  const written = writtenLimits(study.set)
  const specs = new Map(study.program.obligations.map((spec) => [spec.clause, spec]))
  const came = new Set(study.record.duties.map(({ clause }) => clause))
  return [...evidence.times].flatMap(([clause, times]) => {
    const spec = specs.get(clause)
    const today = written.get(clause) ?? null
    const limit = today?.limit.ms ?? spec?.limit ?? null
    // Of drills on record only what this one came to: the others have said theirs.
    const isOurs = evidence.kind === 'runs' || came.has(clause)
    if (!spec || limit === null || limit <= 0 || spec.kind === 'link' || !isOurs) return []
    return [{ spec, times, limit, written: today, p90: timeQuantile(times, 0.9) }]
  })
}

/** Who was slowest, the one that was so most often first; {@link andMore} behind three. */
export function slowestOf(study: Study, { slowest }: ClauseTimes): string[] {
  const parties = [...slowest].sort(([a, often], [b, other]) => other - often || byCodePoint(a, b))
  const names = parties.slice(0, 3).map(([party]) => partyName(study, party))
  return parties.length > 3 ? [...names, andMore] : names
}

/** A task may be a report by its words: 30 分钟内电话报告. */
export function isReport({ kind, text }: ObligationSpec): boolean {
  return kind === 'report' || kind === 'notify' || /报告|报送|上报|报出|叫应|\breport/i.test(text)
}
