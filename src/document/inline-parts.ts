import { LineIndex } from '../diagnostic/place.ts'
import type { Inline } from './document.ts'
import { readInline } from './inline.ts'

/** Words for people, or code between them. */
export interface InlinePart {
  readonly kind: 'words' | 'code'
  readonly text: string
}

/** Stands for a code while the words around it are read; from the private use area, which no text needs. */
const stand = '\uE000'

/** A run of text with its codes where they stand; {@link Inline.text} leaves them out. */
export function inlineParts({ raw, text, codes, at }: Inline): InlinePart[] {
  if (codes.length === 0) return text === '' ? [] : [{ kind: 'words', text }]
  let replaced = ''
  let from = 0
  for (const code of codes) {
    const start = code.at.start.offset - at.start.offset
    const end = code.at.end.offset - at.start.offset
    const [before, after] = [ticksBefore(raw, start), ticksAfter(raw, end)]
    replaced += raw.slice(from, before).replaceAll(stand, '\uFFFD') + stand
    from = after
  }
  replaced += raw.slice(from).replaceAll(stand, '\uFFFD')
  const reading = { text: replaced, index: new LineIndex('', replaced), directives: [], longTables: [] }
  const read = readInline({ start: 0, end: replaced.length }, reading, /[\r\n][ \t]*>/.test(raw))
  return read.text
    .split(stand)
    .flatMap((words, index): InlinePart[] => [
      ...(index > 0 ? [{ kind: 'code' as const, text: codes[index - 1]?.text ?? '' }] : []),
      ...(words === '' ? [] : [{ kind: 'words' as const, text: words }]),
    ])
}

/** Where the backticks that open a code begin; padding may stand between. */
function ticksBefore(raw: string, start: number): number {
  let at = start
  while (at > 0 && raw[at - 1] !== '`') at--
  while (at > 0 && raw[at - 1] === '`') at--
  return at
}

function ticksAfter(raw: string, end: number): number {
  let at = end
  while (at < raw.length && raw[at] !== '`') at++
  while (at < raw.length && raw[at] === '`') at++
  return at
}
