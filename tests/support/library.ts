import { type Library, setLibrary } from '../../src/console/server/library/library.ts'
import type { Files } from '../../src/workspace/files.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { type ReviewTask, type ReviewWork, reviewDrill } from '../../src/workspace/review-drill.ts'
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
export function libraryOf(files: Files, now: () => number = () => readingDay, folder = '/set'): Library {
  return setLibrary(folder, { files, now, review: reviewHere })
}

/** A review without a thread. */
export function reviewHere(task: ReviewTask): ReviewWork {
  const { shown, proposed } = reviewDrill(task)
  const soon = <T>(make: () => T): Promise<T> => Promise.resolve().then(make)
  return { shown: soon(shown), proposed: soon(proposed) }
}
