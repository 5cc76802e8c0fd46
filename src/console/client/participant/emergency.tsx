import { useState } from 'react'
import type { Command } from '../../../drill/command.ts'
import type { SeatView } from '../../../drill/seat-view.ts'
import type { Locale } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'
import { Sheet } from './sheet.tsx'

/** 真实险情: the first press asks, the second calls. */
export function Emergency({
  emergency,
  locale,
  onDo,
}: {
  readonly emergency: SeatView['emergency']
  readonly locale: Locale
  readonly onDo: (command: Command, label: string) => void
}) {
  const words = wordsOf(locale).participant
  const [asked, setAsked] = useState(false)
  const [note, setNote] = useState('')
  const call = () => {
    setAsked(false)
    onDo({ kind: 'emergency', note: note.trim() }, words.emergency)
  }
  if (emergency !== 'none') return <p className="note">{words.emergencyCalled}</p>
  return (
    <>
      <button type="button" className="emergency" onClick={() => setAsked(true)}>
        {words.emergency}
      </button>
      {asked && (
        <Sheet title={words.emergency} closeLabel={words.close} onClose={() => setAsked(false)}>
          <p>{words.emergencyAsk}</p>
          <button type="button" className="do" onClick={call}>
            {words.emergencyCall}
          </button>
          <label className="field">
            {words.emergencyNote}
            <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
        </Sheet>
      )}
    </>
  )
}
