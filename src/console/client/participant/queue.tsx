import { fill } from '../../../locale/locale.ts'
import type { Setting } from '../../protocol.ts'
import { dayAndClock } from '../format.ts'
import type { SeatSession, SessionState } from '../seat-session.ts'
import { wordsOf } from '../words/words-of.ts'

/** Whether the page hears the server, and what it has not been able to send. Says nothing while all is well. */
export function Queue<T>({
  session,
  state: { connection, outbox, carriedOut, heard },
  setting: { locale, zone },
}: {
  readonly session: SeatSession<T>
  readonly state: SessionState<T>
  readonly setting: Setting
}) {
  const words = wordsOf(locale).connection
  const offline = connection.kind === 'offline'
  return (
    <div className="queue" role="status">
      {offline && heard !== null && (
        <p className="offline">{fill(words.offlineSince, { time: dayAndClock(heard, zone, locale) })}</p>
      )}
      {outbox.map(({ act, label, state, sentence }) => (
        <div key={act} className={`queued queued-${state}`}>
          <p>
            <strong>{state === 'refused' ? words.refused : offline ? words.willSend : words.sending}</strong>
            <span>{label}</span>
            {sentence !== null && <span>{sentence}</span>}
          </p>
          {(state === 'refused' || offline) && (
            <button type="button" className="secondary" onClick={() => session.dismiss(act)}>
              {state === 'refused' ? words.dismiss : words.withdraw}
            </button>
          )}
        </div>
      ))}
      {outbox.length === 0 && carriedOut !== null && (
        <p className="carried-out">{fill(words.carriedOut, { label: carriedOut.label })}</p>
      )}
    </div>
  )
}
