import { useId, useRef, useState } from 'react'
import type { Command } from '../../../drill/command.ts'
import type { Locale } from '../../../locale/locale.ts'
import { levelClass } from '../parts/level-mark.tsx'
import { PhotoField } from '../parts/photo-field.tsx'
import { wordsOf } from '../words/words-of.ts'
import type { ActForm, FormButton } from './act-form.ts'
import { Sheet } from './sheet.tsx'

interface FormSheetProps {
  readonly form: ActForm
  readonly locale: Locale
  /** What the plans provide for waits while the clock stands still. */
  readonly mayAct: boolean
  readonly onDo: (command: Command, label: string, photo: Blob | null) => void
  readonly onClose: () => void
}

/** A form: one sentence, and buttons that say what they do. */
export function FormSheet({ form, locale, mayAct, onDo, onClose }: FormSheetProps) {
  const words = wordsOf(locale)
  const [sentence, setSentence] = useState('')
  const [to, setTo] = useState(form.to?.[0]?.seat ?? '')
  const [areas, setAreas] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  const [photo, setPhoto] = useState<Blob | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const ids = useId()
  const press = (button: FormButton) => {
    if (button.needsSentence && sentence.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    onDo(button.command({ sentence, to, areas }), `${button.said} ${sentence.trim()}`.trim(), photo)
  }
  const stopped = !mayAct && form.buttons.some((button) => isAct(button, to))
  return (
    <Sheet title={form.title} closeLabel={words.participant.close} onClose={onClose}>
      <label className="field" htmlFor={`${ids}sentence`}>
        {form.sentence}
        <textarea
          id={`${ids}sentence`}
          ref={field}
          rows={3}
          value={sentence}
          aria-invalid={missing}
          aria-describedby={missing ? `${ids}missing` : undefined}
          onChange={(event) => {
            setSentence(event.target.value)
            setMissing(false)
          }}
        />
      </label>
      {missing && (
        <p id={`${ids}missing`} className="missing" role="alert">
          {words.form.required}
        </p>
      )}
      <AreaChoice among={form.areas ?? []} chosen={areas} locale={locale} onChange={setAreas} />
      {form.photo && <PhotoField locale={locale} photo={photo} onChange={setPhoto} />}
      <p className="note">{words.seen[form.seenBy]}</p>
      {stopped && <p className="note">{words.participant.stoppedClock}</p>}
      {form.buttons.length === 0 && <p className="note">{words.participant.noPowers}</p>}
      <div className="buttons">
        {form.buttons.map((button) => (
          <div key={button.key} className={button.key === 'message' ? 'message-row' : undefined}>
            {button.key === 'message' && form.to !== null && (
              <label className="field" htmlFor={`${ids}to`}>
                {words.form.to}
                <select id={`${ids}to`} value={to} onChange={(event) => setTo(event.target.value)}>
                  {form.to.map(({ seat, title }) => (
                    <option key={seat} value={seat}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <ButtonOf button={button} disabled={!mayAct && isAct(button, to)} onPress={() => press(button)} />
          </div>
        ))}
      </div>
    </Sheet>
  )
}

/** Towns that a declaration names, folded away: without any, conditions tell which are concerned. */
function AreaChoice({
  among,
  chosen,
  locale,
  onChange,
}: {
  readonly among: NonNullable<ActForm['areas']>
  readonly chosen: readonly string[]
  readonly locale: Locale
  readonly onChange: (areas: readonly string[]) => void
}) {
  const words = wordsOf(locale).form
  if (among.length === 0) return null
  return (
    <details className="areas">
      <summary>
        {words.areas}
        {chosen.length > 0 && <span className="count">{chosen.length}</span>}
      </summary>
      <div className="area-list">
        {among.map(({ id, name }) => (
          <label key={id} className="switch">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </details>
  )
}

function ButtonOf({
  button: { key, label, detail, level },
  disabled,
  onPress,
}: {
  readonly button: FormButton
  readonly disabled: boolean
  readonly onPress: () => void
}) {
  const quiet = key.endsWith(' waive') ? ' secondary' : ''
  return (
    <button type="button" className={`do${quiet}`} disabled={disabled} onClick={onPress}>
      {level !== null && <span className={`swatch ${levelClass(level)}`} aria-hidden="true" />}
      <span>
        {label}
        {detail !== '' && <small>{detail}</small>}
      </span>
    </button>
  )
}

function isAct(button: FormButton, to: string): boolean {
  return button.command({ sentence: '', to, areas: [] }).kind === 'act'
}
