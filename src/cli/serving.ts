import { fileURLToPath } from 'node:url'
import { answerSentence } from '../console/server/answer-sentences.ts'
import { consoleApp } from '../console/server/app.ts'
import { libraryToken, libraryUrl } from '../console/server/library/library-access.ts'
import { qrText, seatUrl } from '../console/server/links.ts'
import type { ListeningServer, ListenOptions } from '../console/server/listen.ts'
import { type Pages, pagesIn, unbuiltPages } from '../console/server/pages.ts'
import type { SeatFeed } from '../console/server/seat-feed.ts'
import { type KeyRing, SeatKeys } from '../console/server/seat-keys.ts'
import { ServedDrill } from '../console/server/served-drill.ts'
import type { EventLog } from '../drill/event-log.ts'
import { StillSealed } from '../drill/still-sealed.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { servingTexts } from '../locale/serving.ts'
import { textsOf } from '../locale/texts-of.ts'
import { diskRoom, watchRoom } from './disk-room.ts'
import type { Io, Network } from './io.ts'
import type { SealedDrill } from './open-sealed.ts'
import type { ServedLibrary } from './served-library.ts'
import type { Session } from './session.ts'

export interface ServeOptions extends ListenOptions {
  /** Host names that the certificate is for. */
  readonly names: readonly string[]
  readonly keys: () => KeyRing
  /** A drill that begins by itself; null: none does. */
  readonly sealed: SealedDrill | null
  /** Where the logs are kept: a path, or a URL. */
  readonly store: string
  /** The plans that may be read; null: no set is here. */
  readonly library: ServedLibrary | null
}

type Answering = Parameters<Network['listen']>[0]

interface World {
  readonly session: Session
  readonly io: Io
}

/** Serves drills until the process is told to stop; then finishes what was asked. */
export async function serveDrills(
  store: EventLog,
  ids: readonly string[],
  options: ServeOptions,
  { session, io }: World,
): Promise<void> {
  const texts = servingTexts[session.locale]
  const keys = new SeatKeys(options.keys())
  const room = diskRoom(options.store, io)
  const drills = await openAll(store, ids, { sealed: options.sealed, diskLeft: room.low }, { session, io })
  const pages = pagesFor(io)
  let answer: Answering = () => new Response(null, { status: 503 })
  let server: ListeningServer | null = null
  let stopWatching = (): void => undefined
  const callOff = beginInTime(options.sealed, drills, { session, io })
  try {
    server = await io.network.listen((request, connection) => answer(request, connection), options)
    const where = addressesOf({ ...options, port: server.port }, io)
    answer = consoleApp({
      ...{
        drills,
        keys,
        library: options.library?.librarian ?? null,
        names: options.names,
        locale: session.locale,
        clock: io.wall,
      },
      pages: pages ?? unbuiltPages(session.locale),
      address: where.outer,
      fault: (error) => io.err(`${fill(texts.fault, { message: String(error) })}\n`),
    }).fetch
    if (options.library) await announceLibrary(options.library, keys, where, { session, io })
    for (const drill of drills.values()) announce(drill, keys, where, { session, io })
    if (options.lan && options.tls === null) io.err(`${texts.plain}\n`)
    if (pages === null) io.err(`${texts.unbuilt}\n`)
    io.err(`${fill(drills.size > 0 ? texts.running : texts.reading, { address: where.local })}\n`)
    stopWatching = watchRoom(room, { session, io })
    await io.stopped()
    io.err(`${texts.stopping}\n`)
  } finally {
    callOff()
    stopWatching()
    const closed = server?.close()
    await Promise.all([...drills.values()].map((drill) => drill.close()))
    await closed
    await options.library?.librarian.close()
  }
  io.err(`${texts.stopped}\n`)
}

/** A sealed drill begins at the moment that its seed has drawn, or at once when that has passed. Gives back how to call it off. */
function beginInTime(
  sealed: SealedDrill | null,
  drills: ReadonlyMap<string, ServedDrill>,
  { session, io }: World,
): () => void {
  const drill = sealed === null ? undefined : drills.get(sealed.drill)
  const director = drill?.feeds.get('director')
  if (!sealed || !drill || !director || drill.conduct.phase !== 'prepared') return () => undefined
  const texts = servingTexts[session.locale]
  io.out(`${fill(texts.sealed, { drill: sealed.drill })}\n`)
  let callOff = (): void => undefined
  const wait = (): void => {
    callOff = io.wall.at(sealed.begins, () => {
      // A long wait is taken in parts.
      if (io.wall.now() < sealed.begins) return wait()
      void begin(drill, director, { session, io })
    })
  }
  wait()
  return () => callOff()
}

