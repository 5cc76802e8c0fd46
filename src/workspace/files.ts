/** What stands at a path. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes; 0 for anything but a file. */
  readonly size: number
}

/** One name in a folder. A link is told as a link, whatever it points to. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** The disk as the tool needs it: absolute paths, everything at once. Real in `disk.ts`, a map in `memory.ts`. */
export interface Files {
  /** What stands at a path, links followed; null when nothing does or it may not be seen. */
  status(path: string): FileStatus | null
  /** The names in a folder, in no particular order; empty when it cannot be listed. */
  entries(folder: string): readonly FolderEntry[]
  /** The path without links; null for a link that leads nowhere. */
  realPath(path: string): string | null
  /** A file's bytes. Throws when it cannot be read. */
  read(path: string): Uint8Array
  /**
   * Puts texts or bytes in place of files, making folders as needed: each file is afterwards the old one or the new one, whole. `modes`: who
   * may read new files that not everybody may, from the first moment on (0o600: their owner alone).
   */
  write(texts: ReadonlyMap<string, string | Uint8Array>, modes?: ReadonlyMap<string, number>): void
  /**
   * Puts files (by path in the folder) into a folder in one step: it is afterwards the old one or the new one, whole. Files whose content is
   * null go; what else stands in it stays.
   */
  replaceFolder(folder: string, contents: ReadonlyMap<string, string | Uint8Array | null>): void
  /** Finishes what a process that was killed while replacing a folder had begun. Leaves everything as it is where the disk refuses. */
  settleFolder(folder: string): void
  /** Takes files away; those that are not there already are no error. Throws when one cannot be taken away. */
  remove(paths: readonly string[]): void
}
