import type { SeatView } from '../../../drill/seat-view.ts'
import type { Locale } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'

/** The band that stands on every page: that this is a drill, and when it is none any more. */
export function DrillBand({
  view: { phase, rehearsal, emergency },
  title,
  locale,
}: {
  readonly view: Pick<SeatView, 'phase' | 'rehearsal' | 'emergency'>
  readonly title: string
  readonly locale: Locale
}) {
  const words = wordsOf(locale).band
  if (emergency === 'stopped') {
    return (
      <div className="band band-stopped" role="alert">
        <strong>{words.stopped}</strong>
        <span>{words.stoppedBecause}</span>
      </div>
    )
  }
  const state = phase === 'begun' ? null : words[phase]
  return (
    <div className={emergency === 'called' ? 'band band-called' : 'band'} role="status">
      <strong>{rehearsal ? words.rehearsal : words.drill}</strong>
      <span className="band-title">{title}</span>
      {state !== null && <span>{state}</span>}
      {emergency === 'called' && <span>{words.called}</span>}
    </div>
  )
}

/** The band of a page that does not know its drill yet, or may not: nothing that a drill sends can be taken for real. */
export function PlainBand({ locale }: { readonly locale: Locale }) {
  return (
    <div className="band">
      <strong>{wordsOf(locale).band.drill}</strong>
    </div>
  )
}