async function begin(drill: ServedDrill, director: SeatFeed, { session, io }: World): Promise<void> {
  if (drill.conduct.phase !== 'prepared') return
  const texts = servingTexts[session.locale]
  // Once for every state in which it is tried: an answer to a beginning that was refused is not given again.
  const act = `begin-sealed-${drill.conduct.told.size}`
  const answer = await drill.ask(director, { kind: 'run', speed: 1 }, act).catch(() => null)
  const why = answer === null ? texts.notKept : answerSentence(answer, session.locale)
  io.err(`${why === null ? texts.begun : fill(texts.notBegun, { reason: why })}\n`)
}

/** Drills that lie sealed without a key here are told of, and not served. Throws {@link StillSealed} when there is no other. */
async function openAll(
  store: EventLog,
  ids: readonly string[],
  { sealed, diskLeft }: { readonly sealed: SealedDrill | null; readonly diskLeft: () => number | null },
  { session, io }: World,
): Promise<ReadonlyMap<string, ServedDrill>> {
  const drills = new Map<string, ServedDrill>()
  const keyOf = (drill: string): Uint8Array | null => (drill === sealed?.drill ? sealed.key : null)
  const titles = (locale: Locale) => textsOf(locale).leading.staff
  const process = Buffer.from(io.random(12)).toString('base64url')
  for (const id of ids) {
    try {
      const drill = await ServedDrill.open(store, id, { clock: io.wall, process, titles, keyOf, diskLeft })
      if (drill) drills.set(id, drill)
    } catch (error) {
      const isOther = error instanceof StillSealed && error.why === 'no-key' && ids.length > 1
      if (!isOther) throw error
      io.err(`${fill(servingTexts[session.locale].stillSealed, { drill: id })}\n`)
    }
  }
  return drills
}

interface Addresses {
  /** For this machine. */
  readonly local: string
  /** For others, where they may connect; else the same. */
  readonly outer: string
}

/** A certificate's own name, else the address in the network. */
function addressesOf({ port, lan, tls, names }: ServeOptions, io: Io): Addresses {
  const scheme = tls === null ? 'http' : 'https'
  const name = names.find((each) => !each.startsWith('*'))
  const at = (host: string): string => `${scheme}://${host}:${port}`
  const local = at(tls !== null && name !== undefined ? name : '127.0.0.1')
  return { local, outer: lan ? at(name ?? io.network.addresses()[0] ?? '127.0.0.1') : local }
}

/** Where the plans can be read: here, and from other machines by a link. */
async function announceLibrary(
  library: ServedLibrary,
  keys: SeatKeys,
  where: Addresses,
  { session, io }: World,
): Promise<void> {
  const texts = servingTexts[session.locale]
  const words = await library.about
  if (words === null) io.err(`${texts.libraryUnread}\n`)
  else io.out(`${fill(texts.library, { ...words, url: libraryUrl(where.local, null) })}\n`)
  if (where.outer === where.local) return
  const url = libraryUrl(where.outer, libraryToken(keys))
  io.out(`${fill(texts.fromLan, { url })}\n${qrText(url)}\n`)
}

/** The drill's title, and how its director enters. */
function announce(drill: ServedDrill, keys: SeatKeys, where: Addresses, { session, io }: World): void {
  const texts = servingTexts[session.locale]
  const token = keys.tokenOf({ drill: drill.id, seat: 'director' })
  const [near, far] = [seatUrl(where.local, token), seatUrl(where.outer, token)]
  io.out(`${fill(texts.drill, { drill: drill.id, title: drill.header.scenario.title })}\n`)
  io.out(`${fill(texts.director, { url: near })}\n`)
  if (far !== near) io.out(`${fill(texts.fromLan, { url: far })}\n${qrText(far)}\n`)
}

/** The pages that lie beside the built command; null when none were built. */
function pagesFor(io: Io): Pages | null {
  // `src/cli` and `dist/cli` lie equally deep, so that both find what was built into dist/.
  const folder = fileURLToPath(new URL('../../dist/console/client', import.meta.url))
  const built = io.files.status(`${folder}/index.html`)?.kind === 'file'
  return built ? pagesIn(folder, io.files, () => Buffer.from(io.random(16)).toString('base64url')) : null
}
