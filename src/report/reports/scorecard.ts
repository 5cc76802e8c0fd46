import type { Program } from '../../compile/program.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Trace, TraceHeader } from '../../run/trace.ts'
import { becauseSentence } from '../../score/because.ts'
import { countingMeasurements } from '../../score/combine.ts'
import { countedEvents } from '../../score/counted.ts'
import type { Measurement, Result, Scorecard, Totals } from '../../score/scorecard.ts'
import type { ReportFrame } from '../template-functions.ts'
import { type AgreementView, agreementView } from './agreement-view.ts'
import { type NoteRow, noteRows, type RatingRow, ratingRows } from './observation-rows.ts'

export interface ItemView {
  readonly id: string
  readonly item: string
  readonly detail: string
  readonly points: number
  readonly key: boolean
  readonly result: Result
  readonly value: number | null
  /** Why, one per method; `evidence`: positions in the log. */
  readonly because: readonly {
    readonly observed: boolean
    readonly sentence: string
    readonly evidence: readonly number[]
    /** Kept beside what counts: the evaluators overruled it, or gave no reason for overruling. */
    readonly aside: boolean
  }[]
  /** The positions of each reason that has any. */
  readonly logged: readonly (readonly number[])[]
}

export interface CategoryView {
  readonly title: string
  readonly totals: Totals
  /** Krippendorff's α of its items; null: there is none. */
  readonly alpha: number | null
  readonly items: readonly ItemView[]
  /** What evaluators gave for its items, one by one. */
  readonly ratings: readonly RatingRow[]
}

/** One rubric's result as a document shows it. */
export interface RubricView {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly minCoverage: number
  readonly totals: Totals
  /** Items that lowered the band. */
  readonly cappedBy: readonly string[]
  readonly counts: {
    readonly items: number
    readonly observed: number
    readonly notObserved: number
    readonly notApplicable: number
  }
  readonly categories: readonly CategoryView[]
  readonly agreement: AgreementView
}

export interface ScorecardView extends ReportFrame {
  readonly drill: string
  readonly title: string
  readonly kind: TraceHeader['kind']
  readonly simulated: boolean
  readonly draft: boolean
  readonly rubrics: readonly RubricView[]
  /** What evaluators saw and did not rate. */
  readonly notes: readonly NoteRow[]
}

/** `scorecard.md`: what each item of each rubric was found to be, why, and where the log shows it. */
export function scorecardView(
  cards: readonly Scorecard[],
  trace: Trace,
  program: Program,
  locale: Locale,
): ScorecardView {
  const { header } = trace
  return {
    locale,
    zone: header.set.zone,
    begins: header.begins,
    real: header.kind === 'event',
    drill: header.drill,
    title: header.scenario.title,
    kind: header.kind,
    simulated: header.kind === 'simulation',
    draft: header.draft,
    rubrics: cards.map((card) => rubricView(card, program, locale)),
    notes: noteRows(countedEvents(trace.events), locale),
  }
}

/** One scorecard with its sentences made. */
export function rubricView(card: Scorecard, program: Program, locale: Locale): RubricView {
  const count = (result: Result): number => card.items.filter((item) => item.result === result).length
  const because = (measurements: readonly Measurement[]): ItemView['because'] => {
    const counting = countingMeasurements(measurements)
    const given = measurements.some(({ observed }) => observed !== undefined)
    // That nobody rated it says something only where nothing else does.
    const telling = measurements.filter(
      ({ because: { variant } }) => variant !== 'no-evaluator' || measurements.length === 1,
    )
    return telling.map((one) => ({
      observed: one.method.kind === 'observed',
      sentence: becauseSentence(one.because, locale, program.set.levels),
      evidence: one.evidence,
      aside: given && one.value !== null && !counting.includes(one),
    }))
  }
  const [notObserved, notApplicable] = [count('not-observed'), count('not-applicable')]
  return {
    ...card.rubric,
    totals: card.totals,
    cappedBy: card.totals.cappedBy?.split(',') ?? [],
    counts: {
      items: card.items.length,
      observed: card.items.length - notObserved - notApplicable,
      notObserved,
      notApplicable,
    },
    agreement: agreementView(card.agreement),
    categories: card.categories.map(({ title, totals }, place) => {
      const items = card.items.filter((item) => item.category === title)
      return {
        title,
        totals,
        alpha: card.agreement.categories[place]?.alpha ?? null,
        items: items.map(({ measurements, category: _, ...item }) => ({
          ...item,
          because: because(measurements),
          logged: measurements.flatMap(({ evidence }) => (evidence.length > 0 ? [evidence] : [])),
        })),
        ratings: ratingRows(items, locale),
      }
    }),
  }
}
