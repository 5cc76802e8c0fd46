import type { Twips } from './page-format.ts'

/** Widths are counted in Chinese characters; Latin letters and digits are a little over half as wide. */
type Characters = number

/** A cell this short stays on one line; a longer one may wrap at any Chinese character. */
const onOneLine: Characters = 5
/** A column asks for no more than this. */
const most: Characters = 26
/** Room that a cell’s margins take. */
const margin: Characters = 1

/**
 * Widths of a table’s columns, `whole` in all, where a Chinese character is `character` wide. Each column gets what its short cells and unbreakable words need, and the rest
 * goes to those with long sentences; where even the first is too much, all give way alike.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  whole: Twips,
  character: Twips,
): readonly Twips[] {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''))
  const needed = columns.map((cells) => Math.max(1, ...cells.map(leastWide)) + margin)
  const wanted = columns.map((cells, column) => {
    const lengths = cells.map((cell) => Math.min(most, wide(cell)))
    // A column of sentences wants more than one with a single long cell.
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    return Math.max(needed[column] ?? 0, (Math.max(0, ...lengths) + mean) / 2 + margin)
  })
  const sumOf = (widths: readonly Characters[]): Characters => widths.reduce((sum, each) => sum + each, 0)
  const [least, all] = [sumOf(needed), sumOf(wanted)]
  const share = all > least ? Math.max(0, whole / character - least) / (all - least) : 0
  const widths = needed.map((width, column) => width + share * ((wanted[column] ?? width) - width))
  const scaled = widths.map((width) => Math.floor((width * whole) / sumOf(widths)))
  const rest = whole - scaled.reduce((sum, width) => sum + width, 0)
  return scaled.map((width, column) => (column === count - 1 ? width + rest : width))
}

/** As much as a cell must have: all of it when it is short, else its longest word that cannot be broken. */
function leastWide(cell: string): Characters {
  const whole = wide(cell)
  if (whole <= onOneLine) return whole
  const words = cell.match(/[!-~\u2160-\u217f]+/g) ?? []
  return Math.max(whole > 2 * onOneLine ? 8 : onOneLine, ...words.map((word) => Math.min(10, wide(word))))
}

function wide(text: string): Characters {
  const lines = text
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.6 : 1), 0))
  return Math.max(0, ...lines)
}
