import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Program } from '../compile/program.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import type { LimitEvidence } from '../revise/limit-evidence.ts'
import { proposeRevision } from '../revise/propose-revision.ts'
import type { Revision } from '../revise/revision.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import type { Trace } from '../run/trace.ts'
import { tryEditsOn } from '../workspace/try-edits.ts'
import type { Io } from './io.ts'
import { limitsOnRecord } from './limits-on-record.ts'
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
  { io, played, limits = limitsOnRecord(trace, program, folder, io) }: Revising,
): Revision {
  const scenario = set.scenarios.get(trace.header.scenario.id)
  const compiled = scenario ? compileScenario(set, scenario) : played
  if (!compiled) throw new Misuse('noScenario', { scenario: trace.header.scenario.id })
  const { seed } = trace.header
  const parts = {
    trace,
    program,
    scenario: seed === null ? compiled : expandScenario(compiled, seed),
    set,
    ...(limits ? { limits } : {}),
  }
  return proposeRevision(parts, tryEditsOn(set, trace), pathInRepository(folder, io))
}

/** The set's folder as a patch names it: relative to the repository that holds it, else to the current folder. */
function pathInRepository(folder: string, io: Io): string {
  let root = resolve(folder)
  while (!io.files.status(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  const base = io.files.status(join(root, '.git')) ? root : io.cwd
  return relative(base, folder).split(sep).join('/')
}
