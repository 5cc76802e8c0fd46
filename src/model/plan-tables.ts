import type { Place } from '../diagnostic/place.ts'
import type { Written } from './written.ts'

/** A line of the command table: who holds a post and who stands in. */
export interface Post {
  readonly name: Written<string>
  readonly held: readonly Written<string>[]
  readonly substitutes: readonly Written<string>[]
  readonly duty: string
  readonly at: Place
}

export interface WorkGroup {
  readonly name: Written<string>
  readonly lead: Written<string> | null
  readonly members: readonly Written<string>[]
  readonly at: Place
}

/** One station or object of a marks table with the marks that the row gives it. */
export interface MarkRow {
  /** As written: an area's name, alias or id. */
  readonly object: Written<string>
  readonly marks: readonly AnnexMark[]
  readonly at: Place
}

export interface AnnexMark {
  /** 警戒水位: the column's words without the unit, full-width forms folded. */
  readonly name: string
  /** null: 未设定, there is no such mark. */
  readonly value: number | null
  readonly unit: string | null
  readonly at: Place
}
