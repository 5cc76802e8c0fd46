import { basename, dirname, join, resolve } from 'node:path'
import type { Files } from './files.ts'
import type { Git } from './git.ts'

/**
 * Whether a file is, or ever was, in a repository. `path`: under this name, in the commit told. `text`: the same text lies in the
 * repository, under whatever name. `unclear`: git cannot tell, for the reason told; `no-git`: there is no git to ask.
 */
export type Tracking =
  | { readonly kind: 'never' | 'now' | 'text' | 'no-git' | 'shallow' }
  | { readonly kind: 'once'; readonly commit: string }
  | { readonly kind: 'unclear'; readonly reason: string }

/** The nearest folder upwards that git keeps; null outside of git. */
export function repositoryOf(folder: string, files: Pick<Files, 'status'>): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (files.status(join(at, '.git'))) return at
    if (dirname(at) === at) return null
  }
}

/** Looks for a file in its own repository and in that of a set, in all their branches. */
export function trackingOf(
  file: string,
  { set, files, git }: { readonly set: string; readonly files: Files; readonly git: Git },
): Tracking {
  const path = files.realPath(file) ?? file
  const own = repositoryOf(dirname(path), files)
  const repositories = new Set([own, repositoryOf(files.realPath(set) ?? set, files)])
  for (const repository of repositories) {
    if (repository === null) continue
    const found = trackedIn(repository, path, repository === own, git)
    if (found.kind !== 'never') return found
  }
  return { kind: 'never' }
}

function trackedIn(repository: string, path: string, isOwn: boolean, git: Git): Tracking {
  const shallow = git(repository, 'rev-parse', '--is-shallow-repository')
  if (shallow === null) return { kind: 'no-git' }
  if (shallow.code !== 0) return { kind: 'unclear', reason: firstLine(shallow.err) }
  if (isOwn) {
    const named = trackedByName(path, git)
    if (named) return named
  }
  for (const filter of ['--no-filters', `--path=${basename(path)}`]) {
    const hash = git(repository, 'hash-object', filter, '--', path)
    if (hash?.code !== 0) return { kind: 'unclear', reason: firstLine(hash?.err ?? '') }
    if (git(repository, 'cat-file', '-e', hash.out)?.code === 0) return { kind: 'text' }
  }
  return { kind: shallow.out === 'true' ? 'shallow' : 'never' }
}

function trackedByName(path: string, git: Git): Tracking | null {
  const folder = dirname(path)
  const name = `:(literal)${basename(path)}`
  if (git(folder, 'ls-files', '--error-unmatch', '--', name)?.code === 0) return { kind: 'now' }
  const log = git(folder, 'log', '--all', '--full-history', '-1', '--format=%h', '--', name)
  return log?.out ? { kind: 'once', commit: log.out } : null
}

/** Whether git would leave a file out that it does not know; true outside of git. */
export function isIgnored(path: string, files: Pick<Files, 'status'>, git: Git): boolean {
  const repository = repositoryOf(dirname(path), files)
  if (repository === null) return true
  return git(repository, 'check-ignore', '-q', '--', path)?.code === 0
}

/** Whether a file is, byte for byte, what the newest commit has under its name. */
export function isAsCommitted(path: string, git: Git): boolean {
  return git(dirname(path), 'diff', '--quiet', 'HEAD', '--', `:(literal)${basename(path)}`)?.code === 0
}

/** When, and in which commit, a file was put into its repository or changed there, newest first. */
export function commitsOf(
  path: string,
  files: Pick<Files, 'status'>,
  git: Git,
): readonly { readonly commit: string; readonly at: string }[] {
  if (repositoryOf(dirname(path), files) === null) return []
  const log = git(dirname(path), 'log', '--format=%h %cI', '--', `:(literal)${basename(path)}`)
  if (log?.code !== 0 || log.out === '') return []
  return log.out.split('\n').map((line) => {
    const [commit = '', at = ''] = line.split(' ')
    return { commit, at }
  })
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
