import { readDirectives } from './directives.ts'
import type { Block, Inline, Item, List, Table } from './document.ts'
import type { Span } from './frontmatter.ts'
import { readInline } from './inline.ts'
import { isFirst, listRank, type NumberMark, numberMarkAt } from './number-mark.ts'
import type { RawBlock, RawItem, Reading } from './raw-block.ts'
import { readTable } from './table.ts'

/** An item of a run of numbered paragraphs, before the run is nested. */
interface Entry {
  readonly rank: number
  readonly first: boolean
  readonly marker: string
  readonly start: number
  readonly content: Inline
  readonly blocks: Block[]
  readonly children: Entry[]
  end: number
}

/** Blocks read so far, and the run of numbered items that is still open. */
interface Flow {
  readonly reading: Reading
  readonly blocks: Block[]
  run: Entry[]
}

/**
 * The blocks that officials mean: paragraphs they numbered by hand become items, nested in the order 一、（一）1.（1）①
 * ——, together with Markdown lists numbered `1.`; consecutive ones form one list (plan-format, "Lists as officials number
 * them"). A list or table after an item that ends with a colon belongs to that item.
 */
export function readFlow(raw: readonly RawBlock[], reading: Reading): Block[] {
  const flow: Flow = { reading, blocks: [], run: [] }
  for (const block of raw) add(block, flow)
  endRun(flow)
  return flow.blocks
}

function add(block: RawBlock, flow: Flow): void {
  if (block.kind === 'heading')
    put({ kind: 'paragraph', content: readInline(block.content, flow.reading) }, flow)
  else if (block.kind === 'paragraph') addParagraph(block, flow)
  else if (block.kind === 'list') addList(block, flow)
  else if (block.kind === 'table') attach(readTable(block.at, block.rows, flow.reading), flow)
  else if (block.kind === 'html') readDirectives(block.at, flow.reading)
  else endRun(flow)
}

/** Lines of a paragraph that belong together; with the number at their front, if any. */
interface Chunk {
  readonly at: Span
  readonly mark: NumberMark | null
}

function addParagraph({ at, quoted }: Extract<RawBlock, { kind: 'paragraph' }>, flow: Flow): void {
  addChunks(chunksOf(at, quoted, flow.reading.text), quoted, flow)
}

function addChunks(chunks: readonly Chunk[], quoted: boolean, flow: Flow): void {
  for (const { at, mark } of chunks) {
    if (mark) {
      const content = readInline(
        { start: Math.min(at.start + mark.length, at.end), end: at.end },
        flow.reading,
        quoted,
      )
      flow.run.push({ ...mark, start: at.start, content, blocks: [], children: [], end: at.end })
    } else {
      const content = readInline(at, flow.reading, quoted)
      if (content.text !== '' || content.codes.length > 0) put({ kind: 'paragraph', content }, flow)
    }
  }
}

/**
 * A soft-wrapped paragraph cut before its numbered lines: when every line is numbered, else only after a line that ends a
 * sentence, for a number may stand at a line's front by chance.
 */
function chunksOf(at: Span, quoted: boolean, text: string): Chunk[] {
  const lines = linesOf(at, quoted, text).map((line) => ({ at: line, mark: numberMarkAt(text, line.start) }))
  const all = lines.every((line) => line.mark)
  const chunks: Chunk[] = []
  for (const line of lines) {
    const before = chunks.at(-1)
    if (!before) chunks.push(line)
    else if (line.mark && (all || /[。；;：:！!？?]\s*$/.test(text.slice(before.at.end - 2, before.at.end))))
      chunks.push(line)
    else chunks[chunks.length - 1] = { at: { start: before.at.start, end: line.at.end }, mark: before.mark }
  }
  return chunks
}

/** The lines of a paragraph without white space, quote signs and line ends around them. */
function linesOf(at: Span, quoted: boolean, text: string): Span[] {
  const lines: Span[] = []
  for (let start = at.start; start < at.end; ) {
    const feed = text.slice(start, at.end).search(/[\r\n]/)
    const stop = feed < 0 ? at.end : start + feed
    let from = start
    while (from < stop && (/\s/.test(text[from] ?? '') || (quoted && lines.length > 0 && text[from] === '>')))
      from++
    let to = stop
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--
    if (to > from) lines.push({ start: from, end: to })
    start = stop + 1
  }
  return lines
}

