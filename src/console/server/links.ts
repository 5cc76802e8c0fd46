import { renderSVG, renderUnicodeCompact } from 'uqr'
import type { SeatLink } from '../protocol.ts'
import type { SeatKeys } from './seat-keys.ts'
import type { ServedDrill } from './served-drill.ts'

/** How every seat of a drill joins. `base`: the address under which phones find this server, without a `/` at its end. */
export function linksOf(drill: ServedDrill, keys: SeatKeys, base: string): readonly SeatLink[] {
  const present = drill.present()
  return drill.backstage.stage.seats.map(({ seat, role, title }) => {
    const url = seatUrl(base, keys.tokenOf({ drill: drill.id, seat }))
    return { seat, role, title, url, qr: renderSVG(url), present: present[seat] ?? 0 }
  })
}

/** The token stands in the fragment, which browsers send to nobody. */
export function seatUrl(base: string, token: string): string {
  return `${base}/#/join/${token}`
}

/** An address as a QR code of block characters, for a terminal. */
export function qrText(url: string): string {
  return renderUnicodeCompact(url, { border: 2 })
}
