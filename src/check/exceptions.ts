import { LineIndex, type Place } from '../diagnostic/place.ts'

/**
 * `<!-- yuyan-allow plan/vague-owner: reason -->`, in YAML `# yuyan-allow plan/vague-owner: reason`: one rule is silent on some
 * lines, for a reason that is written down.
 */
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
 * The exceptions written in a file. In Markdown, beside other text one covers its own line; alone on its line, the paragraph, list
 * or table that follows; directly below a heading, all of that section. In YAML, frontmatter included, one covers its line
 * or, alone on it, the next.
 */
export function exceptionsIn(path: string, text: string): Exception[] {
  if (!text.includes('yuyan-allow')) return []
  const source: Source = { text, index: new LineIndex(path, text), lines: text.split(/\r\n|\r|\n/) }
  const body = path.endsWith('.md') ? bodyLine(source.lines) : source.lines.length + 1
  return [...inYaml(source, body), ...inMarkdown(source, body)]
}

interface Source {
  readonly text: string
  readonly index: LineIndex
  readonly lines: readonly string[]
}

/** The line after the frontmatter; 1 when there is none. */
function bodyLine(lines: readonly string[]): number {
  if (lines[0]?.replace('\uFEFF', '').trimEnd() !== '---') return 1
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  return end < 0 ? 1 : end + 2
}

const yamlComment = /(?:^|\s)#\s*(yuyan-allow\b.*)$/

function inYaml({ text, index, lines }: Source, body: number): Exception[] {
  return lines.slice(0, body - 1).flatMap((line, i) => {
    const found = line.includes('yuyan-allow') ? yamlComment.exec(line) : null
    const said = found ? readException(found[1] ?? '') : null
    if (!found || !said) return []
    const own = i + 1
    const covered = line.slice(0, found.index).trim() === '' ? own + 1 : own
    const start = offsetOf(text, index, own) + found.index
    return [{ ...said, lines: [covered, covered] as const, at: index.place(start, start + found[0].length) }]
  })
}

function offsetOf(text: string, index: LineIndex, line: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (index.point(middle).line < line) low = middle + 1
    else high = middle
  }
  return low
}

function inMarkdown({ text, index, lines }: Source, body: number): Exception[] {
  const found: Exception[] = []
  for (let start = text.indexOf(opening); start >= 0; ) {
    const end = text.indexOf(closing, start)
    if (end < 0) break
    const at = index.place(start, end + closing.length)
    const said = at.start.line >= body ? readException(text.slice(start + opening.length, end)) : null
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
