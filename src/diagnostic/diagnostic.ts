import type { Place } from './place.ts'

export type Severity = 'error' | 'warning' | 'hint'

export type Params = Readonly<Record<string, string | number>>

/** One slice of a file's text to be replaced. Offsets as in {@link Place}. */
export interface Edit {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit that an author may take. `safe`: `check --fix` applies it unasked, for it changes no meaning. */
export interface Fix {
  readonly variant: string
  readonly params: Params
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** Another place that a finding is about: the other end of a link, the first of two definitions. */
export interface Related {
  readonly at: Place
  readonly variant: string
  readonly params: Params
}

/** One thing an author should know, at one place, in no language yet: `code` and `variant` choose the sentence, `params` fill it. */
export interface Diagnostic {
  /** `linkage/target-exists`: permanent, never reused, has a page in docs. */
  readonly code: string
  readonly variant: string
  readonly severity: Severity
  readonly at: Place
  readonly params: Params
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
}
