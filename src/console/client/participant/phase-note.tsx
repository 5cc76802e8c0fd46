import type { Command } from '../../../drill/command.ts'
import { fill } from '../../../locale/locale.ts'
import type { QueuedAct } from '../outbox.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Desk } from './desk.ts'
import { isOpen } from './gate.ts'

/** Before the start the check of communications, after the end what was done. Nothing in between. */
export function PhaseNote({
  desk: { view, setting },
  carriedOut,
  onDo,
}: {
  readonly desk: Desk
  readonly carriedOut: QueuedAct | null
  readonly onDo: (command: Command, label: string) => void
}) {
  const words = wordsOf(setting.locale).participant
  if (view.phase === 'prepared') {
    // Until the answer has come back as a change, what was pressed here counts.
    const answered = view.reached || carriedOut?.command.kind === 'here'
    return (
      <div className="phase">
        <p>{answered ? words.hereDone : words.hereAsk}</p>
        {!answered && (
          <button type="button" className="here" onClick={() => onDo({ kind: 'here' }, words.hereLabel)}>
            {words.here}
          </button>
        )}
      </div>
    )
  }
  if (view.phase !== 'ended') return null
  const done = view.duties.filter(({ state }) => state === 'done' || state === 'done-late').length
  const late = view.duties.filter(({ state }) => state === 'done-late').length
  return (
    <div className="phase">
      <p>{fill(words.endedSummary, { done, late, open: view.duties.filter(isOpen).length })}</p>
    </div>
  )
}
