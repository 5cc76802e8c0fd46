import type { Place } from '../diagnostic/place.ts'
import type { Inline, Table } from '../document/document.ts'
import { type ColumnOf, columnsOf, type TableKind } from '../vocabulary/table-kind.ts'
import { isBlank } from './cells.ts'

/** One row of a table of a known kind. */
export interface TableLine<C extends string> {
  /** The cell under a column; null when the table has no such column or the cell says nothing. */
  cell(column: C): Inline | null
  /** From the first cell to the last. */
  readonly at: Place
}

/** The rows of a table read as `kind`; rows in which every cell is blank are left out. */
export function tableLines<K extends TableKind>(kind: K, table: Table): TableLine<ColumnOf<K>>[] {
  const columns = columnsOf(
    kind,
    table.header.map((cell) => cell.text),
  )
  return table.rows
    .filter((row) => !row.every(isBlank))
    .map((row) => ({
      cell: (column) => {
        const cell = row[columns.get(column) ?? -1]
        return cell && !isBlank(cell) ? cell : null
      },
      at: rowPlace(row, table),
    }))
}

/** From a row's first cell to its last. */
export function rowPlace(row: readonly Inline[], table: Table): Place {
  const first = row[0]
  const last = row.at(-1)
  if (!first || !last) return table.at
  return { path: first.at.path, start: first.at.start, end: last.at.end }
}
