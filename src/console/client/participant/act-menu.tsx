import { useState } from 'react'
import type { Locale } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'
import { type ChoiceKind, splitChoices } from './choices.ts'
import { Sheet } from './sheet.tsx'

/** 我要…: what the seat can do, six at most at once. */
export function ActMenu({
  choices,
  locale,
  onChoose,
  onClose,
}: {
  readonly choices: readonly ChoiceKind[]
  readonly locale: Locale
  readonly onChoose: (kind: ChoiceKind) => void
  readonly onClose: () => void
}) {
  const words = wordsOf(locale)
  const [open, setOpen] = useState(false)
  const { first, more } = splitChoices(choices)
  return (
    <Sheet title={words.participant.wantTo} closeLabel={words.participant.close} onClose={onClose}>
      <div className="choices">
        {(open ? more : first).map((kind) => (
          <button key={kind} type="button" onClick={() => onChoose(kind)}>
            {words.choice[kind]}
          </button>
        ))}
        {more.length > 0 && (
          <button type="button" onClick={() => setOpen(!open)}>
            {open ? words.participant.back : words.participant.more}
          </button>
        )}
      </div>
    </Sheet>
  )
}
