import { formulasIn } from '../../vocabulary/formula.ts'
import type { Span } from '../frontmatter.ts'
import { findContents } from './contents.ts'
import { findFlatHeadings } from './headings.ts'
import { findHtmlTables } from './html-tables.ts'
import { findRunTogether } from './items.ts'
import { type Mend, replaceSlices } from './mend.ts'
import { findCutParagraphs } from './paragraphs.ts'

/** In an order in which each finds what the others have mended. */
const finders: readonly ((text: string, from: number) => Mend | null)[] = [
  findHtmlTables,
  findCutParagraphs,
  findRunTogether,
  findFormulas,
  findFlatHeadings,
  findImages,
]

/** The traces of publishing and conversion in a Markdown text, one for each kind that there is. */
export function findMends(text: string, from: number): Mend[] {
  const contents = findContents(text, from)
  const rest = contents ? blanked(text, contents.at) : text
  return [...(contents ? [contents] : []), ...finders.flatMap((find) => find(rest, from) ?? [])]
}

/** The same text with nothing in a stretch of it: offsets stay. */
function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}

/** The body as it reads when everything that can be mended is; it begins at the same offset. */
export function mendedText(text: string, from: number): string {
  return [findContents, ...finders].reduce(
    (now, find) => replaceSlices(now, find(now, from)?.edits ?? []),
    text,
  )
}

function findFormulas(text: string, from: number): Mend | null {
  const edits = formulasIn(text)
    .filter(({ start }) => start >= from)
    .map(({ start, end, plain }) => ({ start, end, text: plain }))
  const [first] = edits
  return first ? { kind: 'formulas', count: edits.length, at: first, edits } : null
}

/** Pictures hold what no machine reads: flow charts, maps. */
function findImages(text: string, from: number): Mend | null {
  const found = [...text.slice(from).matchAll(/!\[[^\]\r\n]{0,200}\]\([^()\r\n]{1,400}\)/g)]
  const [first] = found
  if (!first) return null
  const start = from + first.index
  return { kind: 'images', count: found.length, at: { start, end: start + first[0].length }, edits: [] }
}
