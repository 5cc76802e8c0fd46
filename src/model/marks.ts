import { unitNamed } from '../condition/unit.ts'
import type { Inline, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { columnsOf } from '../vocabulary/table-kind.ts'
import { isBlank } from './cells.ts'
import type { AnnexMark, MarkRow } from './plan-tables.ts'
import { rowPlace } from './table-rows.ts'
import { wholeOf } from './words.ts'

/** A column of numbers: what it is called (警戒水位) and the unit in brackets or after a stroke (警戒水位（m）). */
interface MarkColumn {
  readonly index: number
  readonly name: string
  readonly unit: string | null
}

/**
 * The rows of a marks table (特征值表): every column in which at least half of the filled cells are numbers or 未设定 is a
 * mark of the object in the row. An empty cell and other words (不详) say nothing; 未设定 says that there is no such mark.
 * Empty when it has no such column.
 */
export function readMarksTable(table: Table): MarkRow[] {
  const header = table.header.map(({ text }) => text)
  const object = columnsOf('marks', header).get('object')
  if (object === undefined) return []
  const columns = table.header.flatMap((cell, index) =>
    index === object ? [] : (markColumn(cell, index, table) ?? []),
  )
  return table.rows.flatMap((row): MarkRow[] => {
    const name = row[object]
    if (!name || isBlank(name)) return []
    const marks = columns.flatMap((column): AnnexMark[] => {
      const cell = row[column.index]
      const value = cell && valueIn(cell)
      if (!cell || !value) return []
      return [{ name: column.name, value: value.number, unit: value.unit ?? column.unit, at: cell.at }]
    })
    return marks.length > 0 ? [{ object: wholeOf(name), marks, at: rowPlace(row, table) }] : []
  })
}

const countingColumn = /^(?:序号|编号|no\.?|id)$/i

function markColumn(header: Inline, index: number, table: Table): MarkColumn | null {
  const plain = canonical(header.text)
  const filled = table.rows.flatMap((row) => {
    const cell = row[index]
    return cell && says(cell) ? [cell] : []
  })
  const read = filled.filter((cell) => valueIn(cell) !== null)
  if (countingColumn.test(plain) || read.length === 0 || read.length * 2 < filled.length) return null
  const [name = '', ...after] = plain.split(/[(/]/)
  const unit = (after[0] ?? '').replace(/[),].*$/, '').replace(/^单位:?/, '')
  return name === '' ? null : { index, name, unit: unitNamed(unit) ? unit : null }
}

const notSet = /^(?:未设定?|未定|notset|none)$/i
const measured = /^(-?\d[\d,]*(?:\.\d+)?)([^\d,.()]{0,8})$/

function says(cell: Inline): boolean {
  return notSet.test(canonical(cell.text)) || !isBlank(cell)
}

/** What a cell gives: a number, perhaps with its unit; `number` null: 未设定; null: it is no mark. */
function valueIn(cell: Inline): { readonly number: number | null; readonly unit: string | null } | null {
  const plain = canonical(cell.text)
  if (notSet.test(plain)) return { number: null, unit: null }
  const found = measured.exec(plain)
  const unit = found?.[2] ?? ''
  if (!found || (unit !== '' && !unitNamed(unit))) return null
  return { number: Number((found[1] ?? '').replaceAll(',', '')), unit: unit === '' ? null : unit }
}
