import { resolve } from 'node:path'
import { buildSet } from '../workspace/build-set.ts'
import { filesAtRevision } from '../workspace/files-at-revision.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type OpenSet, openSet, type Session, shownPath } from './session.ts'

/** A set as it is played by; `commit` null: it lies in a folder. */
export type OtherPlans = OpenSet & { readonly commit: string | null }

/** The plans that `--against` or `--since` means: `.` the open set as it is, a folder the set in it, anything else a revision of the set's folder. */
export async function otherPlans(
  asked: string,
  open: OpenSet,
  session: Session,
  io: Io,
): Promise<OtherPlans> {
  if (asked === '.') return { ...open, commit: null }
  if (io.files.status(resolve(io.cwd, asked))?.kind === 'folder')
    return { ...(await openSet({ ...session, set: asked }, io)), commit: null }
  const found = filesAtRevision(open.folder, asked, io.git)
  if (found.kind === 'found') return { folder: open.folder, set: buildSet(found.files), commit: found.commit }
  throw found.kind === 'unknown'
    ? new Misuse('noSuchRevision', { revision: asked })
    : new Misuse('noSetAtRevision', { revision: asked, path: shownPath(io, open.folder) })
}
