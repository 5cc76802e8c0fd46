import type { SourceFile } from './source-tree.ts'

/** One thing that the architecture forbids, with the reason that stands in every failure. */
export interface Rule {
  readonly name: string
  readonly why: string
  /** The violations, each `path:line what`. */
  find(files: readonly SourceFile[]): readonly string[]
}
