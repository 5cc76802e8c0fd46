import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ms } from '../../../vocabulary/duration.ts'
import type { Problem } from '../../protocol.ts'
import type { Outcome } from '../api.ts'
import { browserNow } from '../browser.ts'

/** What a page knows of what it asked for. */
export interface Answered<T> {
  /** The last answer; null: none yet. */
  readonly value: T | null
  /** When it came, by the browser's clock. */
  readonly at: Ms
  /** Why there is none, or none newer. */
  readonly trouble:
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'offline' }
    /** The texts have changed since and could not be read. */
    | { readonly kind: 'unread' }
    | null
  /** Asks again. */
  readonly again: () => void
}

/** How long after a request without an answer the next one follows. */
const retry: Ms = 5000

type Held<T> = Omit<Answered<T>, 'again'>

/** What is held after an outcome. A refusal that may pass leaves what was answered before; what is not there any more is gone. */
export function heldAfter<T>(outcome: Outcome<T>, known: Pick<Held<T>, 'value' | 'at'>): Held<T> {
  switch (outcome.kind) {
    case 'answered':
      return { value: outcome.value, at: browserNow(), trouble: outcome.unread ? { kind: 'unread' } : null }
    case 'refused':
      return {
        value: outcome.problem.problem === 'not-kept' ? known.value : null,
        at: known.at,
        trouble: outcome,
      }
    case 'unreachable':
      return { value: known.value, at: known.at, trouble: { kind: 'offline' } }
  }
}

/**
 * Asks for what `key` names, again whenever the page comes back into view, and until it is answered while the server cannot be reached.
 * What was answered last stays while there is nothing newer.
 */
export function useAnswer<T>(key: string, fetch: () => Promise<Outcome<T>>): Answered<T> {
  const [held, setHeld] = useState<{ key: string } & Held<T>>({
    ...{ key, value: null, at: 0, trouble: null },
  })
  const latest = useRef(fetch)
  latest.current = fetch
  const [asked, setAsked] = useState(0)
  const again = useCallback(() => setAsked((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count asks again
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    void latest.current().then((outcome) => {
      if (left) return
      setHeld((before) => {
        const known = before.key === key ? before : { value: null, at: 0 }
        return { key, ...heldAfter(outcome, known) }
      })
      if (outcome.kind === 'unreachable') timer = setTimeout(again, retry)
    })
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [key, asked, again])
  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && again()
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [again])
  const current = held.key === key ? held : { value: null, at: 0, trouble: null }
  return { value: current.value, at: current.at, trouble: current.trouble, again }
}
