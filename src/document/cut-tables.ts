import type { Span } from './frontmatter.ts'
import { cellsOf } from './table.ts'

/** A table found by its lines, header first, the line of dashes left out. */
export interface CutTable {
  readonly at: Span
  readonly rows: readonly Span[]
}

/** A text without its tables, and the tables. */
export interface Cut {
  /** The text with every table found replaced by a thematic break and blanks: as long as before, line for line. */
  readonly text: string
  /** By the offset at which the table began. */
  readonly tables: ReadonlyMap<number, CutTable>
}

/**
 * Takes the tables out that need no Markdown parser to be seen: lines that begin with `|` in the first column, after a
 * blank line or a heading, before a blank line or the end. Markdown's own parser needs five times as long with them.
 * A text with fences or raw HTML blocks, in which such lines may mean something else, is left whole.
 */
export function cutTables(text: string): Cut {
  const tables = new Map<number, CutTable>()
  if (
    /^[^\S\n]*(?:[>*+-][^\S\n]*|\d+[.)][^\S\n]*)*(?:```|~~~)|<(?:pre|script|style|textarea|\?|!\[|![A-Za-z])/im.test(
      text,
    )
  )
    return { text, tables }
  const pieces: string[] = []
  let copied = 0
  for (const lines of candidates(text)) {
    const [head, dashes, ...rows] = lines
    const last = lines.at(-1)
    if (!head || !dashes || !last || !isTable(text, head, dashes) || inComment(text, head.start)) continue
    tables.set(head.start, { at: { start: head.start, end: last.end }, rows: [head, ...rows] })
    pieces.push(
      text.slice(copied, head.start),
      '***',
      text.slice(head.start + 3, last.end).replace(/[^\r\n]/g, ' '),
    )
    copied = last.end
  }
  return { text: pieces.join('') + text.slice(copied), tables }
}

/** Blocks of lines that begin with `|`, standing free. */
function* candidates(text: string): Generator<Span[]> {
  let block: Span[] = []
  let free = true
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length + 1 : feed + 1
    const stop = feed < 0 ? text.length : feed
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop
    const first = text[start]
    if (first === '|' && (free || block.length > 0)) block.push({ start, end })
    else {
      const blank = text.slice(start, end).trim() === ''
      if (blank && block.length > 1) yield block
      block = []
      free = blank || /^#{1,6}[ \t]/.test(text.slice(start, start + 8))
    }
    if (first === '|') free = false
    start = next
  }
  if (block.length > 1) yield block
}

function isTable(text: string, head: Span, dashes: Span): boolean {
  if (head.end - head.start < 3) return false
  const columns = cellsOf(text, dashes)
  const allDashes = columns.every((cell) => /^\s*:?-+:?\s*$/.test(text.slice(cell.start, cell.end)))
  return allDashes && columns.length === cellsOf(text, head).length
}

/** A comment that is open at an offset hides what follows. */
function inComment(text: string, at: number): boolean {
  const opened = text.lastIndexOf('<!--', at)
  return opened >= 0 && text.lastIndexOf('-->', at) < opened
}
