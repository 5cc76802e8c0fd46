import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'

/** What a file is, told by `kind` in its frontmatter (Markdown) or by its path (YAML, `books/`). */
export type DocumentKind =
  | 'plan'
  | 'book'
  | 'scenario'
  | 'rubric'
  | 'set'
  | 'organizations'
  | 'areas'
  | 'facts'
  | 'marks'
  | 'resources'
  | 'regulations'
  | 'external-plans'
  | 'contacts'
  | 'regimes'
  | 'holidays'
  | 'expectations'
  | 'findings'
  | 'clauses'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A path into a document's data: `['links', 0, 'plan']`. */
export type DataPath = readonly (string | number)[]

/**
 * One file as it is written: every value, table cell, list item and section with its place, nothing interpreted.
 * A file that cannot be read as its kind has `readable: false`, at least one error, and whatever could be saved.
 */
export interface Document {
  readonly path: string
  /** The text exactly as read, byte-order mark and line ends included: offsets of every place count in it. */
  readonly text: string
  readonly kind: DocumentKind | null
  readonly readable: boolean
  /** The frontmatter, or the whole YAML file. Only schema-valid data of a readable document may be trusted. */
  readonly data: Json
  /** Where the value at a path stands; the nearest enclosing value when the path is not there. */
  placeOf(path: DataPath): Place
  /** Where the key at a path stands (for a missing or unwanted key); falls back as {@link placeOf} does. */
  placeOfKey(path: DataPath): Place
  /** The body's heading tree; `body` has no heading and holds what comes before the first one. Empty for YAML files. */
  readonly body: Section
  readonly diagnostics: readonly Diagnostic[]
}

/** A heading and all under it, up to the next heading of the same or a higher rank. */
export interface Section {
  /** Null for the body itself. */
  readonly heading: Inline | null
  /** 0 for the body, else 1–6. */
  readonly depth: number
  /** `<!-- role: response III -->`, `<!-- for: drought -->`, `<!-- yuyan-allow … -->` standing directly in this section. */
  readonly directives: readonly Directive[]
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  /** From the heading to the end of its last block or sub-section. */
  readonly at: Place
}

export interface Directive {
  readonly name: string
  readonly value: string
  readonly at: Place
}

export type Block = Paragraph | List | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: Inline
}

/** A Markdown list, or paragraphs that officials number by hand (（1） 1. ① ——), nested in their order. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly Item[]
  readonly at: Place
}

export interface Item {
  /** The marker as printed: `1.`, `-`, `（1）`. */
  readonly marker: string
  readonly content: Inline
  /** Lists, paragraphs and tables under the item. */
  readonly blocks: readonly Block[]
  readonly at: Place
}

export interface Table {
  readonly kind: 'table'
  readonly header: readonly Inline[]
  readonly rows: readonly (readonly Inline[])[]
  readonly at: Place
}

/** A run of text: a heading, an item's first paragraph, a table cell. */
export interface Inline {
  /** Words for people: markup, links' targets and code left out; white space folded; trimmed. */
  readonly text: string
  /** The Markdown between `at.start` and `at.end`, trimmed, as written. */
  readonly raw: string
  /** Each inline code with the place of its content, without the backticks. */
  readonly codes: readonly Code[]
  /** Relative Markdown links: target as written. */
  readonly links: readonly TextLink[]
  /** The trimmed content. For an empty cell: an empty place where its content would stand. */
  readonly at: Place
}

export interface Code {
  readonly text: string
  readonly at: Place
}

export interface TextLink {
  readonly target: string
  readonly at: Place
}
