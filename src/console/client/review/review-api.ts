import type { Locale } from '../../../locale/locale.ts'
import type { Decision, ReviewFindings, ReviewList, ReviewPage } from '../../review-protocol.ts'
import { ask, type Outcome, post } from '../api.ts'
import { libraryAddress } from '../library/library-api.ts'

/** Scoring a long drill and trying edits takes a while. */
const patience = 180_000

export function fetchReviews(locale: Locale): Promise<Outcome<ReviewList>> {
  return ask(libraryAddress('/reviews', locale))
}

export function fetchReview(drill: string, locale: Locale): Promise<Outcome<ReviewPage>> {
  return ask(libraryAddress('/review', locale, { drill }), {}, patience)
}

export function fetchFindings(drill: string, locale: Locale): Promise<Outcome<ReviewFindings>> {
  return ask(libraryAddress('/review/findings', locale, { drill }), {}, patience)
}

/** Accepts or rejects a finding; answered with all findings as they stand then. */
export function decide(drill: string, decision: Decision, locale: Locale): Promise<Outcome<ReviewFindings>> {
  return ask(libraryAddress('/review/findings', locale, { drill }), post(decision), patience)
}
