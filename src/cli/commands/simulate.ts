import { resolve } from 'node:path'
import { fill } from '../../locale/locale.ts'
import { drillName } from '../../workspace/simulate-scenario.ts'
import type { Arguments } from '../arguments.ts'
import { countOption, mostRuns, mostWorkers } from '../count-option.ts'
import { drillFolder, writeResults } from '../drill.ts'
import { readExpectations } from '../expectations.ts'
import { findScenario } from '../find-scenario.ts'
import { safeText } from '../format/safe-text.ts'
import { mayRun } from '../gate.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { dutyLog, play, playedFiles } from '../play.ts'
import { type OpenSet, openSet, type Session } from '../session.ts'
import { type RunsAsked, simulateRuns } from '../simulate-runs.ts'

/**
 * `yuyan simulate <scenario>`: played on virtual time; the duty log on stdout, the trace under out/. With `--runs` or
 * `--expect` played many times: how often everything held.
 */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const seed = args.text('seed') ?? '1'
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(seed)) throw new Misuse('badSeed', { seed })
  const open = await openSet(session, io)
  const scenario = findScenario(open.set, args.positionals[0] ?? '')
  const many = runsAsked(args, open, session, io)
  const gate = mayRun(open, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 1
  if (many) return simulateRuns(open, scenario, { ...many, seed, draft: gate.draft }, { session, io })
  const played = play(open, scenario, { seed, draft: gate.draft }, { session, io })
  const out = args.text('out')
  const folder =
    out === undefined ? drillFolder(io, drillName(scenario.id.value, seed)) : resolve(io.cwd, out)
  const paths = writeResults(folder, playedFiles(played), io)
  if (args.text('format') === 'json') io.out(`${JSON.stringify(played.trace, null, 1)}\n`)
  else io.out(safeText(dutyLog(played.trace, played.program, session.locale)))
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

/** Null: a single run, told as a duty log. */
function runsAsked(
  args: Arguments,
  open: OpenSet,
  session: Session,
  io: Io,
): Omit<RunsAsked, 'seed' | 'draft'> | null {
  const runs = countOption(args, 'runs', mostRuns)
  const workers = countOption(args, 'workers', mostWorkers)
  const expect = args.text('expect')
  if (runs === null && expect === undefined) return null
  const expectations = expect === undefined ? null : readExpectations(expect, open, session, io)
  const json = args.text('format') === 'json'
  return { runs: runs ?? 1, workers, expectations, json, out: args.text('out') }
}
