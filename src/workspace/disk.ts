import { type Dirent, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import type { FileStatus, Files, FolderEntry } from './files.ts'
import { replaceFolder, settleFolder } from './replace-folder.ts'
import { writeFiles } from './write-files.ts'

/** The real disk. */
export const disk: Files = {
  status: (path) => orNull(() => statusOf(path)),
  entries: (folder) => orNull(() => readdirSync(folder, { withFileTypes: true }).map(entryOf)) ?? [],
  realPath: (path) => orNull(() => realpathSync(path)),
  read: (path) => readFileSync(path),
  write: writeFiles,
  replaceFolder: (folder, contents) => replaceFolder(folder, contents),
  settleFolder: (folder) => void orNull(() => settleFolder(folder)),
  remove: (paths) => {
    for (const path of paths) rmSync(path, { force: true })
  },
}

/** Null where the disk refuses: not there, not allowed, a ring of links. */
function orNull<T>(look: () => T): T | null {
  try {
    return look()
  } catch {
    return null
  }
}

function statusOf(path: string): FileStatus {
  const found = statSync(path)
  return found.isFile()
    ? { kind: 'file', size: found.size }
    : { kind: found.isDirectory() ? 'folder' : 'other', size: 0 }
}

function entryOf(entry: Dirent): FolderEntry {
  if (entry.isSymbolicLink()) return { name: entry.name, kind: 'link' }
  if (entry.isFile()) return { name: entry.name, kind: 'file' }
  return { name: entry.name, kind: entry.isDirectory() ? 'folder' : 'other' }
}
