import type { Place } from '../diagnostic/place.ts'
import type { DrillPhase } from '../vocabulary/drill-phase.ts'
import type { Written } from './written.ts'

/** How an item is measured. Clause and plan names are as written; a rule finds those that do not exist. */
export type Method =
  | { readonly kind: 'observed' }
  | { readonly kind: 'within'; readonly clause: string }
  | { readonly kind: 'in-order'; readonly clauses: readonly string[] }
  | { readonly kind: 'all-done'; readonly plan: string; readonly level: string }
  | { readonly kind: 'level-declared'; readonly plan: string; readonly level: string }
  | { readonly kind: 'reported'; readonly clause: string }
  | { readonly kind: 'before-harm'; readonly clause: string }
  | { readonly kind: 'linked'; readonly from: string; readonly to: string }
  | { readonly kind: 'unreadable'; readonly text: string }

export interface RubricItem {
  readonly id: Written<string>
  readonly item: string
  readonly detail: string
  /** Weight, above 0. */
  readonly points: number
  readonly methods: readonly Written<Method>[]
  readonly key: boolean
  /** When in a drill it can be watched; empty: throughout. */
  readonly phases: readonly DrillPhase[]
  /** Where words of the phase cell mean no phase. */
  readonly unknownPhases: readonly Written<string>[]
  readonly at: Place
}

export interface RubricCategory {
  readonly title: string
  readonly items: readonly RubricItem[]
}

/** A band is given from `from` (0–1, included) upwards. */
export interface Band {
  readonly name: string
  readonly from: number
}

/** `cap`: the best band still possible when a key item is not met. */
export interface Veto {
  readonly when: 'key-not-met'
  readonly cap: string
}

/** A step of a scale. */
export interface Grade {
  /** What an evaluator gives: `5`, `P`, `优`. */
  readonly name: string
  /** The number that stands for it in a log: the name's own, or what it is worth. */
  readonly points: number
  /** What it is worth, 0–1. */
  readonly value: number
}

export interface Rubric {
  readonly path: string
  readonly id: Written<string>
  readonly title: string
  readonly basis: string
  /** Plans that it was derived from; empty: it was written by hand. */
  readonly from: readonly Written<string>[]
  /** What an evaluator may give, best first: AQ/T 9009 5/3/1/0 → 1/0.6/0.2/0. */
  readonly scale: readonly Grade[]
  /** Best first. */
  readonly bands: readonly Band[]
  readonly minCoverage: number
  readonly vetoes: readonly Veto[]
  readonly categories: readonly RubricCategory[]
  /** Where its settings are written; the start of the file where they are not. */
  readonly places: { readonly scale: Place; readonly bands: Place; readonly veto: Place }
  readonly at: Place
}
