import type { CheckedSet } from '../../../workspace/kept-set.ts'
import type { RecordedDrill } from '../../../workspace/past-drills.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'

/** Where the library's pages come from. */
export interface Library {
  /** The set as its files are now; never throws. */
  look(): CheckedSet
  /** The drills on record in it. */
  drills(): readonly RecordedDrill[]
  /** What the record of a drill in it holds; null when there is none that is what was written. */
  played(drill: string): PlayedDrill | null
}
