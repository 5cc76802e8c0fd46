import type { Span } from './frontmatter.ts'

/** What a line of Markdown is, where its own characters tell it beyond doubt; offsets count in the whole text. */
export type PlainLine =
  | { readonly kind: 'blank'; readonly at: Span }
  | { readonly kind: 'heading'; readonly at: Span; readonly depth: number; readonly content: Span }
  /** An HTML comment that begins and ends on the line. */
  | { readonly kind: 'comment'; readonly at: Span }
  /** Begins with `|`. */
  | { readonly kind: 'row'; readonly at: Span }
  | PlainItem
  /** Can only be part of a paragraph, unless the next line says otherwise. */
  | { readonly kind: 'text'; readonly at: Span }

/** A list item whose marker is followed by one space and words. */
export interface PlainItem {
  readonly kind: 'item'
  /** From the marker to the end of the line. */
  readonly at: Span
  /** Spaces before the marker. */
  readonly indent: number
  readonly marker: Span
  /** The bullet, or what stands after the number: a list has only one. */
  readonly sign: string
  /** Bullets and the number 1 may stand right under a paragraph; any other number would be part of it. */
  readonly interrupts: boolean
}

/** Signs that open or end something else, or might: tabs, quotes, markup, tables, definitions, fences, rules, underlines. */
const doubtful = /^(?:[ \t#><|]|\[(?![^[\]\\]*\](?!:))|```|~~~|[-*_+=:| ]*$)/
const itemMarker = /^ *([-*+]|\d{1,9}[.)])(?: |$)/

/** What the line between two offsets is (its end without the line break); null where only a Markdown parser can tell. */
export function plainLine(text: string, at: Span): PlainLine | null {
  const line = text.slice(at.start, at.end)
  if (line.includes('\t') || line.includes('\r')) return null
  if (/^ *$/.test(line)) return { kind: 'blank', at }
  if (line.startsWith('|')) return { kind: 'row', at }
  if (line.startsWith('#')) return heading(line, at)
  if (line.startsWith('<!--')) return line.includes('-->', 4) ? { kind: 'comment', at } : null
  const marker = itemMarker.exec(line)
  if (marker) return item(line, at, marker)
  return doubtful.test(line) ? null : { kind: 'text', at }
}

/** A further `#` may close the heading or be its words: doubtful. */
function heading(line: string, at: Span): PlainLine | null {
  const depth = line.search(/[^#]|$/)
  if (depth > 6 || (line[depth] ?? ' ') !== ' ' || line.includes('#', depth)) return null
  let start = depth
  let end = line.length
  while (line[start] === ' ') start++
  while (end > start && line[end - 1] === ' ') end--
  return { kind: 'heading', at, depth, content: { start: at.start + start, end: at.start + end } }
}

function item(line: string, at: Span, [front, marker = '']: RegExpExecArray): PlainItem | null {
  const words = line.slice(front.length)
  if (doubtful.test(words) || itemMarker.test(words)) return null
  const end = at.start + front.length - 1
  const start = end - marker.length
  return {
    kind: 'item',
    at: { start, end: at.end },
    indent: start - at.start,
    marker: { start, end },
    sign: marker.at(-1) ?? '',
    interrupts: marker.length === 1 || /^1[.)]$/.test(marker),
  }
}

/** The lines of a stretch of text, their breaks (LF, CRLF) left out. */
export function* linesOf(text: string, within: Span): Generator<Span> {
  for (let start = within.start; start < within.end; ) {
    const feed = text.indexOf('\n', start)
    const stop = feed < 0 || feed >= within.end ? within.end : feed
    const end = stop > start && stop < within.end && text[stop - 1] === '\r' ? stop - 1 : stop
    yield { start, end }
    start = stop + 1
  }
}
