import { resolve } from 'node:path'
import { sha256 } from '../../../compile/digest.ts'
import type { EventLog } from '../../../drill/event-log.ts'
import type { KeptDrill } from '../../../drill/kept-drill.ts'
import { chained } from '../../../drill/open-drill.ts'
import { photosIn } from '../../../drill/photo-of.ts'
import type { PhotoLimits } from '../../../drill/photo-store.ts'
import { fill } from '../../../locale/locale.ts'
import type { Arguments } from '../../arguments.ts'
import { assertWhole } from '../../find-drill.ts'
import type { ExitCode, Io } from '../../io.ts'
import { parseExport } from '../../kept-files.ts'
import { withLiveStore } from '../../live-store.ts'
import { Misuse } from '../../misuse.ts'
import { readText } from '../../sealing.ts'
import { type Session, shownPath } from '../../session.ts'

/** `yuyan drill import <file>`: a drill that was exported, into the store of this machine. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, args.positionals[0] ?? '')
  const shown = shownPath(io, path)
  if (io.files.status(path)?.kind !== 'file') throw new Misuse('noSuchPath', { path: shown })
  const kept = parseExport(readText(path, io))
  if (!kept) throw new Misuse('notAnExport', { path: shown })
  assertWhole(kept, session, io)
  return withLiveStore<ExitCode>(io, async (store) => {
    if (!(await takeIn(store, kept))) throw new Misuse('drillKnown', { drill: kept.drill })
    const words = { drill: kept.drill, entries: kept.entries.length }
    io.out(`${fill(session.texts.keeping.imported, words)}\n`)
    return 0
  })
}

/** Blobs first: a log never names what is not there. False when the store has a drill of that name. */
async function takeIn(store: EventLog, kept: KeptDrill): Promise<boolean> {
  const { drill, entries, blobs } = kept

  if ((await store.read(drill, 0)).length > 0) return false
  // A file may hold more than its log names: nothing goes under a name that is not its own.
  for (const [name, text] of blobs) if (sha256(text) === name) await store.putBlob(name, text)
  await takeInBeside(store, kept)
  return (await store.append(drill, 0, { entries, receipts: [] })) === 'added'
}

const boundless: PhotoLimits = { seat: Number.POSITIVE_INFINITY, drill: Number.POSITIVE_INFINITY }

/** Photos that the log names, and what was erased before. A text that another drill here still has is not erased for this one. */
async function takeInBeside(store: EventLog, { drill, entries, photos, erased }: KeptDrill): Promise<void> {
  for (const [name, { seat }] of photosIn(chained(entries))) {
    const bytes = photos.get(name)
    if (bytes) await store.putPhoto(drill, { sha256: name, seat: seat ?? '', bytes }, boundless)
  }
  const gone = await Promise.all(
    erased.map(async (one) => one.kind === 'photo' || (await store.blob(one.blob)) === null),
  )
  const noted = erased.filter((_, i) => gone[i])
  if (noted.length > 0) await store.erase(drill, noted)
}
