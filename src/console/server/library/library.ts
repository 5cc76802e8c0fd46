import type { CheckedSet } from '../../../workspace/kept-set.ts'
import type { RecordedDrill } from '../../../workspace/past-drills.ts'

/** Where the library's pages come from. */
export interface Library {
  /** The set as its files are now; never throws. */
  look(): CheckedSet
  /** The drills on record in it. */
  drills(): readonly RecordedDrill[]
}
