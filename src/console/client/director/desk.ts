import { createContext, useContext, useSyncExternalStore } from 'react'
import { situationAt } from '../../../drill/clock.ts'
import type { Command } from '../../../drill/command.ts'
import type { Locale } from '../../../locale/locale.ts'
import { type Ms, second } from '../../../vocabulary/duration.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { Connection } from '../seat-session.ts'
import type { Board } from './model/board.ts'
import type { PhotoHolder } from './photo-holder.ts'
import type { DeskWords } from './words/words.ts'

/** What every part of these pages works with. */
export interface Desk {
  readonly board: Board
  /** Rises with every entry: what is derived from the board is derived anew when it does. */
  readonly version: number
  readonly locale: Locale
  readonly words: DeskWords
  readonly connection: Connection
  readonly present: Readonly<Record<string, number>> | null
  /** Does something at the seat; `label`: in the user's words, shown while it waits. */
  readonly act: (command: Command, label: string) => void
  readonly clocks: DeskClocks
  /** The photo of the next observation. */
  readonly photo: PhotoHolder
}

/** The drill's clocks, which tick without anything else on the page being drawn again. */
export interface DeskClocks {
  readonly subscribe: (listener: () => void) => () => void
  /** The server's wall clock, to the second. */
  readonly wall: () => Ms
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('No desk around this part of the page')
  return desk
}

/** The server's wall clock, told anew each second. */
export function useWall(): Ms {
  const { clocks } = useDesk()
  return useSyncExternalStore(clocks.subscribe, clocks.wall)
}

/** Situation time rounded down to `step`: a part that tells minutes is not drawn again with each second. */
export function useSituation(step: Ms = second): Instant {
  const { clocks, board } = useDesk()
  return useSyncExternalStore(clocks.subscribe, () => {
    const at = Math.max(situationAt(board.conduct.clock, clocks.wall()), board.standing.run.now)
    return Math.floor(at / step) * step
  })
}
