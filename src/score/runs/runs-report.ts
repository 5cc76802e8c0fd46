import type { InstanceId, ObligationKind, PartyId } from '../../compile/program.ts'
import type { SeatAssumption } from '../../run/trace.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import { countOf, type Histogram, quantileOf } from './histogram.ts'
import type { RunsTask } from './play-runs.ts'
import { seedOfRun } from './play-runs.ts'
import type { DeadlineTally, LevelTally, ResourceTally, RunsSummary } from './runs-summary.ts'

/** What many runs came to, as plain JSON: worst first. Shares are 0–1, spans milliseconds, moments counted from the beginning. */
export interface RunsReport {
  readonly format: 'yuyan-runs/1'
  readonly scenario: { readonly id: string; readonly title: string }
  readonly seed: string
  readonly runs: number
  /** sha256 of the Program that was run. */
  readonly program: string
  readonly draft: boolean
  readonly assumptions: readonly SeatAssumption[]
  /** The seed with which `simulate` shows the run in which most deadlines were missed. */
  readonly worst: { readonly seed: string; readonly missed: number } | null
  readonly deadlines: readonly DeadlineLine[]
  readonly levels: readonly LevelLine[]
  readonly consequences: readonly ConsequenceLine[]
  readonly resources: readonly ResourceLine[]
}

export interface DeadlineLine {
  readonly clause: ClauseId
  readonly instance: InstanceId
  readonly owner: PartyId | null
  readonly kind: ObligationKind
  readonly text: string
  /** How often its time could be judged, over all runs. */
  readonly judged: number
  readonly inTime: number
  readonly late: number
  readonly never: number
  readonly share: number
  /** Of those done late; null: none was. */
  readonly lateMedian: Ms | null
  readonly lateP90: Ms | null
}

export interface LevelLine {
  readonly instance: InstanceId
  readonly level: LevelId
  /** How often it was called for and could be judged. */
  readonly judged: number
  readonly inTime: number
  readonly late: number
  readonly never: number
  /** Null: it was never called for. */
  readonly share: number | null
  readonly delayMedian: Ms | null
  readonly delayP90: Ms | null
  /** Runs in which it, or a higher level, was declared at all. */
  readonly declared: number
  readonly declaredMedian: Ms | null
  readonly declaredP90: Ms | null
}

export interface ConsequenceLine {
  readonly consequence: string
  readonly content: string
  readonly runs: number
  readonly share: number
  readonly firstMedian: Ms | null
}

export interface ResourceLine {
  readonly resource: string
  readonly name: string
  /** Null: the register does not count it. */
  readonly have: number | null
  readonly peakMedian: number
  readonly peakMost: number
  readonly shortRuns: number
  /** Share of all runs. */
  readonly short: number
  readonly firstShortMedian: Ms | null
  readonly claims: readonly ClauseId[]
  /** `hour` from 0; `mean` over all runs. */
  readonly hours: readonly {
    readonly hour: number
    readonly mean: number
    readonly most: number
    readonly short: number
  }[]
}

export function reportRuns(
  summary: RunsSummary,
  { program, scenario, seed }: RunsTask,
  { draft, assumptions }: Pick<RunsReport, 'draft' | 'assumptions'>,
): RunsReport {
  const { runs, worst } = summary
  const content = new Map(scenario.consequences.map((each) => [each.id, each.content]))
  const resources = program.resources.flatMap((resource) => {
    const tally = summary.resources.get(resource.id)
    return tally ? [resourceLine(resource, tally, runs)] : []
  })
  return {
    format: 'yuyan-runs/1',
    scenario: { id: scenario.id, title: scenario.title },
    ...{ seed, runs, program: program.digest, draft, assumptions },
    worst: worst && { seed: seedOfRun(seed, worst.run), missed: worst.missed },
    deadlines: sorted(summary.deadlines).map(deadlineLine).sort(byDeadline),
    levels: sorted(summary.levels)
      .map(levelLine)
      .sort((a, b) => (a.share ?? 2) - (b.share ?? 2)),
    consequences: sorted(summary.consequences)
      .map(([id, { came }]) => {
        const count = countOf(came)
        const firstMedian = quantileOf(came, 0.5)
        return {
          consequence: id,
          content: content.get(id) ?? '',
          runs: count,
          share: count / runs,
          firstMedian,
        }
      })
      .sort((a, b) => b.share - a.share),
    resources: resources.sort((a, b) => b.short - a.short || mostUsed(b) - mostUsed(a)),
  }
}

/** By code point of the keys: an order that no run had a say in. */
function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function byDeadline(a: DeadlineLine, b: DeadlineLine): number {
  return a.share - b.share || b.never - a.never || (b.lateMedian ?? 0) - (a.lateMedian ?? 0)
}

function mostUsed({ have, peakMost }: ResourceLine): number {
  return have === null ? -1 : peakMost / Math.max(1, have)
}

function deadlineLine([, tally]: readonly [string, DeadlineTally]): DeadlineLine {
  const { clause, instance, owner, kind, text, inTime, never } = tally
  const late = countOf(tally.late)
  const judged = inTime + late + never
  return {
    ...{ clause, instance, owner, kind, text, judged, inTime, late, never, share: inTime / judged },
    lateMedian: quantileOf(tally.late, 0.5),
    lateP90: quantileOf(tally.late, 0.9),
  }
}

function levelLine([, tally]: readonly [string, LevelTally]): LevelLine {
  const { instance, level, inTime, late, never } = tally
  const judged = inTime + late + never
  const spread = (of: Histogram): readonly (number | null)[] => [quantileOf(of, 0.5), quantileOf(of, 0.9)]
  const [delayMedian = null, delayP90 = null] = spread(tally.delay)
  const [declaredMedian = null, declaredP90 = null] = spread(tally.declared)
  return {
    ...{ instance, level, judged, inTime, late, never, share: judged === 0 ? null : inTime / judged },
    ...{ delayMedian, delayP90, declared: countOf(tally.declared), declaredMedian, declaredP90 },
  }
}

function resourceLine(
  { id, name, quantity }: RunsTask['program']['resources'][number],
  { peak, short, hours, claims }: ResourceTally,
  runs: number,
): ResourceLine {
  const shortRuns = countOf(short)
  return {
    ...{ resource: id, name, have: quantity },
    peakMedian: quantileOf(peak, 0.5) ?? 0,
    peakMost: quantileOf(peak, 1) ?? 0,
    ...{ shortRuns, short: shortRuns / runs, firstShortMedian: quantileOf(short, 0.5) },
    claims: sorted(claims).map(([clause]) => clause),
    hours: [...hours]
      .sort(([a], [b]) => a - b)
      .map(([hour, { sum, most, short: count }]) => ({ hour, mean: sum / runs, most, short: count / runs })),
  }
}
