import { Button, Input } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'
import { ObservationPhoto } from './observation-photo.tsx'

/** The scale of AQ/T 9009: 5, 3, 1, 0. */
const scale = [5, 3, 1, 0] as const

/** One tap is an observation, with its time; a few words before it, when there is time. */
export function ObservationForm({
  entry,
  onDone,
}: {
  readonly entry: number | null
  readonly onDone: () => void
}) {
  const { board, words, act } = useDesk()
  const [note, setNote] = useState('')
  const about = entry === null ? null : board.rowOf(entry)
  const observe = (points: number | null, fallback: string) => {
    const text = note.trim() === '' && points === null ? fallback : note.trim()
    if (text === '' && points === null) return
    const label = [points, text].filter((part) => part !== null && part !== '').join(' · ')
    act({ kind: 'observe', item: null, points, note: text, entry, photo: null }, label)
    setNote('')
    onDone()
  }
  return (
    <section className="observe">
      <h2>{board.backstage.forms.length > 0 ? words.rating.free : words.evaluator.observe}</h2>
      <p className="soft">
        {about ? fill(words.evaluator.about, { entry: about.seq, text: about.text }) : words.evaluator.free}
      </p>
      <Input.TextArea
        aria-label={words.evaluator.note}
        placeholder={words.evaluator.short}
        rows={3}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <ObservationPhoto />
      <div className="points">
        {scale.map((points) => (
          <Button key={points} onClick={() => observe(points, '')}>
            <strong>{points}</strong> {words.evaluator.scale[`p${points}`]}
          </Button>
        ))}
        <Button onClick={() => observe(null, words.evaluator.notApplicable)}>
          {words.evaluator.notApplicable}
        </Button>
        <Button disabled={note.trim() === ''} onClick={() => observe(null, '')}>
          {words.evaluator.unrated}
        </Button>
      </div>
      <p className="soft">{words.evaluator.quick}</p>
    </section>
  )
}
