import { useEffect, useState } from 'react'
import type { Locale } from '../../locale/locale.ts'
import { enter } from './api.ts'
import { deviceKeep } from './browser.ts'
import { keepSeat } from './held-seats.ts'
import { EnteredSeats } from './parts/seat-links.tsx'
import { drillHash, pageOf } from './routes.ts'
import { wordsOf } from './words/words-of.ts'

/** Enters the drill with the token of a link, and goes to the seat; the token leaves the address and the history. */
export function JoinPage({ token, locale }: { readonly token: string; readonly locale: Locale }) {
  const words = wordsOf(locale).join
  const [failure, setFailure] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try enters again
  useEffect(() => {
    let left = false
    setFailure(null)
    void enter(token).then((outcome) => {
      if (left) return
      if (outcome.kind === 'answered') {
        const { drill, seat, role } = outcome.value
        keepSeat(deviceKeep, outcome.value)
        location.replace(`${pageOf(role)}${drillHash(drill, seat)}`)
      } else setFailure(outcome.kind === 'refused' ? outcome.problem.sentence : words.unreachable)
    })
    return () => {
      left = true
    }
  }, [token, tries, words])
  if (failure === null)
    return (
      <p className="plain" role="status">
        {words.entering}
      </p>
    )
  return (
    <main className="plain" role="alert">
      <h1>{words.failed}</h1>
      <p>{failure}</p>
      <button type="button" className="do" onClick={() => setTries(tries + 1)}>
        {words.again}
      </button>
      <EnteredSeats locale={locale} />
    </main>
  )
}
