import { readDirective } from './directives.ts'
import type { Code, Inline, TextLink } from './document.ts'
import type { Span } from './frontmatter.ts'
import { fold, unmarked } from './inline-text.ts'
import type { Reading } from './raw-block.ts'

/** Signs that may be more than words. */
const signs: ReadonlySet<string> = new Set('\\`<![]*_~&\r\n')
const tag =
  /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s{1,99}[A-Za-z_:][\w.:-]*(?:\s{0,99}=\s{0,99}(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'=<>`]+))?)*\s{0,99}\/?>/y
const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/y
const entity =
  /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|le|ge|ne|times|middot|mdash|ndash|hellip));/y
const target =
  /\([ \t]*(<[^<>\n]{0,2000}>|[^\s()<>]{0,2000})(?:[ \t]+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?[ \t]*\)/y
const lineBreak = /(?:\r\n|\n|\r)[ \t]*/y
const quotedLineBreak = /(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*[ \t]*/y
const punctuation = /[!-/:-@[-`{-~]/

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  le: '≤',
  ge: '≥',
  ne: '≠',
  times: '×',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

/** Backtick runs of one length, in order; those before `next` have been passed. */
interface Runs {
  readonly places: number[]
  next: number
}

/** One run of text while it is read. `pieces` is the text so far; marks of emphasis are pieces of their own. */
interface Scan {
  readonly reading: Reading
  readonly quoted: boolean
  readonly end: number
  readonly pieces: string[]
  readonly codes: Code[]
  readonly links: TextLink[]
  /** Pieces that are an open `[`. */
  readonly brackets: number[]
  /** Places of backtick runs by length, made when first needed. */
  ticks: Map<number, Runs> | null
  comments: boolean
}

/** Reads the Markdown between two offsets as one run of text. Linear; never fails. Directives in it go to the reading. */
export function readInline(span: Span, reading: Reading, quoted = false): Inline {
  const { start, end } = trimmed(reading.text, span)
  const scan: Scan = {
    reading,
    quoted,
    end,
    pieces: [],
    codes: [],
    links: [],
    brackets: [],
    ticks: null,
    comments: true,
  }
  for (let at = start; at < end; ) at = step(at, scan)
  return {
    text: fold(unmarked(scan.pieces)),
    raw: reading.text.slice(start, end),
    codes: scan.codes,
    links: scan.links,
    at: reading.index.place(start, end),
  }
}

/** A stretch without the white space at its ends (full-width spaces too); an empty one stays where it begins. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return from === to ? { start, end: start } : { start: from, end: to }
}

/** Reads what stands at an offset and gives the offset after it. */
function step(at: number, scan: Scan): number {
  const { text } = scan.reading
  switch (text[at]) {
    case '\\':
      return escaped(at, scan)
    case '`':
      return code(at, scan)
    case '<':
      return angle(at, scan)
    case '!':
      if (text[at + 1] === '[') return open(at, 2, scan)
      return literal(at, 1, scan)
    case '[':
      return open(at, 1, scan)
    case ']':
      return close(at, scan)
    case '&':
      return reference(at, scan)
    case '*':
    case '_':
    case '~':
      return emphasis(at, scan)
    case '\r':
    case '\n':
      return newLine(at, scan)
    default:
      return words(at, scan)
  }
}

function matched(pattern: RegExp, at: number, scan: Scan): RegExpExecArray | null {
  pattern.lastIndex = at
  const found = pattern.exec(scan.reading.text)
  if (found && at + found[0].length > scan.end) return null
  return found
}

function words(at: number, scan: Scan): number {
  let end = at + 1
  while (end < scan.end && !signs.has(scan.reading.text[end] ?? '')) end++
  return literal(at, end - at, scan)
}

function literal(at: number, length: number, scan: Scan): number {
  const end = Math.min(at + length, scan.end)
  scan.pieces.push(scan.reading.text.slice(at, end))
  return end
}

function escaped(at: number, scan: Scan): number {
  const next = at + 1 < scan.end ? (scan.reading.text[at + 1] ?? '') : ''
  if (next === '\n' || next === '\r') return at + 1
  if (!punctuation.test(next)) return literal(at, 1, scan)
  scan.pieces.push(next)
  return at + 2
}

function newLine(at: number, scan: Scan): number {
  scan.pieces.push('\n')
  const found = matched(scan.quoted ? quotedLineBreak : lineBreak, at, scan)
  return found ? at + found[0].length : at + 1
}

/** An inline code between two equally long runs of backticks; without a partner the backticks are words. */
function code(at: number, scan: Scan): number {
  const { text, index } = scan.reading
  let open = at
  while (open < scan.end && text[open] === '`') open++
  const length = open - at
  scan.ticks ??= tickRuns(at, scan)
  const partner = nextRun(scan.ticks.get(length), open)
  if (partner === undefined) return literal(at, length, scan)
  const { start, end } = unpadded(text, { start: open, end: partner })
  scan.codes.push({ text: text.slice(start, end), at: index.place(start, end) })
  return partner + length
}

/** One space or line end at both ends of a code is padding, unless there is nothing else in it. */
function unpadded(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end)
  const front = /^(?:\r\n|[ \r\n])/.exec(content)?.[0].length ?? 0
  const back = content.endsWith('\r\n') ? 2 : /[ \r\n]$/.test(content.slice(-1)) ? 1 : 0
  const padded = front > 0 && back > 0 && /[^ \r\n]/.test(content)
  return padded ? { start: start + front, end: end - back } : { start, end }
}

function nextRun(runs: Runs | undefined, from: number): number | undefined {
  while (runs && (runs.places[runs.next] ?? from) < from) runs.next++
  return runs?.places[runs.next]
}

function tickRuns(from: number, scan: Scan): Map<number, Runs> {
  const all = new Map<number, Runs>()
  const pattern = /`+/g
  pattern.lastIndex = from
  const { text } = scan.reading
  for (let found = pattern.exec(text); found && found.index < scan.end; found = pattern.exec(text)) {
    const runs = all.get(found[0].length)
    if (runs) runs.places.push(found.index)
    else all.set(found[0].length, { places: [found.index], next: 0 })
  }
  return all
}

function angle(at: number, scan: Scan): number {
  const { text } = scan.reading
  if (text.startsWith('<!--', at)) {
    const end = scan.comments ? text.indexOf('-->', at + 4) : -1
    if (end >= 0 && end + 3 <= scan.end) {
      readDirective({ start: at, end: end + 3 }, scan.reading)
      return end + 3
    }
    scan.comments = false
    return literal(at, 4, scan)
  }
  const address = matched(autolink, at, scan)
  if (address) {
    scan.pieces.push(address[1] ?? '')
    return at + address[0].length
  }
  const markup = matched(tag, at, scan)
  return markup ? at + markup[0].length : literal(at, 1, scan)
}

function reference(at: number, scan: Scan): number {
  const found = matched(entity, at, scan)
  if (!found) return literal(at, 1, scan)
  const point = found[1] !== undefined ? Number(found[1]) : Number.parseInt(found[2] ?? '', 16)
  const known =
    found[3] !== undefined
      ? entities[found[3]]
      : point > 0 && point <= 0x10ffff
        ? String.fromCodePoint(point)
        : '\uFFFD'
  scan.pieces.push(known ?? '')
  return at + found[0].length
}

function open(at: number, length: number, scan: Scan): number {
  scan.brackets.push(scan.pieces.length)
  return literal(at, length, scan)
}

/** `](target)` makes a link of what stands since the last open bracket. */
function close(at: number, scan: Scan): number {
  const opened = scan.brackets.pop()
  const found = opened === undefined ? null : matched(target, at + 1, scan)
  if (opened === undefined || !found) return literal(at, 1, scan)
  const isImage = scan.pieces[opened] === '!['
  scan.pieces[opened] = ''
  const written = (found[1] ?? '').replace(/^<|>$/g, '')
  if (!isImage && written !== '' && !/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/|#)/.test(written)) {
    const start = at + 1 + found[0].indexOf(written)
    scan.links.push({ target: written, at: scan.reading.index.place(start, start + written.length) })
  }
  return at + 1 + found[0].length
}

/** A run of `*`, `_` or `~~` becomes a piece that begins with NUL, its sign and whether it may open or close; `unmarked` pairs them. */
function emphasis(at: number, scan: Scan): number {
  const { text } = scan.reading
  const sign = text[at] ?? ''
  let end = at
  while (end < scan.end && text[end] === sign) end++
  const before = text[at - 1] ?? ' '
  const after = end < scan.end ? (text[end] ?? ' ') : ' '
  const inWord = sign === '_' && isWord(before) && isWord(after)
  if (inWord || (sign === '~' && end - at !== 2)) return literal(at, end - at, scan)
  const opens = !/\s/.test(after) && (sign !== '_' || !isWord(before))
  const closes = !/\s/.test(before) && (sign !== '_' || !isWord(after))
  scan.pieces.push(`\0${opens ? '1' : '0'}${closes ? '1' : '0'}${text.slice(at, end)}`)
  return end
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}
