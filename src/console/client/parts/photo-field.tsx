import { useEffect, useState } from 'react'
import type { Locale } from '../../../locale/locale.ts'
import { reEncoded } from '../re-encode.ts'
import { photoWords } from '../words/photo-words.ts'
import './photo.css'

interface PhotoFieldProps {
  readonly locale: Locale
  /** The photo to be sent, drawn anew; null: none. */
  readonly photo: Blob | null
  readonly onChange: (photo: Blob | null) => void
}

/** A photo to go with what is being reported: taken or chosen, looked at, taken away again. */
export function PhotoField({ locale, photo, onChange }: PhotoFieldProps) {
  const words = photoWords[locale]
  const [state, setState] = useState<'ready' | 'working' | 'unreadable'>('ready')
  const take = async (file: File | undefined) => {
    if (!file) return
    setState('working')
    const made = await reEncoded(file)
    setState(made === null ? 'unreadable' : 'ready')
    if (made !== null) onChange(made)
  }
  return (
    <fieldset className="photo-field">
      <legend>{words.label}</legend>
      {photo === null ? (
        <div className="photo-picks">
          <Pick label={words.take} camera onPick={take} />
          <Pick label={words.choose} camera={false} onPick={take} />
        </div>
      ) : (
        <div className="photo-picks">
          <Preview photo={photo} label={words.preview} />
          <button type="button" className="photo-remove" onClick={() => onChange(null)}>
            {words.remove}
          </button>
        </div>
      )}
      {state !== 'ready' && <p role="status">{words[state]}</p>}
    </fieldset>
  )
}

function Pick({
  label,
  camera,
  onPick,
}: {
  readonly label: string
  /** Opens the camera at once, where there is one. */
  readonly camera: boolean
  readonly onPick: (file: File | undefined) => void
}) {
  return (
    <label className={camera ? 'photo-pick photo-camera' : 'photo-pick'}>
      {label}
      <input
        type="file"
        accept="image/*"
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onPick(target.files?.[0])
          // The same picture may be chosen again after it was removed.
          target.value = ''
        }}
      />
    </label>
  )
}

function Preview({ photo, label }: { readonly photo: Blob; readonly label: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return url === null ? null : <img className="photo-preview" src={url} alt={label} />
}
