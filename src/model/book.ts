import type { Place } from '../diagnostic/place.ts'
import type { Issue, StatedIssue } from './issue.ts'
import type { Written } from './written.ts'

/** Several plans approved, printed and filed as one, as an enterprise does (GB/T 29639-2020, app. C: one cover for all). */
export interface Book extends Issue {
  readonly path: string
  readonly id: Written<string>
  readonly title: Written<string>
  readonly stated: StatedIssue
  /** Plan ids, or patterns with `*`, in printing order. */
  readonly parts: readonly Written<string>[]
  /** The whole file's frontmatter, for findings about what is not there. */
  readonly at: Place
}
