import type { Locale } from '../../../locale/locale.ts'
import { deviceKeep } from '../browser.ts'
import { type HeldSeat, readSeats, seatsToSwitch } from '../held-seats.ts'
import { drillHash, pageOf } from '../routes.ts'
import { wordsOf } from '../words/words-of.ts'

/** The other seats of the drill that this device has entered: one person may hold several. Nothing where there is one. */
export function SeatSwitch({
  drill,
  seat,
  locale,
}: {
  readonly drill: string
  readonly seat: string
  readonly locale: Locale
}) {
  const words = wordsOf(locale).seats
  const seats = seatsToSwitch(deviceKeep, drill)
  if (seats.length === 0) return null
  return (
    <nav className="seat-switch" aria-label={words.title}>
      <span>{words.title}</span>
      <SeatLinks seats={seats} here={seat} hereWord={words.here} />
    </nav>
  )
}

/** All seats that this device has entered, for whoever comes without a place. */
export function EnteredSeats({ locale }: { readonly locale: Locale }) {
  const words = wordsOf(locale).seats
  const seats = readSeats(deviceKeep)
  if (seats.length === 0) return null
  return (
    <nav className="seat-switch" aria-label={words.title}>
      <p>{words.entered}</p>
      <SeatLinks seats={seats} here={null} hereWord={words.here} />
    </nav>
  )
}

function SeatLinks({
  seats,
  here,
  hereWord,
}: {
  readonly seats: readonly HeldSeat[]
  readonly here: string | null
  readonly hereWord: string
}) {
  return (
    <ul>
      {seats.map(({ drill, seat, role, title }) => (
        <li key={`${drill}/${seat}`}>
          {seat === here ? (
            <strong aria-current="page">
              {title} · {hereWord}
            </strong>
          ) : (
            <a href={`${pageOf(role)}${drillHash(drill, seat)}`}>
              {here === null ? `${title} · ${drill}` : title}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
