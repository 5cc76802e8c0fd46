import type { Inline, Table } from './document.ts'
import type { Span } from './frontmatter.ts'
import { readInline } from './inline.ts'
import { limits } from './limits.ts'
import type { Reading } from './raw-block.ts'

/**
 * Reads a pipe table whose lines are known. Rows that are short get empty cells at the end of their line; cells beyond the
 * header are kept, for an unescaped `|` made them and a rule should see it.
 */
export function readTable(at: Span, lines: readonly Span[], reading: Reading): Table {
  const [head, ...rest] = lines
  const header = head ? readRow(head, 0, reading) : []
  if (rest.length > limits.rows) reading.longTables.push({ at, rows: rest.length })
  const rows = rest.slice(0, limits.rows).map((line) => readRow(line, header.length, reading))
  return { kind: 'table', header, rows, at: reading.index.place(at.start, at.end) }
}

function readRow(line: Span, columns: number, reading: Reading): Inline[] {
  const cells = cellsOf(reading.text, line)
  const end = cells.at(-1)?.end ?? line.end
  while (cells.length < columns) cells.push({ start: end, end })
  return cells.map((cell) => readInline(inner(reading.text, cell), reading))
}

/** An empty cell's content would stand after its first space. */
function inner(text: string, cell: Span): Span {
  const spaced = text[cell.start] === ' ' && cell.end - cell.start > 1
  return spaced ? { start: cell.start + 1, end: cell.end } : cell
}

/** The stretches between the pipes of a line; a pipe after a backslash is content. */
export function cellsOf(text: string, line: Span): Span[] {
  let start = line.start
  let end = line.end
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  const cells: Span[] = []
  let from = text[start] === '|' ? start + 1 : start
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      cells.push({ start: from, end: at })
      from = at + 1
    }
  }
  if (from < end) cells.push({ start: from, end })
  return cells
}
