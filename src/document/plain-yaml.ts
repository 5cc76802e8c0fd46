import type { Span } from './frontmatter.ts'
import { type Located, locatedList, locatedMap } from './located.ts'
import { linesOf } from './plain-line.ts'
import { isAtEnd, type LineScan, scanKey, scanValue, skipSpaces } from './plain-yaml-value.ts'

/** A line that says something: `at` is its first sign, `indent` that sign's column, `end` the end of its words. */
interface Line {
  indent: number
  at: number
  readonly end: number
}

/** The lines of a text, and the first that has not been read. */
interface Page {
  readonly lines: readonly Line[]
  readonly scan: LineScan
  next: number
}

/** Deeper than any file of ours; the limit proper is held by the parser. */
const deepest = 20

/**
 * The values of a YAML text that is written as registers and frontmatters are: maps and lists by indentation, below them
 * values and brackets that end on their line, comments. The same values and places as the YAML parser gives, at a tenth
 * of the cost; null when anything in it might mean something else, or is wrong.
 */
export function plainYaml(text: string, within: Span): Located | null {
  const lines = wordLines(text, within)
  if (!lines) return null
  const page: Page = { lines, scan: { text, at: within.start, end: within.end, brackets: 0 }, next: 0 }
  const root = lines[0]?.indent === 0 ? readBlock(page, null, 0) : null
  return page.next === lines.length ? root : null
}

/** The lines without comments and blank ones. A comment further in than the words after it may count to the block before. */
function wordLines(text: string, within: Span): Line[] | null {
  const lines: Line[] = []
  let comment = 0
  for (const { start, end } of linesOf(text, within)) {
    const words = text.slice(start, end)
    if (/[\r\t]|[^\S ]$/.test(words)) return null
    const indent = words.search(/[^ ]|$/)
    if (words[indent] === '#') comment = Math.max(comment, indent)
    else if (indent < words.length) {
      if (comment > indent) return null
      lines.push({ indent, at: start + indent, end: start + words.trimEnd().length })
      comment = 0
    }
  }
  return comment > 0 ? null : lines
}

/** The map or list that begins on the next line. */
function readBlock(page: Page, key: Span | null, depth: number): Located | null {
  const line = page.lines[page.next]
  if (!line || depth > deepest) return null
  return isItem(line, page) ? readList(page, key, depth) : readMap(page, key, depth)
}

function isItem(line: Line, { scan }: Page): boolean {
  return scan.text.startsWith('- ', line.at)
}

function readMap(page: Page, key: Span | null, depth: number): Located | null {
  const first = page.lines[page.next]
  const parts = new Map<string, Located>()
  for (let line = first; line && line.indent === first?.indent; line = page.lines[page.next]) {
    page.scan.at = line.at
    page.scan.end = line.end
    const name = scanKey(page.scan)
    if (!name || parts.has(name.name)) return null
    const value = readValue(page, { line, key: name.at, depth })
    if (!value) return null
    parts.set(name.name, value)
  }
  return first ? locatedMap(parts, { at: { start: first.at, end: endOf(page) }, key }) : null
}

function readList(page: Page, key: Span | null, depth: number): Located | null {
  const first = page.lines[page.next]
  const start = first?.at ?? 0
  const indent = first?.indent
  const items: Located[] = []
  for (let line = first; line && line.indent === indent; line = page.lines[page.next]) {
    if (!isItem(line, page)) return null
    line.indent += 2
    line.at += 2
    const item = readItem(page, line, depth)
    if (!item) return null
    items.push(item)
  }
  return locatedList(items, { at: { start, end: endOf(page) }, key })
}

/** An item whose dash has been passed: a map, or one value. */
function readItem(page: Page, line: Line, depth: number): Located | null {
  page.scan.at = line.at
  page.scan.end = line.end
  if (scanKey(page.scan)) return readMap(page, null, depth + 1)
  page.scan.at = line.at
  return readLineValue(page, { line: { ...line, indent: line.indent - 2 }, key: null, depth })
}

interface Spot {
  readonly line: Line
  readonly key: Span | null
  readonly depth: number
}

/** What stands after a key: a value on its line, or a block on the lines below, further in. */
function readValue(page: Page, spot: Spot): Located | null {
  if (!isAtEnd(page.scan)) return readLineValue(page, spot)
  page.next++
  const below = page.lines[page.next]
  return below && below.indent > spot.line.indent ? readBlock(page, spot.key, spot.depth + 1) : null
}

/** A value that ends with its line; a next line further in might go on with it. */
function readLineValue(page: Page, { line, key }: Spot): Located | null {
  skipSpaces(page.scan)
  const value = scanValue(page.scan, key, false)
  page.next++
  const below = page.lines[page.next]
  return isAtEnd(page.scan) && (!below || below.indent <= line.indent) ? value : null
}

/** The end of the line last read, with its comment: there the YAML parser lets a block end. */
function endOf(page: Page): number {
  return page.lines[page.next - 1]?.end ?? page.scan.end
}
