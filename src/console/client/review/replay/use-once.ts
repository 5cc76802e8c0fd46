import { useRef } from 'react'
import type { Outcome } from '../../api.ts'
import { type Answered, useAnswer } from '../../library/use-answer.ts'

/** {@link useAnswer} for what never changes: once answered, it is not asked for again when the page comes back into view. */
export function useOnce<T>(key: string, fetch: () => Promise<Outcome<T>>): Answered<T> {
  const kept = useRef<{ readonly key: string; readonly outcome: Outcome<T> } | null>(null)
  return useAnswer(key, async () => {
    if (kept.current?.key === key) return kept.current.outcome
    const outcome = await fetch()
    if (outcome.kind === 'answered') kept.current = { key, outcome }
    return outcome
  })
}