function addList(list: Extract<RawBlock, { kind: 'list' }>, flow: Flow): void {
  const entries = list.items.map((item) => itemEntry(item, flow.reading))
  if (awaits(flow) || !list.ordered) attach(asList(entries, flow.reading), flow)
  else flow.run.push(...entries)
}

/** A Markdown list item: its first paragraph is its content; a number at that paragraph's front stays in it. */
function itemEntry(item: RawItem, reading: Reading): Entry {
  const [first, ...rest] = item.blocks
  const opens = first?.kind === 'paragraph' ? first : null
  const [head, ...chunks] = opens ? chunksOf(opens.at, opens.quoted, reading.text) : []
  const nothing: Span = { start: item.marker.end, end: item.marker.end }
  const content = readInline(head?.at ?? nothing, reading, opens?.quoted)
  const inside: Flow = { reading, blocks: [], run: [] }
  addChunks(chunks, opens?.quoted ?? false, inside)
  for (const block of opens ? rest : item.blocks) add(block, inside)
  endRun(inside)
  const marker = reading.text.slice(item.marker.start, item.marker.end)
  return {
    rank: listRank,
    first: isFirst(marker),
    marker,
    start: item.at.start,
    content,
    blocks: inside.blocks,
    children: [],
    end: item.at.end,
  }
}

/** Whether the run's last item ends with a colon: what follows is its own. */
function awaits(flow: Flow): boolean {
  const last = flow.run.at(-1)
  return last !== undefined && last.blocks.length === 0 && /[：:]$/.test(last.content.raw)
}

function attach(block: List | Table, flow: Flow): void {
  const last = flow.run.at(-1)
  if (!last || !awaits(flow)) put(block, flow)
  else {
    last.blocks.push(block)
    last.end = Math.max(last.end, block.at.end.offset)
  }
}

function put(block: Block, flow: Flow): void {
  endRun(flow)
  flow.blocks.push(block)
}

/** Nests the open run and closes it. */
function endRun(flow: Flow): void {
  let open: Entry[] = []
  let roots: Entry[] = []
  for (const entry of flow.run) {
    const level = open.findIndex((other) => other.rank === entry.rank)
    const last = open.at(-1)
    if (level >= 0) open = open.slice(0, level)
    else if (last && !opensWithin(entry, last)) open = []
    const parent = open.at(-1)
    if (parent) parent.children.push(entry)
    else if (level < 0 && roots.length > 0) {
      flow.blocks.push(asList(roots, flow.reading))
      roots = [entry]
    } else roots.push(entry)
    open.push(entry)
  }
  if (roots.length > 0) flow.blocks.push(asList(roots, flow.reading))
  flow.run = []
}

/**
 * Whether a number of a kind not yet open begins a list within the item before it: when it counts one and ranks deeper.
 * Real plans also count 1. within （1）. A number above one goes on with a list begun elsewhere.
 */
function opensWithin(entry: Entry, last: Entry): boolean {
  const turned = entry.rank === listRank && last.rank === listRank + 1
  return entry.first && (entry.rank > last.rank || turned)
}

function asList(entries: readonly Entry[], reading: Reading): List {
  const items = entries.map((entry) => asItem(entry, reading))
  const start = entries[0]?.start ?? 0
  const end = items.at(-1)?.at.end.offset ?? start
  return { kind: 'list', items, at: reading.index.place(start, end) }
}

function asItem(entry: Entry, reading: Reading): Item {
  const children = entry.children.length > 0 ? [asList(entry.children, reading)] : []
  const end = Math.max(entry.end, children[0]?.at.end.offset ?? 0)
  return {
    marker: entry.marker,
    content: entry.content,
    blocks: [...entry.blocks, ...children],
    at: reading.index.place(entry.start, end),
  }
}
