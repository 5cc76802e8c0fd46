import { dirname, join, resolve } from 'node:path'
import { compilePlans } from '../compile/compile-plans.ts'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import { traceOfKept } from '../drill/kept-drill.ts'
import { readEntry } from '../drill/read-entry.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import type { Trace } from '../run/trace.ts'
import { DiskTrouble } from './disk-trouble.ts'
import { assertWhole, findKeptDrill } from './find-drill.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type Session, shownPath } from './session.ts'

/** A drill that was run: its log, and the folder in which its results stand. */
export interface Drill {
  readonly trace: Trace
  readonly folder: string
  /** The Program that it ran, where the drill was kept with it. */
  readonly program?: Program
  /** The scenario that it was played by, where it was kept: one that was sealed stands in no set. */
  readonly scenario?: ScenarioProgram
}

/** Where results of a drill go when the user names no folder. */
export function drillFolder(io: Pick<Io, 'cwd'>, drill: string): string {
  return join(io.cwd, 'out', drill)
}

/**
 * The drill that an argument means: a trace file, a folder that holds one, the id of one under out/; else a drill that people took part in, by
 * its id, the folder of its record or the file it was exported to. Results of the latter go to out/.
 */
export async function readDrill(asked: string, args: Place, session: Session, io: Io): Promise<Drill> {
  const named = resolve(io.cwd, asked)
  const candidates = [named, join(named, 'trace.json'), join(drillFolder(io, asked), 'trace.json')]
  const path = candidates.find((candidate) => io.files.status(candidate)?.kind === 'file')
  const trace = path === undefined ? null : readJson(path, io)
  const { out } = args
  if (path !== undefined && isTrace(trace))
    return {
      trace: scorable({ ...trace, events: trace.events.map((event) => readEntry(event)) }),
      folder: out === undefined ? dirname(path) : resolve(io.cwd, out),
    }
  const kept = await findKeptDrill(asked, args.setFolder, io)
  if (kept) {
    assertWhole(kept, session, io)
    const folder = out === undefined ? drillFolder(io, kept.drill) : resolve(io.cwd, out)
    const { trace, ...played } = traceOfKept(kept)
    return { trace: scorable(trace), ...played, folder }
  }
  if (path !== undefined) throw new Misuse('notATrace', { path: shownPath(io, path) })
  const expected = shownPath(io, join(drillFolder(io, asked), 'trace.json'))
  throw new Misuse('noSuchDrill', { drill: asked, path: expected })
}

/** A rehearsal is for trying things out: it counts nowhere. */
function scorable(trace: Trace): Trace {
  const [first] = trace.events
  if (first?.type === 'drill-opened' && first.data.rehearsal)
    throw new Misuse('rehearsalNotScored', { drill: trace.header.drill })
  return trace
}

/** Where drills are looked for, and where their results go when the user says so. */
interface Place {
  readonly setFolder: string
  readonly out: string | undefined
}

function isTrace(data: unknown): data is Trace {
  if (typeof data !== 'object' || data === null || !('header' in data) || !('events' in data)) return false
  const { header, events } = data
  return (
    typeof header === 'object' &&
    header !== null &&
    'format' in header &&
    header.format === 'yuyan-trace/1' &&
    Array.isArray(events)
  )
}

/** The JSON in a file; null when it is none. */
function readJson(path: string, io: Io): unknown {
  const text = readText(path, io)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readText(path: string, io: Io): string {
  try {
    return new TextDecoder().decode(io.files.read(path))
  } catch (error) {
    throw new DiskTrouble('cannotRead', shownPath(io, path), error)
  }
}

/**
 * The Program that a drill ran: the one kept beside its trace, else today's plans compiled again, with a word on stderr
 * when they are no longer those of the drill.
 */
export function programOf(drill: Drill, set: PlanSet, session: Session, io: Io): Program {
  const { trace, folder } = drill
  if (drill.program) return drill.program
  const kept = join(folder, 'program.json')
  if (io.files.status(kept)?.kind === 'file') {
    const program = readJson(kept, io)
    if (isProgram(program) && program.digest === trace.header.program) return program
  }
  const today = compilePlans(set)
  if (today.digest !== trace.header.program)
    io.err(`${fill(session.texts.drill.plansChanged, { drill: trace.header.drill })}\n`)
  return today
}

function isProgram(data: unknown): data is Program {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === 'yuyan-program/1'
}

/** Writes results into a drill's folder and gives back their paths as the user would write them. */
export function writeResults(
  folder: string,
  texts: ReadonlyMap<string, string | Uint8Array>,
  io: Io,
): string[] {
  const absolute = new Map([...texts].map(([name, text]) => [join(folder, name), text]))
  try {
    io.files.write(absolute)
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, folder), error)
  }
  return [...absolute.keys()].map((path) => shownPath(io, path))
}
