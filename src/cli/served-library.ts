import { type Library, setLibrary } from '../console/server/library/library.ts'
import { findSet } from '../workspace/find-set.ts'
import { reviewOnThread } from '../workspace/review-on-thread.ts'
import type { Io } from './io.ts'
import { type Session, setFolder } from './session.ts'

/**
 * The library of the set that the user stands in or has named; null where there is none, and where there are several, for drills can be
 * served without. Throws Misuse when `--set` names none.
 */
export function libraryHere(session: Session, io: Io): Library | null {
  if (session.set === undefined && findSet(io.files, io.cwd, undefined).kind !== 'found') return null
  const folder = setFolder(session, io, undefined)
  const library = setLibrary(folder, { files: io.files, now: () => io.clock(), review: reviewOnThread })
  // Read now, before anybody waits: a set takes a second the first time.
  library.look()
  return library
}
