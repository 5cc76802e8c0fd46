import { join } from 'node:path'
import { settingsFile } from './find-set.ts'
import type { Git } from './git.ts'
import { memoryFiles } from './memory.ts'
import { readSet } from './read-set.ts'
import type { SetFiles } from './source.ts'

/** What a set's folder held at a revision. `unknown`: there is no such revision, no repository or no git; `no-set`: it held no set. */
export type FilesAtRevision =
  | { readonly kind: 'found'; readonly files: SetFiles; readonly commit: string }
  | { readonly kind: 'unknown' | 'no-set' }

const root = '/set'

/** Reads the files of a set as a commit, branch or tag has them, without touching the folder. */
export function filesAtRevision(folder: string, revision: string, git: Git): FilesAtRevision {
  // What begins with a hyphen would be an option.
  const named = revision.startsWith('-') ? null : git(folder, 'rev-parse', '--verify', `${revision}^{commit}`)
  if (named?.code !== 0 || named.out === '') return { kind: 'unknown' }
  const listed = git(folder, 'ls-tree', '-r', '-z', '--name-only', named.out, '--', '.')
  if (listed?.code !== 0) return { kind: 'unknown' }
  const paths = listed.out.split('\0').filter((path) => /\.(?:md|ya?ml)$/.test(path))
  if (!paths.includes(settingsFile)) return { kind: 'no-set' }
  const texts = paths.flatMap((path) => {
    const shown = git(folder, 'show', `${named.out}:./${path}`)
    return shown?.code === 0 ? [[join(root, path), shown.raw ?? `${shown.out}\n`] as const] : []
  })
  return { kind: 'found', files: readSet(memoryFiles(texts), root), commit: named.out }
}
