import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { locales } from '../../../locale/locale.ts'
import { textsOf } from '../../../locale/texts-of.ts'
import { checkedGraph } from '../../../report/library/checked-graph.ts'
import { libraryPath, unreadHeader } from '../../library-protocol.ts'
import { readBody } from '../entering.ts'
import { problem } from '../problems.ts'
import { replayRoutes } from '../review/replay-routes.ts'
import { reviewRoutes } from '../review/review-routes.ts'
import type { Library } from './library.ts'
import type { LibraryBindings, LibraryContext, Reading } from './library-asked.ts'
import { matchAnswer, readMatchQuestion } from './match-answer.ts'
import { libraryOverview } from './overview.ts'
import { planPage } from './plan-page.ts'

/** The library as a function of requests from whoever was let in. */
export function libraryApp(library: Library): Hono<{ Bindings: LibraryBindings }> {
  const app = new Hono<{ Bindings: LibraryBindings }>()
  // A log packs to a twentieth; every reader is told the same, so that no length could tell a secret.
  app.use(compress())
  const reading: Reading = (answer) => (c) => {
    const { served, here, fault } = c.env
    const checked = library.look()
    if (checked.unread !== null) {
      fault(checked.unread.error)
      c.header(unreadHeader, '1')
    }
    const locale = localeOf(c)
    const speaker = { locale, texts: textsOf(locale), set: checked.set }
    return answer(c, { ...checked, ...{ library, served, here, fault, speaker } })
  }
  app.get(
    libraryPath,
    reading((c, asked) => c.json(libraryOverview(asked))),
  )
  app.get(
    `${libraryPath}/plan`,
    reading((c, asked) => {
      const plan = asked.set.plans.get(c.req.query('id') ?? '')
      return plan ? c.json(planPage(plan, asked)) : problem('noSuchPlan', asked.speaker.locale)
    }),
  )
  app.get(
    `${libraryPath}/graph`,
    reading((c, asked) => c.json(checkedGraph(asked.findings, asked.speaker))),
  )
  reviewRoutes(app, reading)
  replayRoutes(app, reading)
  app.post(
    `${libraryPath}/match`,
    reading(async (c, asked) => {
      const question = readMatchQuestion(await readBody(c))
      const answer = question && matchAnswer(question, asked)
      return answer ? c.json(answer) : problem('badRequest', asked.speaker.locale)
    }),
  )
  app.notFound((c) => problem('notFound', localeOf(c)))
  app.onError((error, c) => {
    c.env.fault(error)
    return problem('libraryFailed', localeOf(c))
  })
  return app
}

function localeOf(c: LibraryContext): LibraryBindings['locale'] {
  return locales.find((locale) => locale === c.req.query('lang')) ?? c.env.locale
}
