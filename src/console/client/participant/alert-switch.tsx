import type { Locale } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'

/** Whether this device vibrates and sounds on new messages. */
export function AlertSwitch({
  on,
  locale,
  onChange,
}: {
  readonly on: boolean
  readonly locale: Locale
  readonly onChange: (on: boolean) => void
}) {
  return (
    <label className="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {wordsOf(locale).participant.alerts}
    </label>
  )
}
