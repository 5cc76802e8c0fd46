import { second } from '../../../vocabulary/duration.ts'
import type { SeatSession } from '../seat-session.ts'
import type { DeskClocks } from './desk.ts'

/** The server's wall clock for the parts of the page that tick. */
export function deskClocks(session: SeatSession<unknown>): DeskClocks {
  return {
    wall: () => Math.floor(session.serverNow() / second) * second,
    subscribe: (listener) => {
      const timer = setInterval(listener, second / 2)
      return () => clearInterval(timer)
    },
  }
}
