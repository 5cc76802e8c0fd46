import type { Hono } from 'hono'
import { type Locale, locales } from '../../../locale/locale.ts'
import { textsOf } from '../../../locale/texts-of.ts'
import { checkedGraph } from '../../../report/library/checked-graph.ts'
import { libraryPath } from '../../library-protocol.ts'
import type { Connection, ConsoleContext, ConsolePorts } from '../console-ports.ts'
import { readBody } from '../entering.ts'
import type { BadTokens } from '../guards.ts'
import { problem } from '../problems.ts'
import { replayRoutes } from '../review/replay-routes.ts'
import { reviewRoutes } from '../review/review-routes.ts'
import { enterLibrary, mayRead } from './library-access.ts'
import type { LibraryAsked } from './library-asked.ts'
import { matchAnswer, readMatchQuestion } from './match-answer.ts'
import { libraryOverview } from './overview.ts'
import { planPage } from './plan-page.ts'

type Answer = (c: ConsoleContext, asked: LibraryAsked) => Response | Promise<Response>

/** `/api/library` and all under it. */
export function libraryRoutes(
  app: Hono<{ Bindings: Connection }>,
  ports: ConsolePorts,
  bad: BadTokens,
): void {
  const reading =
    (answer: Answer) =>
    (c: ConsoleContext): Response | Promise<Response> => {
      const locale = localeAsked(c) ?? ports.locale
      if (ports.library === null) return problem('noLibrary', locale)
      if (!mayRead(c, ports)) return problem('notInLibrary', locale)
      const checked = ports.library.look()
      return answer(c, { ...checked, ports, speaker: { locale, texts: textsOf(locale), set: checked.set } })
    }
  app.post(`${libraryPath}/enter`, (c) => enterLibrary(c, ports, bad))
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
  reviewRoutes(app, ports, reading)
  replayRoutes(app, reading)
  app.post(
    `${libraryPath}/match`,
    reading(async (c, asked) => {
      const question = readMatchQuestion(await readBody(c))
      const answer = question && matchAnswer(question, asked)
      return answer ? c.json(answer) : problem('badRequest', asked.speaker.locale)
    }),
  )
}

function localeAsked(c: ConsoleContext): Locale | undefined {
  return locales.find((locale) => locale === c.req.query('lang'))
}
