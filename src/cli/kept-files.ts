import { join } from 'node:path'
import type { StoredEntry } from '../drill/event-log.ts'
import type { KeptDrill } from '../drill/kept-drill.ts'
import { idPattern } from '../vocabulary/id.ts'
import { parsedJson } from '../workspace/parsed-json.ts'
import { isStored, storedEntry } from '../workspace/record-files.ts'
import { erasedFile, recordPhotos } from '../workspace/record-photos.ts'
import type { Io } from './io.ts'
import { erasedText, exportedPhotos, importedBeside, photoFile, recordErasures } from './kept-photos.ts'
import { Misuse } from './misuse.ts'
import { readText } from './sealing.ts'
import { shownPath } from './session.ts'

/** `log.jsonl`, `pins/`, `photos/` and what was erased: what of a drill's record belongs in git, by path in its folder. */
export function recordFiles({ entries, blobs, photos, erased }: KeptDrill): Map<string, string | Uint8Array> {
  const lines = entries.map(({ seq, hash, text }) => `${JSON.stringify({ seq, hash, text })}\n`)
  return new Map<string, string | Uint8Array>([
    ['log.jsonl', lines.join('')],
    ...[...blobs].map(([name, text]) => [`pins/${name}`, text] as const),
    ...[...photos].map(([name, bytes]) => [`photos/${photoFile(name, bytes)}`, bytes] as const),
    ...(erased.length > 0 ? [[erasedFile, erasedText(erased)] as const] : []),
  ])
}

/** The record that stands in a folder; null when it holds no log. */
export function readRecord(folder: string, drill: string, io: Io): KeptDrill | null {
  const path = join(folder, 'log.jsonl')
  if (io.files.status(path)?.kind !== 'file') return null
  const entries = readText(path, io)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [entryOf(line, index + 1, shownPath(io, path))]))
  const pins = join(folder, 'pins')
  const names = io.files.entries(pins).filter(({ kind }) => kind === 'file')
  return {
    ...{ drill, entries },
    blobs: new Map(names.map(({ name }) => [name, readText(join(pins, name), io)])),
    photos: recordPhotos(folder, io.files),
    erased: recordErasures(folder, io),
  }
}

function entryOf(line: string, number: number, path: string): StoredEntry {
  const entry = storedEntry(line)
  if (entry === null) throw new Misuse('notALog', { path, line: number })
  return entry
}

const format = 'yuyan-drill/1'
/** As the first, with photos and what was erased: a version that knows none of them must not take in half. */
const withPhotos = 'yuyan-drill/2'

/** One file that holds a drill whole. */
export function exportText({ drill, entries, blobs, photos, erased }: KeptDrill): string {
  const plain = { drill, entries, blobs: Object.fromEntries(blobs) }
  const beside = { photos: exportedPhotos(photos), erased }
  const data =
    photos.size + erased.length > 0 ? { format: withPhotos, ...plain, ...beside } : { format, ...plain }
  return `${JSON.stringify(data, null, 1)}\n`
}

/** What {@link exportText} wrote; null for any other text. */
export function parseExport(text: string): KeptDrill | null {
  const data = parsedJson(text)
  if (typeof data !== 'object' || data === null || !('format' in data)) return null
  if (data.format !== format && data.format !== withPhotos) return null
  // The id becomes the name of a folder.
  if (!('drill' in data) || typeof data.drill !== 'string' || !idPattern.test(data.drill)) return null
  if (!('entries' in data) || !Array.isArray(data.entries) || !data.entries.every(isStored)) return null
  if (!('blobs' in data) || typeof data.blobs !== 'object' || data.blobs === null) return null
  const blobs = new Map<string, string>()
  for (const [name, blob] of Object.entries(data.blobs)) if (typeof blob === 'string') blobs.set(name, blob)
  const beside = importedBeside(data)
  return beside && { drill: data.drill, entries: data.entries, blobs, ...beside }
}
