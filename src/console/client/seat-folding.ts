import type { Powers } from '../../drill/powers.ts'
import { applyChange, type SeatView } from '../../drill/seat-view.ts'
import type { Folding } from './seat-session.ts'

/** What the light pages know. `elsewhere`: the seat sees the whole drill and has a document of its own. */
export type SeatHeld =
  | { readonly kind: 'seat'; readonly view: SeatView; readonly powers: Powers }
  | { readonly kind: 'elsewhere' }

/** The seat's view, kept up to date as the server keeps it. */
export const seatFolding: Folding<SeatHeld> = {
  begin: (opening) =>
    opening.form === 'seat'
      ? { kind: 'seat', view: opening.view, powers: opening.powers }
      : { kind: 'elsewhere' },
  take: (held, data, n) =>
    held.kind === 'seat' && data.form === 'seat'
      ? { ...held, view: applyChange(held.view, data.change, n) }
      : held,
}
