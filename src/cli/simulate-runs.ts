import { join, resolve } from 'node:path'
import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario } from '../compile/scenario-program.ts'
import type { ExpectationsFile } from '../document/generated/types.ts'
import { fill } from '../locale/locale.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Judgement, judgeExpectations } from '../score/runs/expectations.ts'
import { type RunsReport, reportRuns } from '../score/runs/runs-report.ts'
import { assumptionsOf } from '../workspace/assumption-words.ts'
import { runsOnThreads } from '../workspace/runs-on-threads.ts'
import { drillName } from '../workspace/simulate-scenario.ts'
import { drillFolder, writeResults } from './drill.ts'
import { expectationsText } from './format/expectations-text.ts'
import { runsText } from './format/runs-text.ts'
import { safeText } from './format/safe-text.ts'
import type { ExitCode, Io } from './io.ts'
import { runsBar } from './progress.ts'
import { type OpenSet, type Session, shownPath } from './session.ts'

/** What `--runs` and `--expect` were asked with. */
export interface RunsAsked {
  readonly seed: string
  readonly runs: number
  /** Null: as many as the machine runs at once. */
  readonly workers: number | null
  readonly expectations: ExpectationsFile | null
  readonly draft: boolean
  readonly json: boolean
  readonly out: string | undefined
}

/** `yuyan simulate <scenario> --runs N`: how often everything held; 1 when an expectation is not met. */
export async function simulateRuns(
  { set }: OpenSet,
  scenario: Scenario,
  asked: RunsAsked,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<ExitCode> {
  const { seed, runs, workers, draft, expectations } = asked
  const task = { program: compilePlans(set), scenario: compileScenario(set, scenario), seed }
  const bar = runsBar(io, session.texts, runs)
  const summary = await runsOnThreads(task, { runs, workers, onProgress: bar.show })
  bar.done()
  const report = reportRuns(summary, task, { draft, assumptions: assumptionsOf(task.scenario.participants) })
  const named = drillFolder(io, `${drillName(scenario.id.value, seed)}x${runs}`)
  const folder = asked.out === undefined ? named : resolve(io.cwd, asked.out)
  const judgements = expectations && judgeExpectations(expectations, { summary, program: task.program })
  const json = jsonOf(judgements ? { ...report, expectations: judgements } : report)
  const paths = writeResults(folder, new Map([['runs.json', json]]), io)
  const naming = {
    program: task.program,
    locale: session.locale,
    file: shownPath(io, join(folder, 'runs.json')),
  }
  io.out(asked.json ? json : safeText(runsText(report, naming)))
  if (judgements && !asked.json) io.out(safeText(`\n${expectationsText(judgements, session.locale)}`))
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return judgements?.some(({ met }) => !met) ? 1 : 0
}

function jsonOf(report: RunsReport & { readonly expectations?: readonly Judgement[] }): string {
  return `${JSON.stringify(report, null, 1)}\n`
}
