import { join } from 'node:path'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { Files } from '../../../workspace/files.ts'
import { type CheckedSet, KeptSet } from '../../../workspace/kept-set.ts'
import { PastDrills, type RecordedDrill } from '../../../workspace/past-drills.ts'
import { type PlayedDrill, photoOnRecord, playedOnRecord } from '../../../workspace/played-drill.ts'
import type { ReviewTask, ReviewWork } from '../../../workspace/review-drill.ts'

/** Where the library's pages come from. */
export interface Library {
  /** The set as its files are now; never throws. */
  look(): CheckedSet
  /** The drills on record in it. */
  drills(): readonly RecordedDrill[]
  /** What the record of a drill in it holds; null when there is none that is what was written. */
  played(drill: string): PlayedDrill | null
  /** A photo of a record, by its sha256; null: there is none. */
  photo(drill: string, photo: string): Uint8Array | null
  /** Scores a drill and holds it against the plans. */
  review(task: ReviewTask): ReviewWork
  /**
   * Changes a file of the set, as it is on the disk at this moment; false when `change` gives null: there is nothing to change. Throws what the
   * disk throws.
   */
  rewrite(path: string, change: (text: string) => string | null): boolean
}

/** What a library needs of the world. */
export interface LibraryWorld {
  readonly files: Files
  readonly now: () => Instant
  readonly review: Library['review']
}

/** The library of the set in a folder. */
export function setLibrary(folder: string, { files, now, review }: LibraryWorld): Library {
  const kept = new KeptSet(folder, files, now)
  const past = new PastDrills(folder, files)
  return {
    look: () => kept.look(),
    drills: () => past.list(),
    played: (drill) => playedOnRecord(folder, drill, files),
    photo: (drill, photo) => photoOnRecord(folder, { drill, photo }, files),
    review,
    rewrite: (path, change) => {
      const place = join(folder, path)
      const written = change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(place)))
      if (written === null) return false
      files.write(new Map([[place, written]]))
      kept.forgetLook()
      return true
    },
  }
}
