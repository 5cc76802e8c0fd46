import { execFileSync } from 'node:child_process'

/** The git commit (40 hex digits) that a folder is checked out at; null without git, or before the first commit. */
export function revisionOf(folder: string): string | null {
  try {
    const commit = execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5000,
    }).trim()
    return /^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(commit) ? commit : null
  } catch {
    return null
  }
}
