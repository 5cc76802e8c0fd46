import type { FileStatus, Files, FolderEntry } from './files.ts'

/** Files that live in a map from absolute `/` path to content; folders are there when something is in them. */
export interface MemoryFiles extends Files {
  readonly contents: Map<string, string | Uint8Array>
  /** Permissions, of files written with some. */
  readonly modes: ReadonlyMap<string, number>
}

/** A disk in memory, for tests and for whoever has the texts already. It knows no links. */
export function memoryFiles(initial: Iterable<readonly [string, string | Uint8Array]> = []): MemoryFiles {
  const contents = new Map(initial)
  const permissions = new Map<string, number>()
  const bytes = (path: string): Uint8Array | null => {
    const content = contents.get(path)
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null)
  }
  return {
    contents,
    modes: permissions,
    status: (path) => statusIn(contents, path, bytes(path)?.length),
    entries: (folder) => entriesIn(contents, folder),
    realPath: (path) => path,
    read: (path) => {
      const content = bytes(path)
      if (!content) throw new Error(`no such file: ${path}`)
      return content
    },
    write: (texts, modes = new Map()) => {
      for (const [path, text] of texts) contents.set(path, text)
      for (const [path, mode] of modes) permissions.set(path, mode)
    },
    replaceFolder: (folder, texts) => {
      for (const [path, text] of texts) {
        const place = `${inside(folder)}${path}`
        if (text === null) contents.delete(place)
        else contents.set(place, text)
      }
    },
    settleFolder: () => undefined,
    remove: (paths) => {
      for (const path of paths) contents.delete(path)
    },
  }
}

const inside = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`)

function statusIn(
  contents: ReadonlyMap<string, unknown>,
  path: string,
  size: number | undefined,
): FileStatus | null {
  if (size !== undefined) return { kind: 'file', size }
  const isFolder = [...contents.keys()].some((other) => other.startsWith(inside(path)))
  return isFolder ? { kind: 'folder', size: 0 } : null
}

function entriesIn(contents: ReadonlyMap<string, unknown>, folder: string): FolderEntry[] {
  const prefix = inside(folder)
  const found = new Map<string, FolderEntry>()
  for (const path of contents.keys()) {
    if (!path.startsWith(prefix)) continue
    const [name = '', ...rest] = path.slice(prefix.length).split('/')
    found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
  }
  return [...found.values()]
}
