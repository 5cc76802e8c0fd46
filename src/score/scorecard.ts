import type { Method } from '../model/rubric.ts'

export type Result = 'met' | 'partly' | 'not-met' | 'not-observed' | 'not-applicable'

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
}
