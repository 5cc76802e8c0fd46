import { relative, resolve } from 'node:path'
import { describe } from '../check/describe.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type OpenSet, openSet, openSetWith, pathFrom, type Session, shownPath } from './session.ts'

/** A scenario in a file outside of the set, laid over it as if it belonged there. */
export interface OutsideScenario {
  readonly open: OpenSet
  readonly scenario: Scenario
}

/** Whether a file lies in a set’s folder, links followed. */
export function isInSet(file: string, { folder }: Pick<OpenSet, 'folder'>, io: Pick<Io, 'files'>): boolean {
  const inside = relative(io.files.realPath(folder) ?? folder, io.files.realPath(file) ?? file)
  return !inside.startsWith('..')
}

/** The scenario of a file that lies outside of the set, as one that is to be sealed does; null where the argument names no such file. */
export async function outsideScenario(
  asked: string,
  session: Session,
  io: Io,
): Promise<OutsideScenario | null> {
  const file = resolve(io.cwd, asked)
  if (io.files.status(file)?.kind !== 'file') return null
  const before = await openSet(session, io)
  return isInSet(file, before, io) ? null : readOutside(file, before, session, io)
}

/** The set with a file laid over it, and the scenario in it. Throws {@link Misuse} when there is none, or when its id is taken. */
export async function readOutside(
  file: string,
  before: OpenSet,
  session: Session,
  io: Io,
): Promise<OutsideScenario> {
  const open = await openSetWith(file, session, io)
  const scenario = scenarioIn(open, file, session, io)
  if (before.set.scenarios.has(scenario.id.value))
    throw new Misuse('sealTaken', { scenario: scenario.id.value })
  return { open, scenario }
}

/** The scenario in the file that was laid over the set; what keeps it from being read is told. */
function scenarioIn({ folder, set }: OpenSet, file: string, session: Session, io: Io): Scenario {
  const path = pathFrom(folder, file)
  const shown = shownPath(io, file)
  const found = [...set.scenarios.values()].find((each) => each.path === path)
  if (found) return found
  const document = set.documents.find((each) => each.path === path)
  if (document?.readable && document.kind !== 'scenario') throw new Misuse('notAScenario', { path: shown })
  const [first] = document?.diagnostics ?? []
  const reason = first ? describe(first, session.locale).message : session.texts.words.unreadableFile
  throw new Misuse('notReadableScenario', { path: shown, reason })
}
