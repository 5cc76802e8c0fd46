import type { Library } from '../../src/console/server/library/library.ts'
import { KeptSet } from '../../src/workspace/kept-set.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { PastDrills } from '../../src/workspace/past-drills.ts'
import { playedOnRecord } from '../../src/workspace/played-drill.ts'
import { richTexts } from '../run/rich-set.ts'

/** The day on which tests read the library. */
export const readingDay = Date.UTC(2026, 0, 15)

/** The rich set as files in `/set`, with other texts for some. */
export function richFiles(more: Readonly<Record<string, string>> = {}): MemoryFiles {
  return filesOf(new Map([...richTexts, ...Object.entries(more)]))
}

/** Files as a set in `/set`. */
export function filesOf(texts: ReadonlyMap<string, string>): MemoryFiles {
  return memoryFiles([...texts].map(([path, text]) => [`/set/${path}`, text]))
}

/** The library of the set in `/set`. */
export function libraryOf(files: MemoryFiles, now: () => number = () => readingDay): Library {
  const kept = new KeptSet('/set', files, now)
  const past = new PastDrills('/set', files)
  return {
    look: () => kept.look(),
    drills: () => past.list(),
    played: (drill) => playedOnRecord('/set', drill, files),
  }
}
