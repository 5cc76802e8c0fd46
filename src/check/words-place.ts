import { LineIndex, type Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'

/** The place of the first `words` within `at`; `at` itself where they do not stand so in the text. */
export function placeOfWords(set: PlanSet, at: Place, words: string): Place {
  const document = set.documents.find(({ path }) => path === at.path)
  const start = document?.text.slice(at.start.offset, at.end.offset).indexOf(words) ?? -1
  if (!document || start < 0) return at
  const from = at.start.offset + start
  return new LineIndex(at.path, document.text).place(from, from + words.length)
}
