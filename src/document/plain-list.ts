import type { Span } from './frontmatter.ts'
import type { PlainItem } from './plain-line.ts'
import type { RawBlock } from './raw-block.ts'

/** A stretch that may still grow. */
export interface OpenSpan {
  readonly start: number
  end: number
}

interface OpenItem {
  readonly at: OpenSpan
  readonly marker: Span
  readonly blocks: RawBlock[]
}

/** A list that may get more items. `indent` and `inner`: the columns of its last item's marker and words. */
export interface OpenList {
  readonly at: OpenSpan
  readonly items: OpenItem[]
  readonly sign: string
  readonly indent: number
  inner: number
}

/** The lists open within one another, outermost first, and the blocks among which the outermost stands. */
interface Place {
  readonly blocks: RawBlock[]
  readonly lists: OpenList[]
}

/**
 * Puts an item into the open list whose markers stand in its column, or into a new one: under the last item's words, at the
 * top level, or where a list with another sign ends. False in any other column, and when it may be part of the words right
 * above (`lead`).
 */
export function placeItem(line: PlainItem, place: Place, lead: boolean): boolean {
  const { lists } = place
  const level = lists.findIndex((list) => list.indent === line.indent)
  if (level < 0 && line.indent !== (lists.at(-1)?.inner ?? 0)) return false
  if (level >= 0) lists.length = level + 1
  if (level < 0 || lists.at(-1)?.sign !== line.sign) {
    if (lead && !line.interrupts) return false
    if (level >= 0) lists.pop()
    openList(line, place)
  }
  putItem(line, lists)
  return true
}

function openList({ at, indent, sign }: PlainItem, { blocks, lists }: Place): void {
  const list: OpenList = { at: { ...at }, items: [], sign, indent, inner: 0 }
  const home = lists.at(-1)?.items.at(-1)?.blocks ?? blocks
  home.push({ kind: 'list', at: list.at, ordered: sign === '.', items: list.items })
  lists.push(list)
}

/** Puts an item into the innermost list; those around it reach as far as it does. */
function putItem({ at, marker }: PlainItem, lists: readonly OpenList[]): void {
  const words: Span = { start: marker.end + 1, end: at.end }
  const item: OpenItem = { at: { ...at }, marker, blocks: [{ kind: 'paragraph', at: words, quoted: false }] }
  const last = lists.at(-1)
  last?.items.push(item)
  if (last) last.inner = last.indent + 1 + marker.end - marker.start
  for (const list of lists) {
    list.at.end = at.end
    const open = list.items.at(-1)
    if (open) open.at.end = at.end
  }
}
