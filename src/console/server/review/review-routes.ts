import type { Hono } from 'hono'
import { reviewPath, reviewsPath } from '../../review-protocol.ts'
import { readBody } from '../entering.ts'
import type { LibraryAsked, LibraryBindings, LibraryContext, Reading } from '../library/library-asked.ts'
import { photoType } from '../photo/photo.ts'
import { pictureResponse } from '../photo/picture-response.ts'
import { problem } from '../problems.ts'
import { decide, readDecision } from './decide.ts'
import { findingViews } from './finding-views.ts'
import { KeptReviews } from './kept-reviews.ts'
import { type OverDrill, overDrills, photoOver } from './over-drills.ts'
import { reviewList, reviewPage } from './review-page.ts'

/** Drills that are over. `reading` lets in whoever may read the library. */
export function reviewRoutes(app: Hono<{ Bindings: LibraryBindings }>, reading: Reading): void {
  const kept = new KeptReviews()
  const ofDrill = (answer: (c: LibraryContext, over: OverDrill, asked: LibraryAsked) => Promise<Response>) =>
    reading(async (c, asked) => {
      const over = overDrills(asked).find(({ past }) => past.drill === c.req.query('drill'))
      if (!over) return problem('noSuchReview', asked.speaker.locale)
      try {
        return await answer(c, over, asked)
      } catch (error) {
        asked.fault(error)
        return problem('notReviewed', asked.speaker.locale)
      }
    })
  const findings = async (c: LibraryContext, over: OverDrill, asked: LibraryAsked): Promise<Response> => {
    const work = kept.of(over, asked)
    if (!work) return problem('brokenRecord', asked.speaker.locale)
    return c.json(findingViews(over, await work.proposed, asked))
  }
  app.get(
    reviewsPath,
    reading((c, asked) => c.json(reviewList(asked))),
  )
  app.get(
    reviewPath,
    ofDrill(async (c, over, asked) => {
      const work = kept.of(over, asked)
      if (!work) return problem('brokenRecord', asked.speaker.locale)
      return c.json(reviewPage(over, await work.shown, asked))
    }),
  )
  app.get(`${reviewPath}/findings`, ofDrill(findings))
  app.post(
    `${reviewPath}/findings`,
    ofDrill(async (c, over, asked) => {
      const trouble = await decided(c, over, asked)
      if (trouble) return trouble
      const checked = asked.library.look()
      return findings(c, over, { ...asked, ...checked, speaker: { ...asked.speaker, set: checked.set } })
    }),
  )
  app.get(
    `${reviewPath}/photo`,
    ofDrill(async (c, over, asked) => {
      const bytes = await photoOver(over, c.req.query('photo') ?? '', asked)
      const type = bytes && photoType(bytes)
      return bytes && type ? pictureResponse(bytes, type) : problem('noSuchPhoto', asked.speaker.locale)
    }),
  )
}

/** Takes a decision in; null when it stands in the record, else why it does not. */
async function decided(c: LibraryContext, over: OverDrill, asked: LibraryAsked): Promise<Response | null> {
  const { locale } = asked.speaker
  if (!asked.here) return problem('decideHere', locale)
  const decision = readDecision(await readBody(c))
  if (decision === undefined) return problem('badRequest', locale)
  const trouble = decide(decision, over, asked)
  return trouble && Response.json(trouble, { status: 409 })
}
