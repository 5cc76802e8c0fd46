import type { Span } from '../frontmatter.ts'

/** A line without the white space around it. */
export interface TextLine extends Span {
  readonly text: string
}

/** Lines that stand together between blank lines; a heading line stands alone. */
export interface Stretch {
  readonly kind: 'heading' | 'prose' | 'other'
  readonly lines: readonly TextLine[]
  readonly at: Span
}

/** The lines of a text from an offset on, blank ones too. */
export function textLines(text: string, from: number): TextLine[] {
  const lines: TextLine[] = []
  const pattern = /[^\r\n]*(?:\r\n|\n|\r|$)/y
  for (let start = from; start < text.length; start = pattern.lastIndex) {
    pattern.lastIndex = start
    const line = (pattern.exec(text)?.[0] ?? '').replace(/[\r\n]+$/, '')
    const words = line.trim()
    const lead = line.length - line.trimStart().length
    lines.push({ start: start + lead, end: start + lead + words.length, text: words })
    if (pattern.lastIndex === start) break
  }
  return lines
}

/** Tables, raw HTML, quotes, fences, images and Markdown lists are written on purpose: not prose. */
const written = /^(?:[|<>]|```|~~~|!\[|[-*+] )/

/** A text's lines by what stands together. Code between fences is other. */
export function stretches(text: string, from: number): Stretch[] {
  const found: Stretch[] = []
  let open: TextLine[] = []
  let fenced = false
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last) {
      const kind = open.some((line) => written.test(line.text)) ? 'other' : 'prose'
      found.push({ kind, lines: open, at: { start: first.start, end: last.end } })
    }
    open = []
  }
  for (const line of textLines(text, from)) {
    const fence = /^(?:```|~~~)/.test(line.text)
    if (fence) fenced = !fenced
    if (fenced || fence) open.push(line)
    else if (line.text === '') close()
    else if (/^#{1,6}(?=\s|$)/.test(line.text)) {
      close()
      found.push({ kind: 'heading', lines: [line], at: line })
    } else open.push(line)
  }
  close()
  return found
}
