import type { Twips } from './page-format.ts'

/** Widths are counted in Chinese characters; Latin letters and digits are a little over half as wide. */
type Characters = number

/** A column to write in by hand: so much for a word or a mark, so much for a sentence. */
const handRoom: { readonly mark: Characters; readonly sentence: Characters } = { mark: 5, sentence: 12 }
/** A heading longer than this asks for sentences. */
const markHeading: Characters = 3
/** A cell this short stays on one line; a longer one may wrap at any Chinese character. */
const onOneLine: Characters = 5
/** Room that a cell’s margins take. */
const margin: Characters = 1
/** Room is given out in steps of this. */
const step: Characters = 0.5

/**
 * Widths of a table’s columns, `whole` in all, where a Chinese character is `character` wide. Each column gets what its short cells and unbreakable words need; the rest goes, step
 * by step, to the column whose longer cells make the rows tallest. Where even the first is too much, all give way alike.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  whole: Twips,
  character: Twips,
): readonly Twips[] {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''))
  const needed = columns.map((cells) => Math.max(roomToWrite(cells), ...cells.map(leastWide)) + margin)
  const widths = widened(
    needed,
    columns.map((cells) => cells.map((cell) => cell.split('\n').map(wide))),
    whole / character,
  )
  const all = widths.reduce((sum, width) => sum + width, 0)
  const scaled = widths.map((width) => Math.floor((width * whole) / all))
  const rest = whole - scaled.reduce((sum, width) => sum + width, 0)
  return scaled.map((width, column) => (column === count - 1 ? width + rest : width))
}

/** Whether a column is a form's: a heading, and nothing under it. */
export function isToFillIn([heading = '', ...cells]: readonly string[]): boolean {
  return heading !== '' && cells.length > 0 && cells.every((cell) => cell === '')
}

function roomToWrite(cells: readonly string[]): Characters {
  if (!isToFillIn(cells)) return 1
  return wide(cells[0] ?? '') > markHeading ? handRoom.sentence : handRoom.mark
}

/** The lengths of the lines that a cell has by itself. */
type CellLines = readonly Characters[]

function widened(
  needed: readonly Characters[],
  columns: readonly (readonly CellLines[])[],
  whole: Characters,
): Characters[] {
  const widths = [...needed]
  const tall = columns.map((cells, column) => tallness(cells, widths[column] ?? 1))
  let spare = whole - needed.reduce((sum, width) => sum + width, 0)
  for (; spare >= step; spare -= step) {
    const gains = columns.map((cells, column) => {
      const now = tallness(cells, (widths[column] ?? 1) + step)
      return { now, gain: (tall[column] ?? 0) - now }
    })
    const best = gains.reduce(
      (most, { gain }, column) => (gain > (gains[most]?.gain ?? 0) ? column : most),
      0,
    )
    if ((gains[best]?.gain ?? 0) <= 0) break
    widths[best] = (widths[best] ?? 0) + step
    tall[best] = gains[best]?.now ?? 0
  }
  return widths
}

/** How tall the cells of a column are, long ones counted much more: the tallest cell decides how tall its row is. */
function tallness(cells: readonly CellLines[], width: Characters): number {
  const lines = (lengths: CellLines): number =>
    lengths.reduce((sum, length) => sum + Math.max(1, length / (width - margin)), 0)
  return cells.reduce((sum, lengths) => sum + lines(lengths) ** 4, 0)
}

/** How many lines the tallest cell of each row has, about. */
export function tallestCells(
  rows: readonly (readonly string[])[],
  widths: readonly Twips[],
  character: Twips,
): number[] {
  return rows.map((row) =>
    Math.max(
      1,
      ...row.map((cell, column) => {
        const room = Math.max(1, (widths[column] ?? character) / character - margin)
        return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / room)), 0)
      }),
    ),
  )
}

/** As much as a cell must have: all of it when it is short, else its longest word that cannot be broken. */
function leastWide(cell: string): Characters {
  const whole = Math.max(0, ...cell.split('\n').map(wide))
  if (whole <= onOneLine) return whole
  const words = cell.match(/[!-~\u2160-\u217f]+/g) ?? []
  const breakable = /[\u2e80-\uffff]/.test(cell) ? (whole > 2 * onOneLine ? 8 : onOneLine) : 0
  return Math.max(breakable, ...words.map((word) => Math.min(10, wide(word))))
}

function wide(text: string): Characters {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.6 : 1), 0)
}
