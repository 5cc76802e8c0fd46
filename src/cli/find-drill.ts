import { basename, join, resolve } from 'node:path'
import { erasedOf, faultsOf, type KeepingFault, type KeptDrill, keptDrill } from '../drill/kept-drill.ts'
import { fill } from '../locale/locale.ts'
import { formatWall } from '../vocabulary/instant.ts'
import type { Io } from './io.ts'
import { parseExport, readRecord } from './kept-files.ts'
import { lookInLiveStore } from './live-store.ts'
import { Misuse } from './misuse.ts'
import { readText, recordFolder } from './sealing.ts'
import type { Session } from './session.ts'

/**
 * The drill that people took part in that an argument means: the folder of a record or a file that was exported; else, by its id, a drill in the store
 * of live drills, or a record of the set. Null when there is none.
 */
export async function findKeptDrill(asked: string, setFolder: string, io: Io): Promise<KeptDrill | null> {
  const named = resolve(io.cwd, asked)
  const inFolder = readRecord(named, basename(named), io)
  if (inFolder) return inFolder
  if (io.files.status(named)?.kind === 'file') return parseExport(readText(named, io))
  const live = await lookInLiveStore(io, (store) => keptDrill(store, asked))
  if (live) return live
  const folder = recordFolder(setFolder, asked)
  io.files.settleFolder(folder)
  return readRecord(folder, asked, io)
}

/** As {@link findKeptDrill}. Throws {@link Misuse} when there is none. */
export async function keptDrillOf(asked: string, setFolder: string, io: Io): Promise<KeptDrill> {
  const found = await findKeptDrill(asked, setFolder, io)
  if (found) return found
  const known = (await lookInLiveStore(io, (store) => store.drills())) ?? []
  const records = io.files.entries(join(setFolder, 'drills')).map(({ name }) => name)
  throw new Misuse('noLiveDrill', {
    drill: asked,
    known: [...new Set([...known, ...records])].sort(),
  })
}

/** What is wrong with a kept drill, a sentence each. */
export function faultSentences(kept: KeptDrill, { texts }: Pick<Session, 'texts'>): string[] {
  return faultsOf(kept).map((fault: KeepingFault) => fill(texts.keeping.fault[fault.kind], { ...fault }))
}

/** A drill that is not what was written is neither scored nor kept. */
export function assertWhole(kept: KeptDrill, session: Session, io: Io): void {
  const faults = faultSentences(kept, session)
  if (faults.length === 0) return
  for (const fault of faults) io.err(`${fault}\n`)
  throw new Misuse('drillNotWhole', { drill: kept.drill })
}

/** What was erased of a drill, a line each: it is not missing. */
export function erasedLines(kept: KeptDrill, { texts }: Pick<Session, 'texts'>): string {
  const { erased, erasedKind } = texts.keeping
  return erasedOf(kept)
    .map(({ blob, kind, wall, reason }) => {
      const time = formatWall(wall).slice(0, 16).replace('T', ' ')
      return `${fill(erased, { kind: erasedKind[kind], blob: blob.slice(0, 12), time: `${time} UTC`, reason })}\n`
    })
    .join('')
}
