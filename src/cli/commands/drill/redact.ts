import { basename, join, resolve } from 'node:path'
import type { EventLog } from '../../../drill/event-log.ts'
import { type KeptDrill, keptDrill } from '../../../drill/kept-drill.ts'
import { chained } from '../../../drill/open-drill.ts'
import type { Erasure } from '../../../drill/photo-store.ts'
import { pinsIn } from '../../../drill/sealed-opening.ts'
import { fill } from '../../../locale/locale.ts'
import { erasedFile, photoPaths } from '../../../workspace/record-photos.ts'
import type { Arguments } from '../../arguments.ts'
import { DiskTrouble } from '../../disk-trouble.ts'
import { writeResults } from '../../drill.ts'
import { keptDrillOf } from '../../find-drill.ts'
import type { ExitCode, Io } from '../../io.ts'
import { readRecord } from '../../kept-files.ts'
import { erasedText } from '../../kept-photos.ts'
import { lookInLiveStore } from '../../live-store.ts'
import { Misuse } from '../../misuse.ts'
import { type Wanted, wantedErasures } from '../../redacting.ts'
import { recordFolder } from '../../sealing.ts'
import { openSet, type Session, shownPath } from '../../session.ts'

/** `yuyan drill redact <drill>`: photos and texts that must not be kept, erased wherever this machine has the drill. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const wanted = wantedIn(args)
  const reason = args.text('reason')?.trim() ?? ''
  if (reason === '') throw new Misuse('redactWhy')
  const { folder } = await openSet(session, io)
  const asked = args.positionals[0] ?? ''
  const noted = { wall: io.wall.now(), reason }
  const records = recordsOf(asked, folder, io)
  const live = await lookInLiveStore(io, (store) => redactLive(store, asked, { wanted, noted }))
  if (live === null && records.length === 0) {
    // Says which drills there are; an exported file is none that can be erased from.
    const { drill } = await keptDrillOf(asked, folder, io)
    throw new Misuse('noLiveDrill', { drill: asked, known: drill })
  }
  const { keeping } = session.texts
  const told: string[] = []
  if (live) told.push(fill(keeping.redactedLive, { drill: asked, count: live }))
  for (const record of records) {
    const count = redactRecord(record, wantedErasures(record.kept, wanted, noted), io)
    const path = shownPath(io, record.folder)
    if (count > 0) told.push(fill(keeping.redactedRecord, { path, count }))
  }
  if (told.length === 0) throw new Misuse('redactNothing', { drill: asked, asked: wordsOf(args) })
  io.out(`${[...told, keeping.redactExports].join('\n')}\n`)
  return 0
}

function wantedIn(args: Arguments): Wanted {
  const wanted: Wanted = {
    entries: args.list('entry').map(Number),
    photos: args.list('photo'),
    seats: args.list('seat'),
    texts: args.list('text'),
    allPhotos: args.flag('all-photos'),
  }
  const { entries, photos, seats, texts, allPhotos } = wanted
  if (entries.length + photos.length + seats.length + texts.length === 0 && !allPhotos)
    throw new Misuse('redactWhat')
  return wanted
}

/** What was asked for, as it was typed. */
function wordsOf(args: Arguments): string {
  const lists = ['entry', 'photo', 'seat', 'text'].flatMap((name) =>
    args.list(name).map((value) => `--${name} ${value}`),
  )
  return [...lists, ...(args.flag('all-photos') ? ['--all-photos'] : [])].join(' ')
}

interface Request {
  readonly wanted: Wanted
  readonly noted: Pick<Erasure, 'wall' | 'reason'>
}

/** How many were erased from the store of live drills; null when it has no such drill. */
async function redactLive(
  store: EventLog,
  drill: string,
  { wanted, noted }: Request,
): Promise<number | null> {
  const kept = await keptDrill(store, drill)
  if (!kept) return null
  // Photos that were sent and never named are nobody's evidence, and yet are there.
  const unnamed = (await store.photos(drill)).filter(
    ({ seat, sha256 }) => (wanted.allPhotos || wanted.seats.includes(seat)) && !kept.photos.has(sha256),
  )
  const more = unnamed.map(({ sha256 }): Erasure => ({ blob: sha256, kind: 'photo', ...noted }))
  const erased = [...wantedErasures(kept, wanted, noted), ...more]
  if (erased.length > 0) await store.erase(drill, erased)
  await noteElsewhere(store, drill, erased)
  return erased.length
}

/** Texts are kept once for all drills: the others that were drilled by one are told, too, that it is erased and not lost. */
async function noteElsewhere(store: EventLog, drill: string, erased: readonly Erasure[]): Promise<void> {
  const texts = erased.filter(({ kind }) => kind === 'text')
  if (texts.length === 0) return
  for (const other of (await store.drills()).filter((id) => id !== drill)) {
    const pinned = new Set(Object.values(pinsIn(chained(await store.read(other, 0)))?.texts ?? {}))
    const shared = texts.filter(({ blob }) => pinned.has(blob))
    if (shared.length > 0) await store.erase(other, shared)
  }
}

interface Recorded {
  readonly folder: string
  readonly kept: KeptDrill
}

/** The record in the folder that was named, else that of the set under the id. */
function recordsOf(asked: string, setFolder: string, io: Io): readonly Recorded[] {
  const named = resolve(io.cwd, asked)
  for (const [folder, drill] of [
    [named, basename(named)],
    [recordFolder(setFolder, asked), asked],
  ] as const) {
    const kept = readRecord(folder, drill, io)
    if (kept) return [{ folder, kept }]
  }
  return []
}

/** First it is noted, then erased: what is interrupted between can be done again, and nothing is gone without a reason. */
function redactRecord({ folder, kept }: Recorded, erased: readonly Erasure[], io: Io): number {
  if (erased.length === 0) return 0
  writeResults(folder, new Map([[erasedFile, erasedText([...kept.erased, ...erased])]]), io)
  const gone = new Set(erased.map(({ blob }) => blob))
  const photos = photoPaths(folder, io.files).flatMap(([name, path]) => (gone.has(name) ? [path] : []))
  const texts = erased.flatMap(({ kind, blob }) => (kind === 'text' ? [join(folder, 'pins', blob)] : []))
  try {
    io.files.remove([...photos, ...texts])
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, folder), error)
  }
  return erased.length
}
