import type { Program } from '../../compile/program.ts'
import type { ScenarioProgram } from '../../compile/scenario-program.ts'
import { loadProgram } from '../../run/loaded-program.ts'
import { narrow } from '../../run/narrow.ts'
import { playOnce } from '../../run/simulate.ts'
import { readEvents } from '../drill-record.ts'
import { mergeSummaries, noRuns, type RunsSummary } from './runs-summary.ts'
import { summarizeRun } from './summarize-run.ts'

/** Many runs of one scenario: plain JSON, so that it can be handed to a worker. */
export interface RunsTask {
  readonly program: Program
  readonly scenario: ScenarioProgram
  readonly seed: string
}

/** Runs `from` to `to`, both included. */
export interface RunsShare {
  readonly from: number
  readonly to: number
}

/** The seed of a single run: with it `yuyan simulate` shows that run alone. */
export function seedOfRun(seed: string, run: number): string {
  return `${seed}-${run}`
}

/** Plays shares of a task's runs; loading is done once. A run depends on its number alone. */
export function runsPlayer({ program, scenario, seed }: RunsTask): (share: RunsShare) => RunsSummary {
  const taking = narrow(program, scenario.plans)
  const loaded = loadProgram(taking)
  return ({ from, to }) => {
    let all = noRuns
    for (let run = from; run <= to; run++) {
      const events = playOnce(loaded, scenario, seedOfRun(seed, run))
      const record = readEvents(events, scenario.begins, taking)
      all = mergeSummaries(all, summarizeRun(run, record, { program: taking, scenario }))
    }
    return all
  }
}

/** The shares that `runs` are dealt out in: small, so that no worker waits long for another. */
export function sharesOf(runs: number): RunsShare[] {
  const size = Math.max(1, Math.min(10, Math.ceil(runs / 20)))
  return Array.from({ length: Math.ceil(runs / size) }, (_, i) => ({
    from: i * size + 1,
    to: Math.min(runs, (i + 1) * size),
  }))
}
