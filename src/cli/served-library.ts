import type { Library } from '../console/server/library/library.ts'
import { findSet } from '../workspace/find-set.ts'
import { KeptSet } from '../workspace/kept-set.ts'
import { PastDrills } from '../workspace/past-drills.ts'
import { playedOnRecord } from '../workspace/played-drill.ts'
import type { Io } from './io.ts'
import { type Session, setFolder } from './session.ts'

/**
 * The library of the set that the user stands in or has named; null where there is none, and where there are several, for drills can be
 * served without. Throws Misuse when `--set` names none.
 */
export function libraryHere(session: Session, io: Io): Library | null {
  if (session.set === undefined && findSet(io.files, io.cwd, undefined).kind !== 'found') return null
  const folder = setFolder(session, io, undefined)
  const kept = new KeptSet(folder, io.files, () => io.clock())
  const past = new PastDrills(folder, io.files)
  // Read now, before anybody waits: a set takes a second the first time.
  kept.look()
  return {
    look: () => kept.look(),
    drills: () => past.list(),
    played: (drill) => playedOnRecord(folder, drill, io.files),
  }
}
