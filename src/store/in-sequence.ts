import type { StoredEntry } from '../drill/event-log.ts'

/** Holds that entries continue a log that ends at `expected`: a gap could never be mended. @throws RangeError, a bug of the caller */
export function assertInSequence(expected: number, entries: readonly StoredEntry[]): void {
  const odd = entries.find(({ seq }, i) => seq !== expected + 1 + i)
  if (odd) throw new RangeError(`Entry ${odd.seq} does not continue a log that ends at ${expected}`)
}
