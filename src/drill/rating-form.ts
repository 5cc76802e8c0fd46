import type { Grade, Rubric, RubricItem } from '../model/rubric.ts'
import type { DrillPhase } from '../vocabulary/drill-phase.ts'

/** What an evaluator rates by one rubric. */
export interface RatingForm {
  readonly rubric: string
  readonly title: string
  /** Best first. */
  readonly scale: readonly Grade[]
  readonly categories: readonly { readonly title: string; readonly items: readonly FormItem[] }[]
}

export interface FormItem {
  /** What the log calls it: `rubric#item`. */
  readonly ref: string
  readonly id: string
  readonly item: string
  readonly detail: string
  readonly weight: number
  readonly key: boolean
  /** When it can be watched; empty: throughout. */
  readonly phases: readonly DrillPhase[]
  /** `hand`: an evaluator's alone; `both`: measured from the log as well; `log`: measured, not rated. What was measured is not in it. */
  readonly by: 'hand' | 'both' | 'log'
}

/** The form of a rubric. */
export function ratingFormOf({ id, title, scale, categories }: Rubric): RatingForm {
  return {
    rubric: id.value,
    title,
    scale,
    categories: categories.map((category) => ({
      title: category.title,
      items: category.items.map((item) => formItem(item, id.value)),
    })),
  }
}

function formItem(item: RubricItem, rubric: string): FormItem {
  const { id, detail, points, key, phases, methods } = item
  const observed = methods.length === 0 || methods.some(({ value }) => value.kind === 'observed')
  const measured = methods.some(({ value }) => value.kind !== 'observed')
  const by = observed ? (measured ? 'both' : 'hand') : 'log'
  return {
    ref: itemRef(rubric, id.value),
    ...{ id: id.value, item: item.item, detail, weight: points, key, phases, by },
  }
}

/** What the log calls an item. */
export function itemRef(rubric: string, item: string): string {
  return `${rubric}#${item}`
}

/** Every item that is an evaluator's to rate. */
export function ratedItems(forms: readonly RatingForm[]): readonly FormItem[] {
  return forms.flatMap(({ categories }) =>
    categories.flatMap(({ items }) => items.filter(({ by }) => by !== 'log')),
  )
}

/** The scale by which an item is rated; null: there is no such item, or it is not an evaluator's to rate. */
export function scaleOf(forms: readonly RatingForm[], ref: string): readonly Grade[] | null {
  return forms.find((form) => ratedItems([form]).some((item) => item.ref === ref))?.scale ?? null
}
