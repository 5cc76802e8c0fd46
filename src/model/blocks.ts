import type { Block, Inline, Table } from '../document/document.ts'
import { type TableKind, tableKind } from '../vocabulary/table-kind.ts'

/** Paragraphs and items, nested ones too, in reading order; not the cells of tables. */
export function runsOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    if (block.kind === 'paragraph') return [block.content]
    return block.kind === 'list' ? block.items.flatMap((item) => [item.content, ...runsOf(item.blocks)]) : []
  })
}

/** Every table, also those that stand under list items, in reading order. */
function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === 'table') return [block]
    return block.kind === 'list' ? block.items.flatMap((item) => tablesOf(item.blocks)) : []
  })
}

/** A table with the kind that its columns show it to be; null: an ordinary table. */
export interface KnownTable {
  readonly kind: TableKind | null
  readonly table: Table
}

/** Every table among `blocks` with its kind, among the kinds of table that the file may hold. */
export function knownTables(blocks: readonly Block[], kinds: readonly TableKind[]): KnownTable[] {
  return tablesOf(blocks).map((table) => ({
    kind: tableKind(
      table.header.map(({ text }) => text),
      kinds,
    ),
    table,
  }))
}

/** The tables of one kind. */
export function ofKind(tables: readonly KnownTable[], kind: TableKind): Table[] {
  return tables.flatMap((known) => (known.kind === kind ? [known.table] : []))
}
