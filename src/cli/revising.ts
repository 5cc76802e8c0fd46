import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { LimitEvidence, TimedDrill } from '../revise/limit-evidence.ts'
import type { Revision } from '../revise/revision.ts'
import type { Trace } from '../run/trace.ts'
import { limitsOnRecord } from '../workspace/limits-on-record.ts'
import { clausesOnRecord } from '../workspace/recorded-clauses.ts'
import { revisePlayed } from '../workspace/revise-played.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { OpenSet } from './session.ts'

interface Revising {
  readonly io: Io
  /** The scenario that the drill was played by, for one that stands in no set. */
  readonly played?: ScenarioProgram | undefined
  /** What many runs say about limits. */
  readonly limits?: LimitEvidence | undefined
}

/** What a drill says about the texts of today's plans; what people needed in it and in those before it is held against the limits. */
export function reviseDrill(
  trace: Trace,
  program: Program,
  { folder, set }: OpenSet,
  { io, played, limits = limitsOnRecord(trace, program, () => recorded(set, folder, io)) }: Revising,
): Revision {
  const drill = { trace, program, scenario: played, limits }
  const revision = revisePlayed(drill, set, pathInRepository(folder, io))
  if (!revision) throw new Misuse('noScenario', { scenario: trace.header.scenario.id })
  return revision
}

function recorded(set: OpenSet['set'], folder: string, { files }: Io): readonly TimedDrill[] {
  return clausesOnRecord(set, folder, files, { timed: true }).counted
}

/** The set's folder as a patch names it: relative to the repository that holds it, else to the current folder. */
function pathInRepository(folder: string, io: Io): string {
  let root = resolve(folder)
  while (!io.files.status(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  const base = io.files.status(join(root, '.git')) ? root : io.cwd
  return relative(base, folder).split(sep).join('/')
}
