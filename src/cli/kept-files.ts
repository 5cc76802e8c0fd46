import { join } from 'node:path'
import type { StoredEntry } from '../drill/event-log.ts'
import type { KeptDrill } from '../drill/kept-drill.ts'
import { idPattern } from '../vocabulary/id.ts'
import { parsedJson } from '../workspace/parsed-json.ts'
import { isStored, storedEntry } from '../workspace/record-files.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { readText } from './sealing.ts'
import { shownPath } from './session.ts'

/** `log.jsonl` and `pins/`: what of a drill's record belongs in git, by path in its folder. */
export function recordFiles({ entries, blobs }: KeptDrill): Map<string, string> {
  const lines = entries.map(({ seq, hash, text }) => `${JSON.stringify({ seq, hash, text })}\n`)
  return new Map([
    ['log.jsonl', lines.join('')],
    ...[...blobs].map(([name, text]) => [`pins/${name}`, text] as const),
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
  return { drill, entries, blobs: new Map(names.map(({ name }) => [name, readText(join(pins, name), io)])) }
}

function entryOf(line: string, number: number, path: string): StoredEntry {
  const entry = storedEntry(line)
  if (entry === null) throw new Misuse('notALog', { path, line: number })
  return entry
}

const format = 'yuyan-drill/1'

/** One file that holds a drill whole. */
export function exportText({ drill, entries, blobs }: KeptDrill): string {
  return `${JSON.stringify({ format, drill, entries, blobs: Object.fromEntries(blobs) }, null, 1)}\n`
}

/** What {@link exportText} wrote; null for any other text. */
export function parseExport(text: string): KeptDrill | null {
  const data = parsedJson(text)
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== format) return null
  // The id becomes the name of a folder.
  if (!('drill' in data) || typeof data.drill !== 'string' || !idPattern.test(data.drill)) return null
  if (!('entries' in data) || !Array.isArray(data.entries) || !data.entries.every(isStored)) return null
  if (!('blobs' in data) || typeof data.blobs !== 'object' || data.blobs === null) return null
  const blobs = new Map<string, string>()
  for (const [name, blob] of Object.entries(data.blobs)) if (typeof blob === 'string') blobs.set(name, blob)
  return { drill: data.drill, entries: data.entries, blobs }
}
