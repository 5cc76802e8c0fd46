import { Button } from 'antd'
import { fill } from '../../../locale/locale.ts'
import { second } from '../../../vocabulary/duration.ts'
import type { Outbox } from '../outbox.ts'
import { wordsOf } from '../words/words-of.ts'
import { useDesk, useWall } from './desk.ts'

/** An answer usually comes sooner; then the queue would only flicker. */
const unnoticed = 2 * second

/** What was done and is not carried out: waiting for the line, or refused with the reason. Stands until it has been read. */
export function Queue({
  outbox,
  dismiss,
}: {
  readonly outbox: Outbox
  readonly dismiss: (act: string) => void
}) {
  const { locale, connection } = useDesk()
  const words = wordsOf(locale).connection
  const wall = useWall()
  const listed = outbox.filter(({ state, at }) => state === 'refused' || wall - at > unnoticed)
  if (listed.length === 0) return null
  const waiting = listed.filter(({ state }) => state === 'waiting').length
  const pending = connection.kind === 'live' ? words.sending : words.willSend
  return (
    <section className="queue" role="alert" aria-label={words.queueTitle}>
      {waiting > 0 && <strong>{fill(words.queued, { count: waiting })}</strong>}
      <ul>
        {listed.map(({ act, label, state, sentence }) => (
          <li key={act}>
            <strong>{state === 'refused' ? words.refused : pending}</strong>
            <span>
              {label}
              {sentence !== null && <span className="queue-why">{sentence}</span>}
            </span>
            <Button size="small" onClick={() => dismiss(act)}>
              {state === 'refused' ? words.dismiss : words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
