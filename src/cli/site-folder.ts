import { join } from 'node:path'
import { parsedJson } from '../workspace/parsed-json.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { shownPath } from './session.ts'

/** In the site: its files by name, so that the next one takes away the pages of plans that are no more, and nothing else. */
const listed = 'assets/files.json'
const format = 'yuyan-site/1'

/**
 * Puts a site into its folder, whole or not at all. Pages of an earlier site that are not written again go; other files that somebody put there stay. A
 * folder that holds other files and no site is left alone: Misuse.
 */
export function writeSite(folder: string, files: ReadonlyMap<string, string>, io: Io): void {
  const earlier = earlierFiles(folder, io)
  const gone = earlier.filter((path) => !files.has(path)).map((path) => [path, null] as const)
  const names = [...files.keys(), listed].sort()
  const list = `${JSON.stringify({ format, files: names }, null, 1)}\n`
  try {
    io.files.replaceFolder(folder, new Map([...gone, ...files, [listed, list] as const]))
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, folder), error)
  }
}

/** Throws Misuse where a site may not be written. Asked before the work as well as after it. */
export function earlierFiles(folder: string, io: Io): readonly string[] {
  io.files.settleFolder(folder)
  const there = io.files.status(folder)
  if (there && there.kind !== 'folder') throw new Misuse('siteNotAFolder', { path: shownPath(io, folder) })
  if (io.files.entries(folder).length === 0) return []
  const list = join(folder, listed)
  const data =
    io.files.status(list)?.kind === 'file'
      ? parsedJson(new TextDecoder().decode(io.files.read(list)))
      : undefined
  const names = filesOf(data)
  if (names === null) throw new Misuse('siteFolderTaken', { path: shownPath(io, folder) })
  return names
}

/** The names in a list of files; null for anything else. What leads out of the folder is none of them. */
function filesOf(data: unknown): string[] | null {
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== format) return null
  if (!('files' in data) || !Array.isArray(data.files)) return null
  return data.files.filter(
    (name): name is string =>
      typeof name === 'string' && /^[\w-]+(?:\/[\w-]+)*\.(?:html|css|js|json)$/.test(name),
  )
}
