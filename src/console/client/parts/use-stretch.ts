import { useState } from 'react'

/** The beginning of a long list, and what shows more of it. */
export interface Stretch<T> {
  readonly listed: readonly T[]
  /** How many the next press adds; 0: all are shown. */
  readonly next: number
  readonly more: () => void
}

/** A list of which `step` are drawn at first and `step` more with each press: a page of thousands of rows takes seconds on a phone. */
export function useStretch<T>(items: readonly T[], step: number): Stretch<T> {
  const [shown, setShown] = useState(step)
  return {
    listed: items.slice(0, shown),
    next: Math.max(0, Math.min(step, items.length - shown)),
    more: () => setShown((before) => before + step),
  }
}
