import { columnWidths, isToFillIn, tallestCells } from './column-widths.ts'
import { page, type TableType, type Twips, tableTypes } from './page-format.ts'

/** How a table stands on the page: its type and the widths of its columns, which fill the type area. */
export interface TableSetting {
  readonly type: TableType
  readonly widths: readonly Twips[]
}

/** A table so short stays on one page. */
const shortTable = 9

export const isShort = (rows: readonly unknown[]): boolean => rows.length <= shortTable

/** Lines that a row leaves to write by hand: three where a column is to be filled in with sentences, four beside a lone heading; 0: none. */
export function linesToWrite(rows: readonly (readonly string[])[], index: number): number {
  const row = rows[index] ?? []
  if (index === 0) return 0
  if (row.length === 2 && row[0] !== '' && row[1] === '' && rows.length > 2) return 4
  const forms = row.map((_, column) => rows.map((each) => each[column] ?? '')).filter(isToFillIn)
  return forms.some(([heading = '']) => heading.length > 3) ? 3 : 0
}

/** Rows that are taller than this many lines, one with another, ask for smaller type. */
const tallRow = 4

/** Smaller type the more columns there are, and where long cells would make most rows tall. `rows`: the words of all cells. */
export function tableSetting(
  rows: readonly (readonly string[])[],
  typeArea: Twips = page.typeArea,
): TableSetting {
  // As many as would stand so close on a page that is not turned.
  const columns = Math.max(1, ...rows.map((row) => row.length)) * (page.typeArea / typeArea)
  const settings = tableTypes.slice(columns <= 5 ? 0 : columns <= 7 ? 1 : 2).map((type) => ({
    type,
    widths: columnWidths(rows, typeArea, type.character),
  }))
  const [largest, ...smaller] = settings.filter(({ type, widths }, index) => {
    if (index === settings.length - 1) return true
    const lines = tallestCells(rows, widths, type.character)
    return lines.reduce((sum, each) => sum + each, 0) <= tallRow * lines.length
  })
  return largest ?? smaller[0] ?? { type: tableTypes[2], widths: [typeArea] }
}

/** The longest cell, in characters, of a column that is set in the middle: numbers, days, posts. */
const middleCell = 16

/** Which columns stand in the middle of their width: those in which every cell below the heading is short. `rows`: the words of all cells. */
export function centredColumns(rows: readonly (readonly string[])[]): boolean[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const below = rows.slice(1)
  return Array.from({ length: columns }, (_, column) =>
    below.every((row) => (row[column] ?? '').length <= middleCell),
  )
}
