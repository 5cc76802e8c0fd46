import { Button } from 'antd'
import { fill } from '../../../locale/locale.ts'
import type { Outbox } from '../outbox.ts'
import { wordsOf } from '../words/words-of.ts'
import { useDesk } from './desk.ts'

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
  const listed = outbox.filter(({ state }) => state === 'refused' || connection.kind !== 'live')
  if (listed.length === 0) return null
  return (
    <section className="queue" role="alert" aria-label={words.queueTitle}>
      {connection.kind !== 'live' && <strong>{fill(words.queued, { count: listed.length })}</strong>}
      <ul>
        {listed.map(({ act, label, state, sentence }) => (
          <li key={act}>
            <strong>{state === 'refused' ? words.refused : words.willSend}</strong>
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
