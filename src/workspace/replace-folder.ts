import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The steps of which a folder is replaced: each of them may be the one that fails. */
export interface FolderSteps {
  exists(path: string): boolean
  copy(from: string, to: string): void
  write(path: string, content: string | Uint8Array): void
  rename(from: string, to: string): void
  remove(path: string): void
}

const onDisk: FolderSteps = {
  exists: existsSync,
  copy: (from, to) => cpSync(from, to, { recursive: true, preserveTimestamps: true }),
  write: (path, content) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
}

/** What becomes of a file of a folder: its new content, or null when it goes. */
export type FolderContents = ReadonlyMap<string, string | Uint8Array | null>

/**
 * Puts files (by path in the folder) into a folder in one step: what else stands in it stays, and the folder is afterwards the
 * old one or the new one, whole. A process killed between the two renames leaves the old one aside; {@link settleFolder} puts it back.
 */
export function replaceFolder(folder: string, contents: FolderContents, steps: FolderSteps = onDisk): void {
  settleFolder(folder, steps)
  const { staged, aside } = besides(folder)
  try {
    steps.remove(staged)
    if (steps.exists(folder)) steps.copy(folder, staged)
    for (const [path, content] of contents) {
      if (content === null) steps.remove(join(staged, path))
      else steps.write(join(staged, path), content)
    }
    exchange(folder, { staged, aside }, steps)
  } catch (error) {
    attempt(() => steps.remove(staged))
    throw error
  }
  // The new one stands: what is left of the old one harms nobody, and goes with the next change.
  attempt(() => steps.remove(aside))
}

/** Finishes what a killed process had begun: a folder set aside is put back, or removed where the new one stands. */
export function settleFolder(folder: string, steps: FolderSteps = onDisk): void {
  const { aside } = besides(folder)
  if (!steps.exists(aside)) return
  if (steps.exists(folder)) steps.remove(aside)
  else steps.rename(aside, folder)
}

function exchange(folder: string, { staged, aside }: ReturnType<typeof besides>, steps: FolderSteps): void {
  const isThere = steps.exists(folder)
  if (isThere) steps.rename(folder, aside)
  try {
    steps.rename(staged, folder)
  } catch (error) {
    if (isThere) steps.rename(aside, folder)
    throw error
  }
}

/** Beside the folder, so that it can be renamed; so named that nobody else's folder is. */
function besides(folder: string): { readonly staged: string; readonly aside: string } {
  const beside = (end: string): string => join(dirname(folder), `.${basename(folder)}.yuyan-${end}`)
  return { staged: beside('new'), aside: beside('old') }
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // The first error is the one that is told.
  }
}
