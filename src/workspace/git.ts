import { spawnSync } from 'node:child_process'

/** What a git command answered. */
export interface GitAnswer {
  readonly code: number
  /** Without blanks and line breaks at its ends. */
  readonly out: string
  readonly err: string
  /** As it came. */
  readonly raw?: string
}

/** Where git runs, with what it reads from standard input and, instead of this process's, its environment. */
export interface GitPlace {
  readonly folder: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs git in a folder; null where there is no git. */
export type Git = (place: string | GitPlace, ...words: readonly string[]) => GitAnswer | null

/** More than any file of a set may hold. */
const mostBytes = 64 * 1024 * 1024

/** The git of this machine. */
export const machineGit: Git = (place, ...words) => {
  const { folder, input, env } = typeof place === 'string' ? { folder: place } : place
  const { error, status, stdout, stderr } = spawnSync('git', words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: mostBytes,
    ...(input === undefined ? {} : { input }),
    ...(env === undefined ? {} : { env }),
  })
  return error ? null : { code: status ?? 128, out: stdout.trim(), err: stderr.trim(), raw: stdout }
}
