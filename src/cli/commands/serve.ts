import { join } from 'node:path'
import { BadKeyFile, openKeyFile } from '../../console/server/key-file.ts'
import { CannotListen, namesInCertificate } from '../../console/server/listen.ts'
import type { EventLog } from '../../drill/event-log.ts'
import { openDrill } from '../../drill/open-drill.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import { openingOf } from '../../workspace/open-scenario.ts'
import type { Arguments } from '../arguments.ts'
import { DiskTrouble } from '../disk-trouble.ts'
import { findScenario } from '../find-scenario.ts'
import { mayRun } from '../gate.ts'
import type { ExitCode, Io } from '../io.ts'
import { liveStorePath } from '../live-store.ts'
import { Misuse } from '../misuse.ts'
import { openSealed } from '../open-sealed.ts'
import { revisionOf } from '../revision-of-set.ts'
import { libraryHere } from '../served-library.ts'
import { type ServeOptions, serveDrills } from '../serving.ts'
import { openSet, type Session, shownPath } from '../session.ts'

/** The port when none is asked for. */
const usualPort = 8484

/** `yuyan serve`: the console, until it is told to stop. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const options = optionsOf(args, io)
  const library = await libraryHere(session, io)
  const location = args.text('store') ?? liveStorePath(io)
  const store = await io.openLog(location)
  try {
    const opened = args.text('open') === undefined ? null : await open(store, args, session, io)
    if (opened === 'refused') return 1
    const asked = args.text('sealed')
    const sealed = asked === undefined ? null : await openSealed(store, checkedId(asked), { session, io })
    if (asked !== undefined && sealed === null) return 1
    const drills = await toServe(store, args, [opened, sealed?.drill ?? null])
    if (drills.length === 0 && library === null) throw new Misuse('nothingToServe')
    await serveDrills(store, drills, { ...options, sealed, library, store: location }, { session, io })
    return 0
  } catch (error) {
    throw told(error, args, options.port, io)
  } finally {
    await store.close()
  }
}

function optionsOf(args: Arguments, io: Io): Omit<ServeOptions, 'sealed' | 'library' | 'store'> {
  const port = args.number('port') ?? usualPort
  if (!Number.isInteger(port) || port > 65_535) throw new Misuse('badPort', { port })
  const [cert, key] = [args.text('cert'), args.text('key')]
  if ((cert === undefined) !== (key === undefined)) throw new Misuse('certAndKey')
  const tls = cert === undefined || key === undefined ? null : { cert: read(cert, io), key: read(key, io) }
  const lan = args.flag('lan')
  if (lan && tls === null && io.network.addresses().length === 0) throw new Misuse('noNetwork')
  // By name, as in drills' keys, no drill can be called so.
  const path = join(io.cwd, '.yuyan', 'keys', 'console.json')
  return {
    ...{ port, lan, tls },
    names: tls === null ? [] : certified(tls.cert, cert ?? ''),
    keys: () => keyRing(path, io),
  }
}

function keyRing(path: string, io: Io): ReturnType<ServeOptions['keys']> {
  try {
    return openKeyFile(path, io.files, () => io.random(32))
  } catch (error) {
    if (error instanceof BadKeyFile) throw new Misuse('badKeyFile', { path: shownPath(io, path) })
    throw new DiskTrouble('cannotWrite', shownPath(io, path), error)
  }
}

function certified(pem: string, path: string): readonly string[] {
  try {
    return namesInCertificate(pem)
  } catch {
    throw new Misuse('badCertificate', { path })
  }
}

function read(path: string, io: Io): string {
  try {
    return new TextDecoder().decode(io.files.read(join(io.cwd, path)))
  } catch (error) {
    throw new DiskTrouble('cannotRead', path, error)
  }
}

/** Opens a drill of a scenario, unless one of that id is there; its id. */
async function open(store: EventLog, args: Arguments, session: Session, io: Io): Promise<string | 'refused'> {
  const set = await openSet(session, io)
  const scenario = findScenario(set.set, args.text('open') ?? '')
  const { zone } = set.set.settings
  const day = formatDate(io.clock(), zone).replaceAll('-', '')
  const drill = checkedId(args.text('id') ?? `${scenario.id.value}-${day}`)
  if ((await store.drills()).includes(drill)) return drill
  const gate = mayRun(set, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 'refused'
  const revision = revisionOf(set.folder, io)
  const options = { drill, revision, rehearsal: args.flag('rehearsal'), draft: gate.draft }
  await openDrill(store, openingOf(set.set, scenario, options), io.wall.now())
  return drill
}

function checkedId(drill: string): string {
  if (!idPattern.test(drill)) throw new Misuse('badId', { id: drill })
  return drill
}

/** The drills asked for and those just opened; without any, all that there are, which may be none. */
async function toServe(
  store: EventLog,
  args: Arguments,
  opened: readonly (string | null)[],
): Promise<readonly string[]> {
  const known = await store.drills()
  const asked = [...args.list('drill'), ...opened.flatMap((id) => id ?? [])]
  const missing = asked.find((id) => !known.includes(id))
  if (missing !== undefined) throw new Misuse('noLiveDrill', { drill: missing, known })
  return asked.length === 0 ? known : [...new Set(asked)]
}

/** What kept the server from listening, as a sentence. */
function told(error: unknown, args: Arguments, port: number, io: Io): unknown {
  if (!(error instanceof CannotListen)) return error
  if (error.kind === 'in-use')
    return new Misuse('portInUse', { port, other: port === 65_535 ? 8484 : port + 1 })
  if (error.kind === 'not-allowed') return new Misuse('portNotAllowed', { port })
  return new Misuse('badCertificate', { path: shownPath(io, join(io.cwd, args.text('cert') ?? '')) })
}
