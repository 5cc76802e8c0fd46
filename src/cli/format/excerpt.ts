import type { Place } from '../../diagnostic/place.ts'
import { displayWidth } from './display-width.ts'
import { safeText } from './safe-text.ts'

/** Characters of a long line shown before and after the beginning of what is meant. */
const before = 40
const after = 80

/** The line where a place begins and a row of carets under what is meant; null for an empty text. */
export interface Excerpt {
  readonly number: number
  readonly line: string
  readonly carets: string
}

/**
 * What an author should look at: the first line of the place, cut to its neighbourhood when long. The carets count display
 * columns, so that they stand under Chinese too; an empty place gets one caret.
 */
export function excerpt(text: string, place: Place): Excerpt | null {
  const at = place.start.offset
  const lineStart = at - (place.start.column - 1)
  const ahead = text.slice(at, at + after)
  const breakAt = ahead.search(/[\r\n]/)
  const from = Math.max(lineStart, at - before)
  const to = at + (breakAt < 0 ? ahead.length : breakAt)
  if (text.slice(from, to).trim() === '') return null
  const lead = (from > lineStart ? '…' : '') + printable(text.slice(from, at))
  const meant = printable(text.slice(at, Math.min(Math.max(at, place.end.offset), to)))
  return {
    number: place.start.line,
    line: `${lead}${printable(text.slice(at, to))}${breakAt < 0 && at + after < text.length ? '…' : ''}`,
    carets: ' '.repeat(displayWidth(lead)) + '^'.repeat(Math.max(1, displayWidth(meant))),
  }
}

const printable = (text: string): string => safeText(text).replaceAll('\t', '  ').replace('\ufeff', '')
