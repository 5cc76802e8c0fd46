import type { Place } from '../diagnostic/place.ts'

/** A value together with where it is written. */
export interface Written<T> {
  readonly value: T
  readonly at: Place
}
