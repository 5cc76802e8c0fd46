import { wordAt } from './find.ts'
import { fold } from './fold.ts'

/** A stretch of a text; `hit`: a word of the question. */
export interface Stretch {
  readonly text: string
  readonly hit: boolean
}

/** A text is shown from its beginning where the hit stands within so many signs; a row then tells its task before who does it. */
const near = 60
/** Signs before a hit that stands farther on, where no sentence begins there, and of the whole. */
const before = 24
const most = 120

/** The sentence around the first hit, with all hits marked in the text as it is written. */
export function excerpt(text: string, words: readonly string[]): Stretch[] {
  const spans = hitSpans(text, words)
  const [first] = spans
  const start = first ? startOfSentence(text, first.from) : 0
  const end = Math.min(text.length, start + most)
  const stretches: Stretch[] = [{ text: start > 0 ? '…' : '', hit: false }]
  let at = start
  for (const { from, to } of spans) {
    if (from < at || from >= end) continue
    stretches.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true })
    at = to
  }
  stretches.push({ text: text.slice(at, Math.max(at, end)) + (end < text.length ? '…' : ''), hit: false })
  return stretches.filter((stretch) => stretch.text !== '')
}

/** The sentence's beginning where it is near, else some signs before the hit. */
function startOfSentence(text: string, hit: number): number {
  if (hit <= near) return 0
  const last = text.slice(hit - near, hit)
  const ends = [...last.matchAll(/[。；！？;!?|]\s*/g)].pop()
  return ends ? hit - near + ends.index + ends[0].length : hit - before
}

/** Places of all words in the text as written, in order, none within another. */
function hitSpans(text: string, words: readonly string[]): { readonly from: number; readonly to: number }[] {
  const folded = fold(text)
  const spans: { from: number; to: number }[] = []
  for (const word of words)
    for (let at = wordAt(folded.words, word); at >= 0; at = wordAt(folded.words, word, at + word.length))
      spans.push({ from: folded.from[at] ?? 0, to: folded.to[at + word.length - 1] ?? 0 })
  spans.sort((a, b) => a.from - b.from || b.to - a.to)
  return spans.filter(({ from }, index) => spans.slice(0, index).every(({ to }) => from >= to))
}
