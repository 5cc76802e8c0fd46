import type { Rubric } from '../model/rubric.ts'
import { ordinalAlpha, type UnitRatings, unitAgreement } from './agreement.ts'
import type { ItemRatings } from './item-ratings.ts'
import type { Agreement, AgreementFigure } from './scorecard.ts'

/** From how many steps of the scale between two evaluators the words of an item may be to blame. */
const stepsApart = 2

/** One item with the grades given for it, each as its place on the scale; not applicable is none. */
interface Unit {
  readonly id: string
  readonly category: string
  readonly places: UnitRatings
}

/**
 * How far evaluators agree on a rubric, on each category and on each item, by what they handed in: what they changed or agreed on
 * after they had seen each other's says nothing of whether they see alike.
 */
export function rubricAgreement(
  rubric: Pick<Rubric, 'scale' | 'categories'>,
  ratings: (item: string) => ItemRatings,
): Agreement {
  const graded = rubric.categories.flatMap(({ title, items }) =>
    items.map(({ id }) => ({ id: id.value, category: title, given: gradesOf(ratings(id.value)) })),
  )
  const place = new Map(rubric.scale.map(({ points }, index) => [points, index]))
  const units = graded.map(
    ({ id, category, given }): Unit => ({
      ...{ id, category },
      // Sorted, so that not even rounding depends on who comes first.
      places: given.map(({ points }) => place.get(points) ?? 0).sort((a, b) => a - b),
    }),
  )
  const each = unitAgreement(units.map(({ places }) => places))
  return {
    evaluators: new Set(graded.flatMap(({ given }) => given.map(({ seat }) => seat))).size,
    ...figureOf(units),
    categories: rubric.categories.map(({ title }) => ({
      title,
      ...figureOf(units.filter(({ category }) => category === title)),
    })),
    items: units.flatMap(({ id, places }, index) => {
      if (places.length < 2) return []
      const apart = Math.max(...places) - Math.min(...places)
      const unclear = apart >= Math.min(stepsApart, rubric.scale.length - 1) && apart > 0
      return [{ id, ratings: places.length, alpha: each[index] ?? null, apart, unclear }]
    }),
  }
}

function gradesOf({ handedIn }: ItemRatings): { readonly seat: string; readonly points: number }[] {
  return handedIn.flatMap(({ seat, points }) => (points === null ? [] : [{ seat, points }]))
}

function figureOf(units: readonly Unit[]): AgreementFigure {
  const places = units.map((unit) => unit.places)
  return { compared: places.filter(({ length }) => length > 1).length, alpha: ordinalAlpha(places) }
}
