import type { Edit } from '../../diagnostic/diagnostic.ts'
import type { DerivedItem } from '../../link/derived-items.ts'
import type { Rubric, RubricCategory } from '../../model/rubric.ts'
import {
  type DerivedRow,
  type DerivedSource,
  derivedRows,
  derivedSections,
  rowLine,
} from './derived-rubric.ts'

/**
 * Edits that add rows for `missing` to a rubric’s text: at the end of the category of the same title, else as new
 * categories at the end. What stands there is left as it is.
 */
export function addedRows(
  rubric: Rubric,
  missing: readonly DerivedItem[],
  text: string,
  source: DerivedSource,
): readonly Edit[] {
  const rows = derivedRows(missing, source)
  const placed = rows.map((row) => ({ row, category: categoryOf(rubric, row) }))
  const edits = [...Map.groupBy(placed, ({ category }) => category)].map(([category, inside]) => {
    const added = inside.map(({ row }) => row)
    if (category === null) return atEnd(rubric, added, text, source)
    return afterRows(category, added, text)
  })
  return edits.map((edit) => ({ path: rubric.path, ...edit }))
}

function categoryOf(rubric: Rubric, row: DerivedRow): RubricCategory | null {
  return rubric.categories.find(({ title }) => title.endsWith(row.category)) ?? null
}

type Place = Pick<Edit, 'start' | 'end' | 'text'>

function afterRows({ items }: RubricCategory, rows: readonly DerivedRow[], text: string): Place {
  const last = items.at(-1)
  const [, before = '', number = '0'] = /^(.*?)(\d+)$/.exec(last?.id.value ?? '') ?? []
  const at = lineEnd(text, last?.at.end.offset ?? text.length)
  const table = { phased: columns(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) > 6 }
  const lines = rows.map((row, index) => rowLine(`${before}${Number(number) + index + 1}`, row, table))
  return { start: at, end: at, text: lines.map((line) => `${newline(text)}${line}`).join('') }
}

function atEnd(rubric: Rubric, rows: readonly DerivedRow[], text: string, { locale }: DerivedSource): Place {
  const at = text.trimEnd().length
  const sections = derivedSections(rows, locale, rubric.categories.length + 1)
  return { start: at, end: at, text: `\n\n${sections}`.replaceAll('\n', newline(text)) }
}

/** How many columns a line of a table has. */
function columns(line: string): number {
  return line.replaceAll('\\|', '').split('|').length - 2
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/\r?\n/)
  return at < 0 ? text.length : from + at
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
