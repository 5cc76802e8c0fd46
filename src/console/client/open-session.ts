import { fetchOpening, sendCommand, sendPhoto } from './api.ts'
import { browserNow, newId, tabKeep } from './browser.ts'
import { photoKeep } from './photo-keep.ts'
import { type Device, type Folding, type Line, SeatSession } from './seat-session.ts'
import { hearStream } from './stream.ts'

const device: Device = {
  now: browserNow,
  newId,
  keep: tabKeep,
  photos: photoKeep(),
  wait: (span, cut) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, span)
      cut.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

/** Begins to follow a drill from a seat; closed by what it gives back second. */
export function openSession<T>(
  drill: string,
  seat: string,
  folding: Folding<T>,
): readonly [session: SeatSession<T>, close: () => void] {
  const line: Line = {
    opening: () => fetchOpening(drill, seat),
    hear: (after, listener, stop) => hearStream({ drill, seat, after }, listener, stop),
    send: (request) => sendCommand(drill, seat, request),
    sendPhoto: (photo) => sendPhoto(drill, seat, photo),
  }
  const session = new SeatSession({ drill, seat }, line, device, folding)
  const nudge = () => {
    if (!document.hidden) session.nudge()
  }
  document.addEventListener('visibilitychange', nudge)
  window.addEventListener('online', nudge)
  void session.follow()
  return [
    session,
    () => {
      document.removeEventListener('visibilitychange', nudge)
      window.removeEventListener('online', nudge)
      session.close()
    },
  ]
}
