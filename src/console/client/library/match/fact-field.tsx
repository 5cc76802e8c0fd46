import { useId } from 'react'
import { fill } from '../../../../locale/locale.ts'
import type { FactView, NoteView } from '../../../../report/match-reply.ts'
import type { MatchWords } from './match-words.ts'

interface FieldProps {
  readonly fact: FactView
  /** Where; null: the fact has one value, or the label says it. */
  readonly place: string | null
  readonly value: string
  readonly note: NoteView | null
  readonly words: MatchWords
  readonly onChange: (value: string) => void
}

/** One value of one fact: numbers are typed, all else is chosen; nothing chosen is unknown. */
export function FactField({ fact, place, value, note, words, onChange }: FieldProps) {
  const id = useId()
  const { type } = fact
  const label = [place ?? fact.name, fact.forecast && place === null ? words.forecast : ''].filter(Boolean)
  const hint = place === null ? hintOf(fact, words) : ''
  const shown = place === null ? fact.name : `${fact.name} ${place}`
  return (
    <div className={place === null ? 'fact' : 'fact fact-place'}>
      {type.kind === 'number' || type.kind === 'duration' ? (
        <>
          <label htmlFor={id}>
            {label.join(' · ')} <small id={`${id}-hint`}>{hint}</small>
          </label>
          <span className="fact-input">
            <input
              id={id}
              inputMode={type.kind === 'number' ? 'decimal' : 'text'}
              autoComplete="off"
              value={value}
              placeholder={words.unknown}
              aria-label={shown}
              aria-describedby={`${id}-hint ${id}-note`}
              aria-invalid={note?.kind === 'not-read'}
              onChange={({ target }) => onChange(target.value)}
            />
            {type.kind === 'number' && type.unit !== null && <span>{type.unit}</span>}
          </span>
        </>
      ) : (
        <Choices id={id} label={label.join(' · ')} name={shown} {...{ fact, hint, value, words, onChange }} />
      )}
      {note && (
        <p id={`${id}-note`} className="fact-note" role="status">
          {noteText(note, words)}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly fact: FactView
  readonly hint: string
  readonly value: string
  readonly words: MatchWords
  readonly onChange: (value: string) => void
}

function Choices({ id, label, name, fact, hint, value, words, onChange }: ChoiceProps) {
  const { type } = fact
  const options =
    type.kind === 'enum'
      ? type.values.map((each) => [each, each] as const)
      : ([
          ['是', words.yes],
          ['否', words.no],
        ] as const)
  return (
    <fieldset className="fact-choices" aria-describedby={`${id}-note`}>
      <legend>
        {label} <small>{hint}</small>
      </legend>
      {[['', words.unknown] as const, ...options].map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            aria-label={`${name} ${text}`}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

function hintOf({ type, range, at }: FactView, words: MatchWords): string {
  const kind =
    type.kind === 'duration' ? words.durationHint : range === '' ? '' : fill(words.rangeHint, { range })
  return [at ?? '', kind].filter(Boolean).join(' · ')
}

function noteText(note: NoteView, words: MatchWords): string {
  return note.kind === 'range' ? fill(words.outOfRange, { range: note.range }) : words.notRead
}
