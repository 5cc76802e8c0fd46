import type { PartyId, Program } from '../compile/program.ts'
import type { ClauseTime } from '../model/drilled-clauses.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { DrillRecord, Duty } from './drill-record.ts'
import { outcomeOf } from './outcome.ts'
import {
  addHistograms,
  countOf,
  countUpTo,
  type Histogram,
  histogramOf,
  mergeMaps,
  noValues,
} from './runs/histogram.ts'

/**
 * How long a clause with a time limit took, drill by drill: in each the slowest of its duties, for it is done when all who were asked have
 * done it. Times count from where its limit counts (when it falls due, 启动后, 事发后).
 */
export interface ClauseTimes {
  /** One value for each drill in which every duty was done. */
  readonly took: Histogram
  /** Drills in which one was not done by the end, or was given up. */
  readonly never: number
  /** Who was slowest, and how often. */
  readonly slowest: ReadonlyMap<PartyId, number>
}

export const noTimes: ClauseTimes = { took: noValues, never: 0, slowest: new Map() }

/**
 * The times of one drill, by clause. Duties whose time cannot be judged are left out, and so, unless `acting`, are those that the director
 * did for a body without a seat: they say nothing of what the body needs.
 */
export function clauseTimes(
  record: Pick<DrillRecord, 'duties' | 'ends'>,
  program: Pick<Program, 'obligations'>,
  { acting }: { readonly acting: boolean },
): ReadonlyMap<ClauseId, ClauseTimes> {
  return timesOfOne(slowestTimes(record, program, { acting }))
}

/** The same, as one time for each clause. */
export function slowestTimes(
  { duties, ends }: Pick<DrillRecord, 'duties' | 'ends'>,
  { obligations }: Pick<Program, 'obligations'>,
  { acting }: { readonly acting: boolean },
): ReadonlyMap<ClauseId, ClauseTime> {
  const limits = new Map(obligations.map(({ clause, limit }) => [clause, limit]))
  const worst = new Map<ClauseId, { readonly took: Ms; readonly owner: PartyId | null }>()
  for (const duty of duties) {
    const limit = limits.get(duty.clause) ?? null
    const took = limit === null ? null : timeOf(duty, limit, ends)
    if (took === null || (duty.done?.acting && !acting)) continue
    if (took > (worst.get(duty.clause)?.took ?? Number.NEGATIVE_INFINITY))
      worst.set(duty.clause, { took, owner: duty.owner })
  }
  return new Map(
    [...worst].map(([clause, { took, owner }]) => [
      clause,
      { took: Number.isFinite(took) ? took : null, by: owner },
    ]),
  )
}

/** The times of one drill as those of many are kept. */
export function timesOfOne(times: ReadonlyMap<ClauseId, ClauseTime>): ReadonlyMap<ClauseId, ClauseTimes> {
  return new Map([...times].map(([clause, time]) => [clause, single(time)]))
}

/** How long a duty took; infinite when it was not done; null when that cannot be judged. */
function timeOf(duty: Duty, limit: Ms, ends: number): Ms | null {
  if (duty.deadline === null) return null
  switch (outcomeOf(duty, ends)) {
    case 'in-time':
    case 'done-late':
      return duty.done ? Math.max(0, limit + duty.done.at - duty.deadline) : null
    case 'missed':
    case 'broken':
      return Number.POSITIVE_INFINITY
    default:
      return null
  }
}

function single({ took, by }: ClauseTime): ClauseTimes {
  return {
    took: took === null ? noValues : histogramOf([took]),
    never: took === null ? 1 : 0,
    slowest: new Map(by === null ? [] : [[by, 1]]),
  }
}

/** Both together; the order does not matter. */
export function addTimes(a: ClauseTimes, b: ClauseTimes): ClauseTimes {
  return {
    took: addHistograms(a.took, b.took),
    never: a.never + b.never,
    slowest: mergeMaps(a.slowest, b.slowest, (one, other) => one + other),
  }
}

/** Drills in which the clause's time could be judged. */
export function drillsJudged({ took, never }: ClauseTimes): number {
  return countOf(took) + never
}

/** Drills in which it was done within a limit. */
export function drillsWithin({ took }: ClauseTimes, limit: Ms): number {
  return countUpTo(took, limit)
}

/** The time that at least `share` (0–1) of all drills did not exceed; null: so many did not do it at all. */
export function timeQuantile(times: ClauseTimes, share: number): Ms | null {
  const wanted = Math.max(1, Math.ceil(share * drillsJudged(times)))
  let seen = 0
  for (const [value, count] of [...times.took].sort(([a], [b]) => a - b)) {
    seen += count
    if (seen >= wanted) return value
  }
  return null
}
