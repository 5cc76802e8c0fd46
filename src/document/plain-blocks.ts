import type { Span } from './frontmatter.ts'
import { linesOf, type PlainItem, type PlainLine, plainLine } from './plain-line.ts'
import { type OpenList, type OpenSpan, placeItem } from './plain-list.ts'
import type { RawBlock } from './raw-block.ts'
import { cellsOf } from './table.ts'

/** What has been read, and what is still open at the line being read: a paragraph, a table, lists within one another. */
interface Page {
  readonly text: string
  readonly blocks: RawBlock[]
  paragraph: OpenSpan | null
  table: { readonly at: OpenSpan; readonly rows: Span[] } | null
  lists: OpenList[]
  /** Whether the line before is an item, whose words the next line might go on with. */
  afterItem: boolean
}

/**
 * The blocks of a stretch of Markdown that is made only of what officials' plans are made of: headings, paragraphs, tables,
 * comments, lists of one-line items. The same blocks as Markdown's own parser gives, at a tenth of the cost; null when
 * anything in the stretch might mean something else.
 */
export function plainBlocks(text: string, within: Span): RawBlock[] | null {
  const page: Page = { text, blocks: [], paragraph: null, table: null, lists: [], afterItem: false }
  for (const at of linesOf(text, within)) {
    const line = plainLine(text, at)
    if (!line || !add(line, page)) return null
  }
  return endTable(page) ? page.blocks : null
}

/** Adds a line to the page; false when it cannot be told what it belongs to. */
function add(line: PlainLine, page: Page): boolean {
  switch (line.kind) {
    case 'blank':
      return endTable(page) && endText(page)
    case 'heading':
    case 'comment':
      return endTable(page) && endText(page) && put(asBlock(line), page)
    case 'row':
      return addRow(line.at, page)
    case 'text':
      return addText(line.at, page)
    case 'item':
      return addItem(line, page)
  }
}

function asBlock(line: Extract<PlainLine, { kind: 'heading' | 'comment' }>): RawBlock {
  return line.kind === 'heading' ? line : { kind: 'html', at: line.at }
}

/** Puts a block at the top level, which ends all lists. */
function put(block: RawBlock, page: Page): true {
  page.lists = []
  page.blocks.push(block)
  return true
}

function endText(page: Page): true {
  page.paragraph = null
  page.afterItem = false
  return true
}

function addText(at: Span, page: Page): boolean {
  if (page.table || page.afterItem) return false
  if (page.paragraph) page.paragraph.end = at.end
  else {
    page.paragraph = { ...at }
    put({ kind: 'paragraph', at: page.paragraph, quoted: false }, page)
  }
  return true
}

function addRow(at: Span, page: Page): boolean {
  if (page.paragraph || page.afterItem) return false
  if (page.table) {
    page.table.at.end = at.end
    page.table.rows.push(at)
  } else {
    page.table = { at: { ...at }, rows: [at] }
    put({ kind: 'table', ...page.table }, page)
  }
  return true
}

/** Ends the table, if one is open, and takes its line of dashes out; false when it is none. */
function endTable(page: Page): boolean {
  if (!page.table) return true
  const { rows } = page.table
  const [head, dashes] = rows
  rows.splice(1, 1)
  page.table = null
  return head !== undefined && dashes !== undefined && isTable(page.text, head, dashes)
}

/** A full-width space at the end would be one more cell to Markdown, none to `cellsOf`. */
function isTable(text: string, head: Span, dashes: Span): boolean {
  const titles = text.slice(head.start, head.end)
  if (!/^[|: -]+$/.test(text.slice(dashes.start, dashes.end)) || /[^\S ]$/.test(titles)) return false
  const columns = cellsOf(text, dashes)
  const allDashes = columns.every((cell) => /^ *:?-+:? *$/.test(text.slice(cell.start, cell.end)))
  return allDashes && columns.length > 0 && columns.length === cellsOf(text, head).length
}

function addItem(line: PlainItem, page: Page): boolean {
  if (page.table) return false
  const lead = page.paragraph !== null || page.afterItem
  page.paragraph = null
  page.afterItem = true
  return placeItem(line, page, lead)
}
