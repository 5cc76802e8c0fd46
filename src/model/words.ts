import { LineIndex, type Place } from '../diagnostic/place.ts'
import type { Code, Inline } from '../document/document.ts'
import type { Written } from './written.ts'

/**
 * The words of an inline run, each UTF-16 unit of which knows where it is written. Emphasis marks, escapes, comments and
 * links' targets are left out, white space is folded to one space, `<br>` is a line break (officials list names by lines).
 */
export interface Words {
  readonly text: string
  /** For each unit of `text` its offset in `inline.raw`. */
  readonly offsets: readonly number[]
  /** The lines of `inline.raw`. */
  readonly lines: LineIndex
  readonly inline: Inline
}

interface Draft {
  readonly units: string[]
  readonly offsets: number[]
  /** False once a `<!--` was found that nothing closes: so many of them stay linear. */
  comments: boolean
}

const link = /\[([^[\]]*)\]\([^()\s]*\)/y
const lineBreak = /<br ?\/?>/iy
const punctuation = /[!-/:-@[-`{-~]/

/** The words of `inline`; inline codes are `kept` as words or `left-out`. */
export function wordsOf(inline: Inline, codes: 'kept' | 'left-out'): Words {
  const { raw } = inline
  const draft: Draft = { units: [], offsets: [], comments: true }
  let code = 0
  for (let i = 0; i < raw.length; ) {
    const span = raw[i] === '`' ? codeSpan(inline, code, i) : null
    if (span) {
      if (codes === 'kept') for (let k = span.from; k < span.to; k++) push(draft, raw.charAt(k), k)
      code++
      i = span.end
    } else i = step(raw, i, draft)
  }
  return {
    text: draft.units.join(''),
    offsets: draft.offsets,
    lines: new LineIndex(inline.at.path, raw),
    inline,
  }
}

/** The code whose opening backticks stand at `i`: its content in `raw`, and where its closing backticks end. */
function codeSpan(
  inline: Inline,
  index: number,
  i: number,
): { from: number; to: number; end: number } | null {
  const code = inline.codes[index]
  if (!code) return null
  const from = code.at.start.offset - inline.at.start.offset
  const to = code.at.end.offset - inline.at.start.offset
  let ticks = 0
  while (inline.raw[i + ticks] === '`') ticks++
  if (from < i + ticks || from > i + ticks + 1) return null
  return { from, to, end: to + (from - i) }
}

/** Reads what stands at `i`, and gives where the next thing begins. */
function step(raw: string, i: number, draft: Draft): number {
  const c = raw.charAt(i)
  if (c === '\\' && punctuation.test(raw.charAt(i + 1))) {
    push(draft, raw.charAt(i + 1), i + 1)
    return i + 2
  }
  if (c === '*' && !(isSpace(raw.charAt(i - 1)) && isSpace(raw.charAt(i + 1)))) return i + 1
  if (c === '[') {
    link.lastIndex = i
    const found = link.exec(raw)
    if (found) {
      for (let k = 0; k < (found[1] ?? '').length; k++) push(draft, raw.charAt(i + 1 + k), i + 1 + k)
      return link.lastIndex
    }
  }
  if (c === '<') {
    const end = markup(raw, i, draft)
    if (end > i) return end
  }
  push(draft, isSpace(c) ? ' ' : c, i)
  return i + 1
}

/** Where a comment or line break that begins at `i` ends; `i` when none does. */
function markup(raw: string, i: number, draft: Draft): number {
  lineBreak.lastIndex = i
  if (lineBreak.test(raw)) {
    push(draft, '\n', i)
    return lineBreak.lastIndex
  }
  if (!draft.comments || !raw.startsWith('<!--', i)) return i
  const end = raw.indexOf('-->', i + 4)
  draft.comments = end >= 0
  return end >= 0 ? end + 3 : i
}

function isSpace(c: string): boolean {
  return c === '' || /\s/.test(c)
}

function push(draft: Draft, unit: string, offset: number): void {
  if (unit === ' ' && (draft.units.length === 0 || /\s/.test(draft.units.at(-1) ?? ''))) return
  draft.units.push(unit)
  draft.offsets.push(offset)
}

/** The words between two positions of `words.text`, trimmed, with their exact place. */
export function wordsBetween(words: Words, from: number, to: number): Written<string> {
  let start = from
  let end = to
  while (start < end && /\s/.test(words.text.charAt(start))) start++
  while (end > start && /\s/.test(words.text.charAt(end - 1))) end--
  const { inline, offsets } = words
  const first = offsets[start] ?? inline.raw.length
  const last = end > start ? (offsets[end - 1] ?? first) + 1 : first
  return { value: words.text.slice(start, end), at: placeIn(words, first, last) }
}

/** The part of an inline run between two offsets of its `raw`; a run may go over several lines. */
function placeIn({ inline, lines }: Words, from: number, to: number): Place {
  const pointAt = (offset: number): Place['start'] => {
    const { line, column, offset: start } = inline.at.start
    const inRaw = lines.point(offset)
    return {
      line: line + inRaw.line - 1,
      column: inRaw.line === 1 ? column + offset : inRaw.column,
      offset: start + offset,
    }
  }
  return { path: inline.at.path, start: pointAt(from), end: pointAt(to) }
}

/** The whole run as written words. */
export function wholeOf(inline: Inline): Written<string> {
  return { value: inline.text, at: inline.at }
}

/** The words between two positions as words of their own. */
export function sliceOf(words: Words, from: number, to: number): Words {
  return { ...words, text: words.text.slice(from, to), offsets: words.offsets.slice(from, to) }
}

/** The content of one inline code as words of their own. */
export function wordsOfCode(inline: Inline, code: Code): Words {
  const from = code.at.start.offset - inline.at.start.offset
  const text = inline.raw.slice(from, code.at.end.offset - inline.at.start.offset)
  const offsets = Array.from({ length: text.length }, (_, index) => from + index)
  return { text, offsets, lines: new LineIndex(inline.at.path, inline.raw), inline }
}
