import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { Revision } from '../revise/revision.ts'
import type { Trace } from '../run/trace.ts'
import { revisePlayed } from '../workspace/revise-played.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { OpenSet } from './session.ts'

/** What a drill says about the texts of today's plans. `played`: the scenario that it was played by, for one that stands in no set. */
export function reviseDrill(
  trace: Trace,
  program: Program,
  { folder, set }: OpenSet,
  { io, played }: { readonly io: Io; readonly played?: ScenarioProgram | undefined },
): Revision {
  const revision = revisePlayed({ trace, program, scenario: played }, set, pathInRepository(folder, io))
  if (!revision) throw new Misuse('noScenario', { scenario: trace.header.scenario.id })
  return revision
}

/** The set's folder as a patch names it: relative to the repository that holds it, else to the current folder. */
function pathInRepository(folder: string, io: Io): string {
  let root = resolve(folder)
  while (!io.files.status(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  const base = io.files.status(join(root, '.git')) ? root : io.cwd
  return relative(base, folder).split(sep).join('/')
}
