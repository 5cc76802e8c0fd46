import type { Inline, Section, Table } from '../document/document.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { knownTables, ofKind } from '../model/blocks.ts'
import { rowPlace } from '../model/table-rows.ts'
import { type ColumnOf, columnsOf, planTables, type TableKind } from '../vocabulary/table-kind.ts'

/** A cell as it is written, an empty one too; null when the row's table is of another kind or has no such column. */
export function cellAt<K extends TableKind>(
  set: PlanSet,
  row: { readonly path: string; readonly offset: number },
  { kind, column }: { readonly kind: K; readonly column: ColumnOf<K> },
): Inline | null {
  const document = set.documents.find(({ path }) => path === row.path)
  for (const table of document ? tablesIn(document.body, kind) : []) {
    const found = table.rows.find((cells) => rowPlace(cells, table).start.offset === row.offset)
    const place = columnsOf(
      kind,
      table.header.map(({ text }) => text),
    ).get(column)
    if (found && place !== undefined) return found[place] ?? null
  }
  return null
}

function tablesIn(section: Section, kind: TableKind): Table[] {
  return [
    ...ofKind(knownTables(section.blocks, planTables), kind),
    ...section.sections.flatMap((each) => tablesIn(each, kind)),
  ]
}
