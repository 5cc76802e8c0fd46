import { numberedWords } from './heading-rank.ts'
import type { Mend } from './mend.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** Fewer entries are no table of contents. */
const fewest = 5
/** A line that is longer is prose. */
const longest = 60

/**
 * The table of contents that a published plan begins with: numbered lines that come again as headings, with dots and page
 * numbers behind them or without. Null when there is none, or when prose stands between its lines.
 */
export function findContents(text: string, from: number): Mend | null {
  const lines = textLines(text, from).filter((line) => line.text !== '')
  const keys = lines.map(keyOf)
  const first = keys.findIndex((key, index) => key !== '' && keys.indexOf(key, index + 1) > 0)
  const again = first < 0 ? -1 : keys.indexOf(keys[first] ?? '', first + 1)
  if (again < 0) return null
  const entries: TextLine[] = []
  for (const line of lines.slice(first, again)) {
    if (line.text.length > longest || /[。；，]$/.test(line.text)) return null
    if (keyOf(line) !== '') entries.push(line)
  }
  const [head, last] = [headOf(lines, first), entries.at(-1)]
  if (!head || !last || entries.length < fewest) return null
  const at = { start: head.start, end: last.end }
  return { kind: 'contents', count: entries.length, at, edits: [{ ...at, text: '' }] }
}

/** The heading 目录 just before, if there is one. */
function headOf(lines: readonly TextLine[], first: number): TextLine | undefined {
  const before = lines[first - 1]
  return before && /^#{0,6}\s*目\s*录$/.test(before.text) ? before : lines[first]
}

/** Number and words without the dots and the page number: the same in the contents and in the body. */
function keyOf({ text }: TextLine): string {
  if (text.length > longest) return ''
  const { number, words } = numberedWords(text)
  const bare = words.replace(/[\s.…·]*\d*$/, '')
  return number === '' || bare === '' ? '' : `${number} ${bare}`
}
