import type { Mark } from '../../../director/model/lanes.ts'

/** The entry that pressing a cluster of marks leads to: its first, and from one of them the next, round and round. */
export function entryOfCluster(marks: readonly Mark[], here: number): number | null {
  const entries = marks.flatMap(({ seq }) => (seq === null ? [] : [seq]))
  const at = entries.indexOf(here)
  return entries[at + 1] ?? entries[0] ?? null
}

/** The marked entry nearest before or after one; null: there is none. */
export function nextMarked(marked: readonly number[], here: number, way: 1 | -1): number | null {
  return (way > 0 ? marked.find((seq) => seq > here) : marked.findLast((seq) => seq < here)) ?? null
}
