import type { Locale } from '../../../locale/locale.ts'
import type { ReviewList, ReviewPage } from '../../review-protocol.ts'
import { ask, type Outcome } from '../api.ts'
import { libraryAddress } from '../library/library-api.ts'

export function fetchReviews(locale: Locale): Promise<Outcome<ReviewList>> {
  return ask(libraryAddress('/reviews', locale))
}

export function fetchReview(drill: string, locale: Locale): Promise<Outcome<ReviewPage>> {
  return ask(libraryAddress('/review', locale, { drill }), {}, reviewPatience)
}

/** Scoring a long drill takes a while. */
const reviewPatience = 60_000
