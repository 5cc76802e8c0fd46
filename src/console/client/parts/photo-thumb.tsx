import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../../../locale/locale.ts'
import { type Setting, seatPath } from '../../protocol.ts'
import { photoWords } from '../words/photo-words.ts'
import './photo.css'

/** A photo that an entry names, small; large when pressed. Nothing where there is none. */
export function PhotoThumb({
  photo,
  setting: { drill, seat, locale },
}: {
  readonly photo: string | null | undefined
  readonly setting: Pick<Setting, 'drill' | 'seat' | 'locale'>
}) {
  return photo ? <PhotoFrom source={`${seatPath(drill, seat.seat)}/photos/${photo}`} locale={locale} /> : null
}

/** The photo at an address, small; large when pressed. */
export function PhotoFrom({ source, locale }: { readonly source: string; readonly locale: Locale }) {
  const words = photoWords[locale]
  const [large, setLarge] = useState(false)
  const [gone, setGone] = useState(false)
  if (gone) return <span className="photo-gone">{words.gone}</span>
  return (
    <>
      <button type="button" className="photo-thumb" aria-label={words.thumb} onClick={() => setLarge(true)}>
        <img src={source} alt="" loading="lazy" onError={() => setGone(true)} />
      </button>
      {large && <Large source={source} words={words} onClose={() => setLarge(false)} />}
    </>
  )
}

function Large({
  source,
  words,
  onClose,
}: {
  readonly source: string
  readonly words: (typeof photoWords)['en']
  readonly onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="photo-large" aria-label={words.large} onClose={onClose}>
      <img src={source} alt={words.large} />
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  )
}
