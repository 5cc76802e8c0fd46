import type { CheckedSet } from '../../../workspace/kept-set.ts'

/** Where the library's pages come from. */
export interface Library {
  /** The set as its files are now; never throws. */
  look(): CheckedSet
}
