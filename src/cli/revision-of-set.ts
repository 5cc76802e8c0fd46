import type { Io } from './io.ts'

/** The commit that a set's folder stands at; null outside git, without git, and with changes that are not committed. */
export function revisionOf(folder: string, io: Pick<Io, 'git'>): string | null {
  const status = io.git(folder, 'status', '--porcelain', '--', '.')
  if (status === null || status.code !== 0 || status.out !== '') return null
  const head = io.git(folder, 'rev-parse', 'HEAD')
  return head !== null && head.code === 0 ? head.out : null
}
