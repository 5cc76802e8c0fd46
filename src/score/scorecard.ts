import type { Method } from '../model/rubric.ts'
import type { Instant } from '../vocabulary/instant.ts'

export type Result = 'met' | 'partly' | 'not-met' | 'not-observed' | 'not-applicable'

/** One rating of an item by an evaluator. */
export interface GivenRating {
  /** Where in the log. */
  readonly seq: number
  /** Situation time. */
  readonly at: Instant
  readonly seat: string
  /** As the rubric's scale names it; null: not applicable. */
  readonly grade: string | null
  readonly value: number | null
  readonly note: string
  /** Why it was changed after the form was handed in; empty: it was not. */
  readonly reason: string
  /** Position in the log of what it is about. */
  readonly entry: number | null
  /** Whether it is the seat's last of the item. */
  readonly counts: boolean
}

/** What stands behind the result of an observed item. */
export interface Observed {
  /** All of them, oldest first. */
  readonly ratings: readonly GivenRating[]
  /** What the evaluators agreed on; `grade` null: not applicable. */
  readonly settled: {
    readonly seq: number
    readonly at: Instant
    readonly grade: string | null
    readonly reason: string
  } | null
  /** The highest value less the lowest of those that count; null: fewer than two. */
  readonly spread: number | null
  /** Whether words stand with it: without them it does not overrule what was measured. */
  readonly reasoned: boolean
}

/** What an item was found to be by one method. */
export interface Measurement {
  readonly method: Method
  readonly result: Result
  /** 0–1 when observed and applicable, else null. */
  readonly value: number | null
  /** Positions (`seq`) in the trace that prove it. */
  readonly evidence: readonly number[]
  /** Why, as a code with params for a sentence at the edge. */
  readonly because: { readonly variant: string; readonly params: Readonly<Record<string, string | number>> }
  /** What evaluators gave; absent where nobody did. */
  readonly observed?: Observed
}

export interface ScoredItem {
  readonly id: string
  readonly category: string
  readonly item: string
  readonly detail: string
  readonly points: number
  readonly key: boolean
  readonly result: Result
  readonly value: number | null
  readonly measurements: readonly Measurement[]
}

/** performance = Σ w·value / Σ w over observed applicable items; coverage = Σ w observed / Σ w applicable (drills.md, "Scoring"). */
export interface Totals {
  /** Null when nothing was observed: shown as —, never as 0. */
  readonly performance: number | null
  /** Null when nothing was applicable. */
  readonly coverage: number | null
  /** Null: 未评定, for want of coverage. */
  readonly band: string | null
  /** Set when a veto lowered the band. The numbers stay. */
  readonly cappedBy: string | null
}

/** Agreement of evaluators over some items. */
export interface AgreementFigure {
  /** Items that two or more gave a grade. */
  readonly compared: number
  /** Krippendorff's α by the order of the grades; null: nothing to compare, or all grades alike. */
  readonly alpha: number | null
}

/** How far evaluators agree, by what they handed in before they met. */
export interface Agreement extends AgreementFigure {
  /** How many gave a grade. */
  readonly evaluators: number
  readonly categories: readonly (AgreementFigure & { readonly title: string })[]
  /** Those that two or more gave a grade. */
  readonly items: readonly {
    readonly id: string
    readonly ratings: number
    /** Against the chance of the whole rubric. */
    readonly alpha: number | null
    /** Steps of the scale between the highest and the lowest. */
    readonly apart: number
    /** So far apart that the item may be worded badly. */
    readonly unclear: boolean
  }[]
}

/** One rubric's result over one trace. */
export interface Scorecard {
  readonly format: 'yuyan-scorecard/1'
  readonly drill: string
  readonly rubric: {
    readonly id: string
    readonly title: string
    readonly basis: string
    readonly minCoverage: number
  }
  readonly totals: Totals
  readonly categories: readonly { readonly title: string; readonly totals: Totals }[]
  readonly items: readonly ScoredItem[]
  readonly agreement: Agreement
}
