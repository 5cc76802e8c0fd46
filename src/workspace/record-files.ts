import { join } from 'node:path'
import type { StoredEntry } from '../drill/event-log.ts'
import type { KeptDrill } from '../drill/kept-drill.ts'
import type { Files } from './files.ts'
import { parsedJson } from './parsed-json.ts'
import { recordErasures, recordPhotos } from './record-photos.ts'

/** A line of `log.jsonl`; null for anything else. */
export function storedEntry(line: string): StoredEntry | null {
  const entry = parsedJson(line)
  return isStored(entry) ? entry : null
}

export function isStored(entry: unknown): entry is StoredEntry {
  if (typeof entry !== 'object' || entry === null) return false
  if (!('seq' in entry && 'hash' in entry && 'text' in entry)) return false
  const { seq, hash, text } = entry
  if (typeof seq !== 'number' || typeof hash !== 'string' || typeof text !== 'string') return false
  const body = parsedJson(text)
  return typeof body === 'object' && body !== null && 'type' in body && 'at' in body && 'data' in body
}

/** The record that stands in a folder; null when there is none, or none that can be read. Throws what the disk throws. */
export function recordIn(folder: string, drill: string, files: Files): KeptDrill | null {
  const text = (path: string): string => new TextDecoder().decode(files.read(path))
  const lines = text(join(folder, 'log.jsonl')).split('\n')
  const entries = lines.filter((line) => line.trim() !== '').map(storedEntry)
  if (!entries.every((entry) => entry !== null)) return null
  const pins = join(folder, 'pins')
  const names = files.entries(pins).filter(({ kind }) => kind === 'file')
  const erased = recordErasures(folder, files)
  if (erased === null) return null
  return {
    ...{ drill, entries, erased },
    blobs: new Map(names.map(({ name }) => [name, text(join(pins, name))])),
    photos: recordPhotos(folder, files),
  }
}
