import type { InstanceId, ObligationKind, PartyId } from '../../compile/program.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import { addTimes, type ClauseTimes } from '../clause-times.ts'
import { addHistograms, type Histogram, mergeMaps } from './histogram.ts'

/**
 * What many runs of one scenario came to. Merging is commutative and associative: nothing depends on which run came
 * first or on who played it.
 */
export interface RunsSummary {
  readonly runs: number
  /** The run in which most deadlines were missed; of several the first. Null: no run yet. */
  readonly worst: { readonly run: number; readonly missed: number } | null
  readonly deadlines: ReadonlyMap<string, DeadlineTally>
  /** How long clauses with a limit took, one value for a run. */
  readonly times: ReadonlyMap<ClauseId, ClauseTimes>
  readonly levels: ReadonlyMap<string, LevelTally>
  readonly consequences: ReadonlyMap<string, ConsequenceTally>
  readonly resources: ReadonlyMap<string, ResourceTally>
}

/** A clause on one party, over all its rows in all runs. Only rows whose time can be judged count. */
export interface DeadlineTally {
  readonly instance: InstanceId
  readonly clause: ClauseId
  readonly owner: PartyId | null
  readonly kind: ObligationKind
  readonly text: string
  readonly inTime: number
  /** Done late, by how many milliseconds. */
  readonly late: Histogram
  /** Not done by the end, or given up. */
  readonly never: number
}

/** A level of a machine, over all times that it was called for. */
export interface LevelTally {
  readonly instance: InstanceId
  readonly level: LevelId
  readonly inTime: number
  readonly late: number
  readonly never: number
  /** From the rise of demand to the declaration, where there was one; below 0 when declared earlier. */
  readonly delay: Histogram
  /** Since the beginning of the scenario, when it or a higher level was first declared: one value for a run in which it was. */
  readonly declared: Histogram
}

export interface ConsequenceTally {
  /** Since the beginning of the scenario: one value for a run in which it came about. */
  readonly came: Histogram
}

export interface ResourceTally {
  /** The most that was claimed at one time: one value for each run in which any was. */
  readonly peak: Histogram
  /** Since the beginning of the scenario, when more was first claimed than there is: one value for a run in which it was. */
  readonly short: Histogram
  /** By whole hours since the beginning. */
  readonly hours: ReadonlyMap<number, HourOfUse>
  /** Clauses that claimed it when most was claimed, with the number of runs. */
  readonly claims: ReadonlyMap<ClauseId, number>
}

/** The most claimed in an hour, over the runs. */
export interface HourOfUse {
  readonly sum: number
  readonly most: number
  /** Runs in which it was more than there is. */
  readonly short: number
}

export const noRuns: RunsSummary = {
  runs: 0,
  worst: null,
  deadlines: new Map(),
  times: new Map(),
  levels: new Map(),
  consequences: new Map(),
  resources: new Map(),
}

export function mergeSummaries(a: RunsSummary, b: RunsSummary): RunsSummary {
  return {
    runs: a.runs + b.runs,
    worst: worseOf(a.worst, b.worst),
    deadlines: mergeMaps(a.deadlines, b.deadlines, mergeDeadlines),
    times: mergeMaps(a.times, b.times, addTimes),
    levels: mergeMaps(a.levels, b.levels, mergeLevels),
    consequences: mergeMaps(a.consequences, b.consequences, (one, other) => ({
      came: addHistograms(one.came, other.came),
    })),
    resources: mergeMaps(a.resources, b.resources, mergeResources),
  }
}

function worseOf(a: RunsSummary['worst'], b: RunsSummary['worst']): RunsSummary['worst'] {
  if (a === null || b === null) return a ?? b
  if (a.missed !== b.missed) return a.missed > b.missed ? a : b
  return a.run < b.run ? a : b
}

function mergeDeadlines(a: DeadlineTally, b: DeadlineTally): DeadlineTally {
  return {
    ...a,
    inTime: a.inTime + b.inTime,
    late: addHistograms(a.late, b.late),
    never: a.never + b.never,
  }
}

function mergeLevels(a: LevelTally, b: LevelTally): LevelTally {
  return {
    ...a,
    inTime: a.inTime + b.inTime,
    late: a.late + b.late,
    never: a.never + b.never,
    delay: addHistograms(a.delay, b.delay),
    declared: addHistograms(a.declared, b.declared),
  }
}

function mergeResources(a: ResourceTally, b: ResourceTally): ResourceTally {
  return {
    peak: addHistograms(a.peak, b.peak),
    short: addHistograms(a.short, b.short),
    hours: mergeMaps(a.hours, b.hours, (one, other) => ({
      sum: one.sum + other.sum,
      most: Math.max(one.most, other.most),
      short: one.short + other.short,
    })),
    claims: mergeMaps(a.claims, b.claims, (one, other) => one + other),
  }
}
