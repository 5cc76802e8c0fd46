import { type Asking, tell } from './asking.ts'
import { type Command, type Refusal, refuse, refuseNaming } from './command.ts'
import { ratedItems, scaleOf } from './rating-form.ts'
import { lastRatings, ratingsIn } from './ratings.ts'

type CommandOf<K extends Command['kind']> = Extract<Command, { readonly kind: K }>

/** What was seen, and what an item was found to be. After the form was handed in, a rating needs a reason. */
export function observe(asking: Asking, command: CommandOf<'observe'>): Refusal | null {
  const { kind: _, ...data } = command
  const { item, points, note, photo, applicable, reason = '' } = data
  const rates = points !== null || applicable === false
  if (!rates && note.trim() === '' && photo === null) return refuse('empty-text')
  if (item !== null) {
    const wrong = wrongRating(asking, item, points)
    if (wrong !== null) return wrong
    const open = !asking.live.conduct.submitted.has(asking.seat.seat)
    if (rates && !open && reason.trim() === '') return refuse('reason-missing')
  }
  return tell(asking, { type: 'observation-recorded', data })
}

/** Hands in the form of a seat, with how much of it is rated. Ratings before the beginning are of the preparation: there is more to come. */
export function submit(asking: Asking): Refusal | null {
  const { live, seat } = asking
  if (live.conduct.phase === 'prepared') return refuse('not-begun')
  if (live.conduct.submitted.has(seat.seat)) return refuse('already-submitted')
  const items = ratedItems(live.stage.forms)
  const last = lastRatings(countedRatings(asking), seat.seat)
  const rated = items.filter(({ ref }) => last.has(ref)).length
  return tell(asking, { type: 'form-submitted', data: { rated, items: items.length } })
}

/** Writes down what the evaluators agreed on, once all who rated the item have handed in. */
export function settle(asking: Asking, { item, points, reason }: CommandOf<'settle'>): Refusal | null {
  const wrong = wrongRating(asking, item, points)
  if (wrong !== null) return wrong
  if (reason.trim() === '') return refuse('reason-missing')
  const { conduct, stage } = asking.live
  const raters = new Set(
    countedRatings(asking)
      .filter((each) => each.item === item)
      .map(({ seat }) => seat),
  )
  const open = stage.seats.filter(
    ({ seat, role }) => role === 'evaluator' && raters.has(seat) && !conduct.submitted.has(seat),
  )
  if (open.length > 0)
    return refuseNaming(
      'not-submitted',
      open.map(({ title }) => title),
    )
  return tell(asking, { type: 'rating-settled', data: { item, points, reason } })
}

function wrongRating({ live }: Asking, item: string, points: number | null): Refusal | null {
  const scale = scaleOf(live.stage.forms, item)
  if (scale === null) return refuse('unknown-item', item)
  if (points === null || scale.some((grade) => grade.points === points)) return null
  return refuseNaming(
    'off-scale',
    scale.map(({ name }) => name),
  )
}

function countedRatings({ live }: Asking): ReturnType<typeof ratingsIn> {
  return ratingsIn(live.log).filter(({ seq }) => !live.conduct.undone.has(seq))
}
