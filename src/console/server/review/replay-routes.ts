import type { Hono } from 'hono'
import { replayPath } from '../../replay-protocol.ts'
import type { LibraryAsked, LibraryBindings, LibraryContext, Reading } from '../library/library-asked.ts'
import { problem } from '../problems.ts'
import { playedOver } from './over-drills.ts'
import { replayAnswer } from './replay.ts'
import { replayByNow } from './replay-now.ts'
import { seatReplay } from './replay-seat.ts'

/** The course of a drill that is over. */
export function replayRoutes(app: Hono<{ Bindings: LibraryBindings }>, reading: Reading): void {
  const over =
    (
      answer: (
        played: NonNullable<ReturnType<typeof playedOver>>,
        c: LibraryContext,
        asked: LibraryAsked,
      ) => object | null,
    ) =>
    (c: LibraryContext, asked: LibraryAsked): Response => {
      const played = playedOver(c.req.query('drill') ?? '', asked)
      const found = played && answer(played, c, asked)
      return found ? c.json(found) : problem('noSuchReview', asked.speaker.locale)
    }
  app.get(replayPath, reading(over((played, _, { speaker }) => replayAnswer(played, speaker.locale))))
  app.get(
    `${replayPath}/seat`,
    reading(over((played, c, { speaker }) => seatReplay(played, c.req.query('seat') ?? '', speaker.locale))),
  )
  app.get(`${replayPath}/against`, reading(over((played, _, asked) => replayByNow(played, asked))))
}
