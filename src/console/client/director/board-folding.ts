import type { Folding } from '../seat-session.ts'
import { Board } from './model/board.ts'

/** A board and how far it has come; null for a seat that does not see the log. */
export interface HeldBoard {
  readonly board: Board | null
  readonly version: number
}

/** How the page's knowledge grows: the board takes entries in, each once, and is never folded anew while the line holds. */
export const boardFolding: Folding<HeldBoard> = {
  begin(opening) {
    if (opening.form !== 'full') return { board: null, version: 0 }
    const board = new Board(opening)
    return { board, version: board.version }
  },
  take(held, data) {
    if (held.board === null || data.form !== 'full') return held
    held.board.take(data.event)
    return { board: held.board, version: held.board.version }
  },
}
