import type { Block, Inline, Table } from '../document/document.ts'
import { planTables, type TableKind, tableKind } from '../vocabulary/table-kind.ts'

/** Paragraphs and items, nested ones too, in reading order; not the cells of tables. */
export function runsOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    if (block.kind === 'paragraph') return [block.content]
    return block.kind === 'list' ? block.items.flatMap((item) => [item.content, ...runsOf(item.blocks)]) : []
  })
}

/** Every table, also those that stand under list items, in reading order. */
export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === 'table') return [block]
    return block.kind === 'list' ? block.items.flatMap((item) => tablesOf(item.blocks)) : []
  })
}

/** The tables that their columns show to be of `kind`, among the kinds of table that a file may hold. */
export function tablesOfKind(
  blocks: readonly Block[],
  kind: TableKind,
  kinds: readonly TableKind[] = planTables,
): Table[] {
  return tablesOf(blocks).filter(
    (table) =>
      tableKind(
        table.header.map(({ text }) => text),
        kinds,
      ) === kind,
  )
}
