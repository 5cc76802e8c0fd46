import type { List, ListItem, Parent, RootContent, TableRow } from 'mdast'
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'
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

/** The text that was parsed, and how far it lies behind the file's first unit. */
interface Ground {
  readonly text: string
  readonly shift: number
}

/** The blocks of a stretch of a file's text that is Markdown of its own, as remark sees them. */
export function parseBlocks(file: string, within: Span): RawBlock[] {
  const text = file.slice(within.start, within.end)
  const root = fromMarkdown(text, { extensions: [gfmTable(), blocksOnly], mdastExtensions: [tableNodes] })
  return blocksOf(root, { text, shift: within.start }, false)
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

function spanOf(node: RootContent, ground: Ground): Span {
  const { position } = node
  return {
    start: (position?.start.offset ?? 0) + ground.shift,
    end: (position?.end.offset ?? 0) + ground.shift,
  }
}
