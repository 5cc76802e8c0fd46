import { dirname, join, resolve } from 'node:path'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Files } from './files.ts'

/** The file that makes a folder a plan set. */
export const settingsFile = 'yuyan.yaml'

export type FoundSet =
  | { readonly kind: 'found'; readonly folder: string }
  /** `--set` names a folder that is not there, or that holds no yuyan.yaml. */
  | { readonly kind: 'no-folder' | 'not-a-set'; readonly folder: string }
  | { readonly kind: 'none' }
  /** Several sets under plans/, by name: the user must choose. */
  | { readonly kind: 'several'; readonly names: readonly string[] }

/**
 * The set to work on: the folder that `--set` names (or the plans/<name> it names), else the nearest folder
 * upwards from `cwd` with yuyan.yaml, else the only set under plans/ of a folder upwards.
 */
export function findSet(files: Files, cwd: string, asked: string | undefined): FoundSet {
  if (asked !== undefined) return findAsked(files, cwd, asked)
  const upwards = [...ancestors(cwd)]
  const nearest = upwards.find((folder) => isSet(files, folder))
  if (nearest !== undefined) return { kind: 'found', folder: nearest }
  for (const folder of upwards) {
    const names = setsUnder(files, join(folder, 'plans'))
    if (names.length > 1) return { kind: 'several', names: names.map((name) => `plans/${name}`) }
    if (names[0] !== undefined) return { kind: 'found', folder: join(folder, 'plans', names[0]) }
  }
  return { kind: 'none' }
}

function findAsked(files: Files, cwd: string, asked: string): FoundSet {
  const folder = resolve(cwd, asked)
  if (isSet(files, folder)) return { kind: 'found', folder }
  if (/^[a-z0-9-]+$/.test(asked)) {
    const named = [...ancestors(cwd)]
      .map((from) => join(from, 'plans', asked))
      .find((each) => isSet(files, each))
    if (named !== undefined) return { kind: 'found', folder: named }
  }
  return { kind: files.status(folder)?.kind === 'folder' ? 'not-a-set' : 'no-folder', folder }
}

function isSet(files: Files, folder: string): boolean {
  return files.status(join(folder, settingsFile))?.kind === 'file'
}

/** Names of the sets that stand directly in `folder`, in the order of code points. */
export function setsUnder(files: Files, folder: string): string[] {
  return files
    .entries(folder)
    .map((entry) => entry.name)
    .filter((name) => isSet(files, join(folder, name)))
    .sort(byCodePoint)
}

/** The folder itself and all above it, nearest first. */
function* ancestors(folder: string): Generator<string> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    yield at
    if (dirname(at) === at) return
  }
}
