import { join } from 'node:path'
import type { Io } from './io.ts'

/** Where drills live until they are closed: one file beside the set's repository, ignored by git. */
export function liveStorePath(io: Pick<Io, 'cwd'>): string {
  return join(io.cwd, '.yuyan', 'drills.db')
}
