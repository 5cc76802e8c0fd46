import { spawnSync } from 'node:child_process'

/** What a git command answered. */
export interface GitAnswer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs git in a folder; null where there is no git. */
export type Git = (folder: string, ...words: readonly string[]) => GitAnswer | null

/** The git of this machine. */
export const machineGit: Git = (folder, ...words) => {
  const { error, status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' })
  return error ? null : { code: status ?? 128, out: stdout.trim(), err: stderr.trim() }
}
