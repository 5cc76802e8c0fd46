import type { Params, Severity } from '../../diagnostic/diagnostic.ts'
import type { Place, Point } from '../../diagnostic/place.ts'
import type { Excerpt } from './excerpt.ts'

/** A finding in words, its paths as seen from the current folder: what every output format is made of. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly path: string
  readonly at: Place
  /** One sentence: what is so and what it clashes with, then what to do. */
  readonly message: string
  /** The rule's page, a path in this repository. */
  readonly page: string
  readonly params: Params
  readonly excerpt: Excerpt | null
  readonly related: readonly { readonly path: string; readonly start: Point; readonly message: string }[]
  readonly fixes: readonly FixInWords[]
}

export interface FixInWords {
  readonly title: string
  /** `check --fix` applies it. */
  readonly safe: boolean
  readonly edits: readonly {
    readonly path: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}

/** What `check` found, ready to be written in any format. */
export interface CheckResult {
  /** Files of the set that were read, whatever part of them is shown. */
  readonly files: number
  readonly findings: readonly Finding[]
}

/** How many of the findings have a severity. */
export function countOf(result: CheckResult, severity: Severity): number {
  return result.findings.filter((finding) => finding.severity === severity).length
}
