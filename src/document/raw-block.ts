import type { LineIndex } from '../diagnostic/place.ts'
import type { Directive } from './document.ts'
import type { Span } from './frontmatter.ts'

/** A block of Markdown as its grammar sees it, by offsets in the whole file; what officials mean by it is told later. */
export type RawBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly at: Span; readonly content: Span }
  /** `quoted`: further lines begin with `>`. */
  | { readonly kind: 'paragraph'; readonly at: Span; readonly quoted: boolean }
  | {
      readonly kind: 'list'
      readonly at: Span
      readonly ordered: boolean
      readonly items: readonly RawItem[]
    }
  /** One span per line: the header, then the rows; the line of dashes is left out. */
  | { readonly kind: 'table'; readonly at: Span; readonly rows: readonly Span[] }
  | { readonly kind: 'html'; readonly at: Span }
  /** Code, thematic breaks: not read. */
  | { readonly kind: 'other'; readonly at: Span }

export interface RawItem {
  readonly at: Span
  readonly marker: Span
  readonly blocks: readonly RawBlock[]
}

/** What the readers of one file share: its text, its lines, and where they put what they find on the way. */
export interface Reading {
  readonly text: string
  readonly index: LineIndex
  /** Directives of the section being read. */
  readonly directives: Directive[]
  /** Tables with more rows than are read. */
  readonly longTables: { readonly at: Span; readonly rows: number }[]
}
