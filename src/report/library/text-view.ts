import type { Block, Inline, Item, Section, Table } from '../../document/document.ts'
import { inlineParts } from '../../document/inline-parts.ts'
import { clausesOf } from '../../link/clauses.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import type { Plan } from '../../model/plan.ts'
import type { TextBlock } from './views.ts'

/** Names of rows, by line. */
type Names = ReadonlyMap<number, readonly string[]>

/** A plan's text as its author wrote it, block by block in reading order. No markup gets through: only words and code. */
export function planText(plan: Plan, set: PlanSet): TextBlock[] {
  const document = set.documents.find(({ path }) => path === plan.path)
  return document ? sectionBlocks(document.body, namesByLine(plan)) : []
}

function namesByLine(plan: Plan): Names {
  const names = new Map<number, string[]>()
  for (const [clause, { start }] of clausesOf(plan)) {
    const others = names.get(start.line)
    if (others) others.push(clause)
    else names.set(start.line, [clause])
  }
  return names
}

function sectionBlocks({ heading, depth, blocks, sections }: Section, names: Names): TextBlock[] {
  return [
    ...(heading ? [{ kind: 'heading' as const, depth, ...spansAt(heading, names) }] : []),
    ...blocks.flatMap((block) => blockViews(block, 0, names)),
    ...sections.flatMap((section) => sectionBlocks(section, names)),
  ]
}

function blockViews(block: Block, depth: number, names: Names): TextBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', ...spansAt(block.content, names) }]
    case 'list':
      return block.items.flatMap((item) => itemViews(item, depth, names))
    case 'table':
      return [tableView(block, names)]
  }
}

function itemViews({ marker, content, blocks, at }: Item, depth: number, names: Names): TextBlock[] {
  const line = at.start.line
  return [
    {
      kind: 'item',
      ...{ depth, marker, line, clauses: names.get(line) ?? [], spans: inlineParts(content) },
    },
    ...blocks.flatMap((block) => blockViews(block, depth + 1, names)),
  ]
}

function tableView({ header, rows, at }: Table, names: Names): TextBlock {
  const line = at.start.line
  return {
    kind: 'table',
    ...{ line, clauses: names.get(line) ?? [], header: header.map(inlineParts) },
    rows: rows.map((cells) => {
      const row = cells[0]?.at.start.line ?? line
      return { line: row, clauses: names.get(row) ?? [], cells: cells.map(inlineParts) }
    }),
  }
}

function spansAt(content: Inline, names: Names) {
  const { line } = content.at.start
  return { line, clauses: names.get(line) ?? [], spans: inlineParts(content) }
}
