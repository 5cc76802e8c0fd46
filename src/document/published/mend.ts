import type { Span } from '../frontmatter.ts'

/** One slice of a text to be replaced. */
export interface Slice extends Span {
  readonly text: string
}

/** A kind of trace that publishing and conversion leave in a plan's text, by the variant of its finding. */
export type MendKind = 'contents' | 'headings' | 'items' | 'paragraphs' | 'formulas' | 'tables' | 'images'

/** What was found of one kind. `edits` mend it; empty: only the author can. */
export interface Mend {
  readonly kind: MendKind
  readonly count: number
  /** The first of its places. */
  readonly at: Span
  readonly edits: readonly Slice[]
}

/** The text with slices replaced. They are in order and do not overlap. */
export function replaceSlices(text: string, slices: readonly Slice[]): string {
  let result = ''
  let at = 0
  for (const slice of slices) {
    result += text.slice(at, slice.start) + slice.text
    at = slice.end
  }
  return result + text.slice(at)
}
