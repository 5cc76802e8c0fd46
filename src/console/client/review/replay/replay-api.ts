import type { Locale } from '../../../../locale/locale.ts'
import type { AgainstAnswer, ReplayAnswer, SeatReplay } from '../../../replay-protocol.ts'
import { ask, type Outcome } from '../../api.ts'
import { libraryAddress } from '../../library/library-api.ts'

/** A log of days is some hundred kilobytes, and playing it again takes the server seconds. */
const patience = 60_000

export function fetchReplay(drill: string, locale: Locale): Promise<Outcome<ReplayAnswer>> {
  return ask(libraryAddress('/review/replay', locale, { drill }), {}, patience)
}

export function fetchSeatReplay(drill: string, seat: string, locale: Locale): Promise<Outcome<SeatReplay>> {
  return ask(libraryAddress('/review/replay/seat', locale, { drill, seat }), {}, patience)
}

export function fetchAgainst(drill: string, locale: Locale): Promise<Outcome<AgainstAnswer>> {
  return ask(libraryAddress('/review/replay/against', locale, { drill }), {}, patience)
}

/** Where a photo stands that an entry of the drill names. */
export function photoAddress(drill: string, photo: string, locale: Locale): string {
  return libraryAddress('/review/photo', locale, { drill, photo })
}
