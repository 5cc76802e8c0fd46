import type { FormItem, RatingForm } from '../../../../drill/rating-form.ts'
import { ratedItems } from '../../../../drill/rating-form.ts'
import { lastRatings, type Rating, ratingsIn } from '../../../../drill/ratings.ts'
import type { Grade } from '../../../../model/rubric.ts'
import type { DrillPhase } from '../../../../vocabulary/drill-phase.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import type { Board } from './board.ts'

/** An item with what its rubric lets an evaluator give. */
export interface SheetItem extends FormItem {
  readonly scale: readonly Grade[]
}

export interface SheetGroup {
  readonly title: string
  readonly items: readonly SheetItem[]
}

/** What there is to watch now. Command is watched as long as a response is in force. */
export function phaseNow({ conduct, standing }: Pick<Board, 'conduct' | 'standing'>): DrillPhase {
  if (conduct.phase === 'prepared') return 'before'
  if (conduct.phase === 'ended') return 'end'
  const responses = [...standing.run.levels.values()].map(({ response }) => response)
  if (responses.some((response) => response !== 'standby' && response !== 'ended')) return 'response'
  return responses.includes('ended') ? 'end' : 'alert'
}

/** Every group of items, by rubric and category. */
export function groupsOf(forms: readonly RatingForm[]): readonly SheetGroup[] {
  return forms.flatMap(({ title, scale, categories }) =>
    categories.map((category) => ({
      title: forms.length > 1 ? `${title} · ${category.title}` : category.title,
      items: category.items.map((item) => ({ ...item, scale })),
    })),
  )
}

/** The items of one phase, to be rated by hand. */
export function itemsOfPhase(groups: readonly SheetGroup[], phase: DrillPhase): readonly SheetItem[] {
  const fitting: readonly DrillPhase[] = phase === 'response' ? ['response', 'command'] : [phase]
  return groups.flatMap(({ items }) =>
    items.filter(({ by, phases }) => by !== 'log' && phases.some((each) => fitting.includes(each))),
  )
}

/** Groups with only the items in which every word of `search` stands; groups without any are left out. */
export function searchGroups(groups: readonly SheetGroup[], search: string): readonly SheetGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ id, item, detail }: SheetItem): boolean => {
    const text = `${id} ${item} ${detail}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return groups
    .map(({ title, items }) => ({ title, items: items.filter(fits) }))
    .filter(({ items }) => items.length > 0)
}

/** All ratings that the seat knows of and that were not taken back, oldest first. */
export function knownRatings({ told, conduct }: Pick<Board, 'told' | 'conduct'>): readonly Rating[] {
  return ratingsIn(told).filter(({ seq }) => !conduct.undone.has(seq))
}

/** How many of the items of all forms a seat has rated. */
export function progressOf(
  forms: readonly RatingForm[],
  ratings: readonly Rating[],
  seat: string,
): { readonly rated: number; readonly items: number } {
  const last = lastRatings(ratings, seat)
  const items = ratedItems(forms)
  return { rated: items.filter(({ ref }) => last.has(ref)).length, items: items.length }
}

/** How far an evaluator is, as the director is told. */
export interface RaterLine {
  readonly seat: string
  readonly title: string
  readonly rated: number
  readonly items: number
  /** When the form was handed in; null: it was not. */
  readonly submitted: Instant | null
}

/** How far each evaluator is: what was rated is known before how. */
export function raterLines(board: Board): readonly RaterLine[] {
  const { setting, backstage, told, conduct } = board
  const items = ratedItems(backstage.forms)
  return setting.seats
    .filter(({ role }) => role === 'evaluator')
    .map(({ seat, title }) => {
      const by = told.filter((event) => event.by !== 'system' && event.by.seat === seat)
      const touched = new Set(
        by.flatMap((event) =>
          event.type === 'observation-recorded' && !conduct.undone.has(event.seq)
            ? (event.data.item ?? [])
            : [],
        ),
      )
      const submission = by.find(({ type }) => type === 'form-submitted')
      const rated = items.filter(({ ref }) => touched.has(ref)).length
      return { seat, title, rated, items: items.length, submitted: submission?.at.situation ?? null }
    })
}

/** An item that evaluators rated differently, and what they agreed on, if they did. */
export interface Difference {
  readonly item: SheetItem
  readonly ratings: readonly Rating[]
  readonly settled: { readonly points: number | null; readonly reason: string } | null
}

/** Items on which those who handed in differ. */
export function differencesIn(board: Board): readonly Difference[] {
  const { submitted } = board.conduct
  const ratings = knownRatings(board).filter(({ seat }) => submitted.has(seat))
  const seats = [...new Set(ratings.map(({ seat }) => seat))]
  const last = seats.map((seat) => lastRatings(ratings, seat))
  return groupsOf(board.backstage.forms)
    .flatMap(({ items }) => items)
    .flatMap((item): Difference[] => {
      const given = last.flatMap((each) => each.get(item.ref) ?? [])
      if (new Set(given.map(({ points }) => points)).size < 2) return []
      const found = board.told.findLast(
        (event) => event.type === 'rating-settled' && event.data.item === item.ref,
      )
      return [{ item, ratings: given, settled: found?.type === 'rating-settled' ? found.data : null }]
    })
}

/** A grade by the name that its scale gives it; null: not applicable. */
export function gradeName(points: number | null, scale: readonly Grade[]): string | null {
  return scale.find((grade) => grade.points === points)?.name ?? null
}
