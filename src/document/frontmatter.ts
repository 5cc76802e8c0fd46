/** Offsets of a stretch of the file's text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a Markdown file's frontmatter stands; `fence` is its opening `---`, without the byte-order mark. */
export type Frontmatter =
  /** `yaml`: between the fences, line end of the last line included. `body`: where the Markdown begins. */
  | { readonly kind: 'found'; readonly fence: Span; readonly yaml: Span; readonly body: number }
  | { readonly kind: 'missing'; readonly body: number }
  | { readonly kind: 'unclosed'; readonly fence: Span }

const opening = /---[ \t]*(?:\r\n|\n|\r|$)/y
const closing = /(?<=[\n\r])---[ \t]*(?=\r|\n|$)/g

/** Finds the frontmatter of a Markdown file: between two `---` lines, the first of which is the file's first line. */
export function splitFrontmatter(text: string): Frontmatter {
  const first = text.startsWith('\uFEFF') ? 1 : 0
  opening.lastIndex = first
  const open = opening.exec(text)
  if (!open) return { kind: 'missing', body: first }
  const fence = { start: first, end: first + 3 }
  const start = first + open[0].length
  closing.lastIndex = start
  const close = closing.exec(text)
  if (!close) return { kind: 'unclosed', fence }
  return { kind: 'found', fence, yaml: { start, end: close.index }, body: close.index + close[0].length }
}
