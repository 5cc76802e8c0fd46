import { LineIndex, type Place } from '../diagnostic/place.ts'

/** `<!-- yuyan-allow plan/vague-owner: reason -->`: one rule is silent on some lines, for a reason that is written down. */
export interface Exception {
  readonly rule: string
  /** Empty: none was given. */
  readonly reason: string
  /** First and last line it covers, both included. */
  readonly lines: readonly [number, number]
  readonly at: Place
}

const opening = '<!--'
const closing = '-->'
const headingLine = /^ {0,3}(#{1,6})(?:\s|$)/

/**
 * The exceptions written in a Markdown text. Beside other text one covers its own line; alone on its line, the paragraph,
 * list or table that follows; directly below a heading, all of that section.
 */
export function exceptionsIn(path: string, text: string): Exception[] {
  if (!text.includes('yuyan-allow')) return []
  const index = new LineIndex(path, text)
  const lines = text.split(/\r\n|\r|\n/)
  const found: Exception[] = []
  for (let start = text.indexOf(opening); start >= 0; ) {
    const end = text.indexOf(closing, start)
    if (end < 0) break
    const at = index.place(start, end + closing.length)
    const said = readException(text.slice(start + opening.length, end))
    if (said) found.push({ ...said, lines: coveredLines(lines, at), at })
    start = text.indexOf(opening, end)
  }
  return found
}

function readException(comment: string): { rule: string; reason: string } | null {
  const words = comment.trim()
  if (!words.startsWith('yuyan-allow')) return null
  const rest = words.slice('yuyan-allow'.length).replace(/^\s*:?\s*/, '')
  const rule = /^[a-z0-9/-]*/.exec(rest)?.[0] ?? ''
  return {
    rule,
    reason: rest
      .slice(rule.length)
      .replace(/^[\s:：,，—-]+/, '')
      .trim(),
  }
}

function coveredLines(lines: readonly string[], at: Place): [number, number] {
  const own = at.start.line
  const line = lines[own - 1] ?? ''
  const before = line.slice(0, at.start.column - 1)
  const after = at.end.line === own ? line.slice(at.end.column - 1) : ''
  if (before.trim() !== '' || after.trim() !== '') return [own, own]
  const heading = headingAbove(lines, own)
  return heading === null ? blockBelow(lines, at.end.line) : sectionFrom(lines, heading)
}

/** The line of the heading directly above, only blank lines and comments between; null when there is other text. */
function headingAbove(lines: readonly string[], own: number): number | null {
  for (let line = own - 1; line >= 1; line--) {
    const text = (lines[line - 1] ?? '').trim()
    if (headingLine.test(lines[line - 1] ?? '')) return line
    if (text !== '' && !(text.startsWith(opening) && text.endsWith(closing))) return null
  }
  return null
}

function sectionFrom(lines: readonly string[], heading: number): [number, number] {
  const depth = headingLine.exec(lines[heading - 1] ?? '')?.[1]?.length ?? 1
  let last = heading
  while (last < lines.length) {
    const next = headingLine.exec(lines[last] ?? '')
    if (next && (next[1]?.length ?? 0) <= depth) break
    last++
  }
  return [heading, last]
}

function blockBelow(lines: readonly string[], own: number): [number, number] {
  let first = own + 1
  while (first <= lines.length && (lines[first - 1] ?? '').trim() === '') first++
  let last = first
  while (last < lines.length && (lines[last] ?? '').trim() !== '') last++
  return [first, last]
}
