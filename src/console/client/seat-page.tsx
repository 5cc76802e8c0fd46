import { useEffect } from 'react'
import type { Locale } from '../../locale/locale.ts'
import { ParticipantPage } from './participant/participant-page.tsx'
import { EnteredSeats } from './parts/seat-links.tsx'
import { type SeatHeld, seatFolding } from './seat-folding.ts'
import type { SeatSession } from './seat-session.ts'
import { useHeldSeat } from './use-held-seat.ts'
import { useSession, useSessionState } from './use-session.ts'
import { WallPage } from './wall/wall-page.tsx'
import { wordsOf } from './words/words-of.ts'

/** A seat's page: the wall for observers, the phone page for participants. `locale`: until the drill tells its own. */
export function SeatPage({
  drill,
  seat,
  locale,
}: {
  readonly drill: string
  readonly seat: string
  readonly locale: Locale
}) {
  const session = useSession(drill, seat, seatFolding)
  if (session === null) return null
  return <Followed session={session} drill={drill} seat={seat} locale={locale} />
}

function Followed({
  session,
  drill,
  seat,
  locale,
}: {
  readonly session: SeatSession<SeatHeld>
  readonly drill: string
  readonly seat: string
  readonly locale: Locale
}) {
  const state = useSessionState(session)
  const { connection, held, setting } = state
  const elsewhere = held?.kind === 'elsewhere'
  useEffect(() => {
    if (elsewhere) location.replace(`/direct.html${location.hash}`)
  }, [elsewhere])
  useEffect(() => {
    if (setting === null) return
    document.documentElement.lang = setting.locale
    document.title = `${setting.seat.title} · ${wordsOf(setting.locale).band.drill}`
  }, [setting])
  useHeldSeat(connection, drill, seat)
  const words = wordsOf(setting?.locale ?? locale)
  if (connection.kind === 'refused') {
    return (
      <main className="plain" role="alert">
        <h1>{words.join.failed}</h1>
        <p>{connection.problem.sentence}</p>
        <p>{words.join.noPlace}</p>
        <EnteredSeats locale={setting?.locale ?? locale} />
      </main>
    )
  }
  if (held?.kind !== 'seat' || setting === null) {
    const text = connection.kind === 'offline' ? words.join.unreachable : words.connection.connecting
    return (
      <p className="plain" role="status">
        {text}
      </p>
    )
  }
  const desk = { setting, view: held.view, powers: held.powers }
  if (setting.seat.role === 'observer') return <WallPage {...{ session, state, desk }} />
  return <ParticipantPage {...{ session, state, desk }} />
}
