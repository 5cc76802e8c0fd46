import { seatsOf } from '../drill/seat.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'

/** Seats that no scenario describes, by name. */
export function staffNames(locale: Locale): (seat: string) => string {
  const { staff } = textsOf(locale).leading
  const names = new Map(seatsOf({ seats: [] }, staff).map(({ seat, title }) => [seat, title]))
  return (seat) => names.get(seat) ?? seat
}
