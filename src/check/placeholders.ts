import { LineIndex, type Place } from '../diagnostic/place.ts'

/** A place that a template left for the author: `【待填：印发单位】`, `[[to fill: issuing body]]`. */
export interface Placeholder {
  /** What is to be written there; empty when the mark does not say. */
  readonly what: string
  readonly at: Place
}

/** Bounded, so that a line of a hundred thousand opening brackets is read in linear time. */
const mark = /【待填(?:[：: ]([^】\n]{0,200}))?】|\[\[to fill(?:[: ]([^\]\n]{0,200}))?\]\]/g

/** The places to fill of a file in the order of its text, frontmatter and comments included. */
export function placeholdersIn(path: string, text: string): Placeholder[] {
  if (!text.includes('【待填') && !text.includes('[[to fill')) return []
  const index = new LineIndex(path, text)
  return [...text.matchAll(mark)].map((found) => ({
    what: (found[1] ?? found[2] ?? '').trim(),
    at: index.place(found.index, found.index + found[0].length),
  }))
}
