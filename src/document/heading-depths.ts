import { splitHeading } from '../vocabulary/section-role.ts'

/** A heading line: its words and the number of `#` it is written with. */
export interface WrittenHeading {
  readonly words: string
  readonly depth: number
}

/** How many numbers a heading has: 3 for 6.4.1, 0 for one that has fewer than two (6, 六、 or none). */
export function numberCount({ words }: WrittenHeading): number {
  const number = splitHeading(words).number.normalize('NFKC')
  return /^\d+(?:\s*\.\s*\d+)+/.exec(number)?.[0].split('.').length ?? 0
}

/**
 * The depth that at least four in five of the headings with so many numbers are written with, where there are five or more: one of
 * 6.4.1, 6.4.2 … that has a `#` too few or too many is meant to stand beside the others.
 */
export function usualDepths(headings: readonly WrittenHeading[]): ReadonlyMap<number, number> {
  const usual = new Map<number, number>()
  for (const [count, alike] of Map.groupBy(headings, numberCount))
    for (const [depth, same] of Map.groupBy(alike, (each) => each.depth))
      if (count > 0 && alike.length >= 5 && same.length >= alike.length * 0.8) usual.set(count, depth)
  return usual
}
