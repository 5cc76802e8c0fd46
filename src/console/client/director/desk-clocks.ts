import { second } from '../../../vocabulary/duration.ts'
import type { SeatSession } from '../seat-session.ts'
import type { DeskClocks } from './desk.ts'

/** The server's wall clock for the parts of the page that tick: one timer for all of them, none while nobody looks. */
export function deskClocks(session: SeatSession<unknown>): DeskClocks {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    for (const listener of listeners) listener()
  }
  return {
    wall: () => Math.floor(session.serverNow() / second) * second,
    subscribe: (listener) => {
      listeners.add(listener)
      timer ??= setInterval(tick, second / 2)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
