/**
 * A document as an office issues it, before it is a file: words and tables in their order, nothing of pages and fonts. Texts
 * are plain: what makes a file of it escapes them.
 */
export interface OfficialDocument {
  readonly title: string
  /** Lines under the title: number, edition, issuer and date. */
  readonly under: readonly string[]
  /** Stands at the head of every page: 演练. Null: on none. */
  readonly mark: string | null
  /** Written across the long side of the paper, for tables of many columns. */
  readonly turned?: boolean
  /** What a leader reads alone: set small, so that it fits on the first page, which it has to itself. Empty: there is none. */
  readonly summary: readonly OfficialBlock[]
  readonly blocks: readonly OfficialBlock[]
}

export type OfficialBlock =
  /** `rank` 1 is the first rank below the title. */
  | { readonly kind: 'heading'; readonly rank: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table'
      readonly header: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  /**
   * A drawing in SVG, `wide` × `high` of any one unit; `says` is its title and what it shows, for those who cannot see it. `png`:
   * the same for word processors that know no SVG.
   */
  | {
      readonly kind: 'picture'
      readonly svg: string
      readonly wide: number
      readonly high: number
      readonly says: string
      readonly png?: Uint8Array | null
    }
  | { readonly kind: 'page' }

/** A stretch of text; `\n` in it begins a new line. */
export interface Run {
  readonly text: string
  readonly bold: boolean
}

export type Cell = readonly Run[]
