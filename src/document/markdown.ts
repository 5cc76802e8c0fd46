import type { List, ListItem, Parent, RootContent, TableRow } from 'mdast'
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type CutTable, cutTables } from './cut-tables.ts'
import type { Span } from './frontmatter.ts'
import type { RawBlock, RawItem } from './raw-block.ts'

/**
 * The only door to remark's parser. It tells blocks; words, codes and links within them are read by `readInline`, which
 * keeps exact places and stays linear, so everything inline is switched off here.
 */
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

const tableNodes: Extension = {
  enter: {
    table(this: CompileContext, token: Token) {
      this.enter({ type: 'table', align: [], children: [] }, token)
    },
    tableRow(this: CompileContext, token: Token) {
      this.enter({ type: 'tableRow', children: [] }, token)
    },
  },
  exit: { table: leave, tableRow: leave },
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token)
}

/** What a node is read with: the tables cut out beforehand, and how far the text lies behind the file's first unit. */
interface Ground {
  readonly tables: ReadonlyMap<number, CutTable>
  readonly text: string
  readonly shift: number
}

/** The blocks of the Markdown that begins at an offset of a file's text. */
export function readBlocks(file: string, from: number): RawBlock[] {
  const text = file.slice(from)
  const cut = cutTables(text)
  const root = fromMarkdown(cut.text, { extensions: [gfmTable(), blocksOnly], mdastExtensions: [tableNodes] })
  return blocksOf(root, { tables: cut.tables, text, shift: from }, false)
}

function blocksOf(parent: Parent, ground: Ground, quoted: boolean): RawBlock[] {
  return parent.children.flatMap((node) => blockOf(node, ground, quoted))
}

function blockOf(node: RootContent, ground: Ground, quoted: boolean): RawBlock | RawBlock[] {
  const at = spanOf(node, ground)
  switch (node.type) {
    case 'heading': {
      const [first] = node.children
      const content = first ? spanOf(first, ground) : { start: at.end, end: at.end }
      return { kind: 'heading', depth: node.depth, at, content }
    }
    case 'paragraph':
      return { kind: 'paragraph', at, quoted }
    case 'list':
      return {
        kind: 'list',
        at,
        ordered: isOrdered(node, ground),
        items: node.children.map((i) => itemOf(i, ground, quoted)),
      }
    case 'blockquote':
      return blocksOf(node, ground, true)
    case 'table':
      return { kind: 'table', at, rows: node.children.map((row: TableRow) => spanOf(row, ground)) }
    case 'html':
      return { kind: 'html', at }
    case 'thematicBreak':
      return cutTable(at, ground) ?? { kind: 'other', at }
    default:
      return { kind: 'other', at }
  }
}

/** Only `1.` is officials' numbering; `1)` is an ordinary list. */
function isOrdered(node: List, ground: Ground): boolean {
  const start = node.position?.start.offset ?? 0
  return node.ordered === true && /^\d+\./.test(ground.text.slice(start, start + 12))
}

function itemOf(item: ListItem, ground: Ground, quoted: boolean): RawItem {
  const at = spanOf(item, ground)
  const local = at.start - ground.shift
  const length = /^(?:[-+*]|\d+[.)])/.exec(ground.text.slice(local, local + 12))?.[0].length ?? 1
  return { at, marker: { start: at.start, end: at.start + length }, blocks: blocksOf(item, ground, quoted) }
}

function cutTable(at: Span, ground: Ground): RawBlock | null {
  const table = ground.tables.get(at.start - ground.shift)
  if (!table) return null
  const shifted = (span: Span): Span => ({ start: span.start + ground.shift, end: span.end + ground.shift })
  return { kind: 'table', at: shifted(table.at), rows: table.rows.map(shifted) }
}

function spanOf(node: RootContent, ground: Ground): Span {
  const { position } = node
  return {
    start: (position?.start.offset ?? 0) + ground.shift,
    end: (position?.end.offset ?? 0) + ground.shift,
  }
}
