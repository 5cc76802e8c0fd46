import type { Fix, Params } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** The sentences of a rule in one language: variant → text with `{param}` places. */
export type Sentences<V extends string> = Readonly<Record<V, string>>

/** Tells a finding. `related` takes the other end of a link, `fixes` what would mend it. */
export type Report<V extends string> = (
  at: Place,
  variant: V,
  params?: Params,
  more?: {
    readonly related?: readonly { readonly at: Place; readonly variant: V; readonly params?: Params }[]
    readonly fixes?: readonly (Omit<Fix, 'variant' | 'params'> & {
      readonly variant: V
      readonly params?: Params
    })[]
  },
) => void

/**
 * One thing that must hold, its sentences in both languages, and the function that looks.
 * It knows neither its own name (the key in `rules/index.ts`), nor its severity (the ruleset), nor its page.
 */
export interface Rule<V extends string = string> {
  /** The clause of the law or standard it rests on, in the words of a citation; both languages. */
  readonly basis: Readonly<Record<Locale, string>>
  /** One sentence: the state that must hold. The first line of the rule's page. */
  readonly holds: Readonly<Record<Locale, string>>
  /** What goes wrong on the day if it does not hold. */
  readonly because: Readonly<Record<Locale, string>>
  readonly messages: Readonly<Record<Locale, Sentences<V>>>
  /** `today`: the day on which terms are judged, midnight at offset 0; see `dayOfCheck`. */
  readonly check: (set: PlanSet, report: Report<V>, today: Instant) => void
}

/** A rule as written: the compiler holds that both languages have the same variants and that only those are reported. */
export function defineRule<const V extends string>(rule: Rule<V>): Rule<V> {
  return rule
}
