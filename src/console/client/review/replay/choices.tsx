import { useEffect, useState } from 'react'
import { fill } from '../../../../locale/locale.ts'
import type { AgainstAnswer, SeatReplay } from '../../../replay-protocol.ts'
import { Waiting } from '../../library/answer-state.tsx'
import { fetchAgainst, fetchSeatReplay } from './replay-api.ts'
import { useReplay } from './replay-context.ts'
import { useOnce } from './use-once.ts'

/** What was chosen to be shown beside the course. */
export interface Chosen {
  readonly onSeat: (seat: SeatReplay | null) => void
  readonly onAgainst: (against: AgainstAnswer | null) => void
}

/** With whose eyes the drill is looked at, and whether beside it stands what the plans of today make of it. */
export function Choices({ drill, chosen }: { readonly drill: string; readonly chosen: Chosen }) {
  const { replay, words } = useReplay()
  const [seat, setSeat] = useState('')
  const [compared, setCompared] = useState(false)
  return (
    <div className="replay-choices">
      <label>
        {words.seat.label}{' '}
        <select value={seat} onChange={({ target }) => setSeat(target.value)}>
          <option value="">{words.seat.whole}</option>
          {replay.answer.seats.map(({ seat: id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={compared} onClick={() => setCompared(!compared)}>
        {compared ? words.against.hide : words.against.ask}
      </button>
      {seat !== '' && <SeatAsked key={seat} drill={drill} seat={seat} onSeat={chosen.onSeat} />}
      {compared && <AgainstAsked drill={drill} onAgainst={chosen.onAgainst} />}
    </div>
  )
}

function SeatAsked({
  drill,
  seat,
  onSeat,
}: {
  readonly drill: string
  readonly seat: string
  readonly onSeat: Chosen['onSeat']
}) {
  const { locale, words } = useReplay()
  const answered = useOnce(`${drill} ${seat} ${locale}`, () => fetchSeatReplay(drill, seat, locale))
  const { value, trouble } = answered
  useEffect(() => {
    onSeat(value)
    return () => onSeat(null)
  }, [value, onSeat])
  if (value !== null) return null
  return trouble === null ? <p role="status">{words.seat.loading}</p> : <Waiting answered={answered} />
}

function AgainstAsked({
  drill,
  onAgainst,
}: {
  readonly drill: string
  readonly onAgainst: Chosen['onAgainst']
}) {
  const { locale, words } = useReplay()
  const answered = useOnce(`${drill} ${locale}`, () => fetchAgainst(drill, locale))
  const { value, trouble } = answered
  useEffect(() => {
    onAgainst(value)
    return () => onAgainst(null)
  }, [value, onAgainst])
  if (value === null)
    return trouble === null ? <p role="status">{words.against.loading}</p> : <Waiting answered={answered} />
  if (value.kind === 'errors')
    return <p role="status">{fill(words.against.errors, { count: value.count })}</p>
  const { late, notApplicable } = value
  return <p role="status">{fill(words.against.told, { ...late, left: notApplicable })}</p>
}
