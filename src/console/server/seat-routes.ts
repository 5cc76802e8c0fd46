import type { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { type CommandReply, type Opening, seatPath } from '../protocol.ts'
import { answerSentence } from './answer-sentences.ts'
import type { Connection, ConsoleContext, ConsolePorts, Seated } from './console-ports.ts'
import { cookieName, giveCookie, readBody } from './entering.ts'
import { isLocalHost } from './guards.ts'
import { linksOf } from './links.ts'
import { openingOf } from './opening.ts'
import { longJson } from './packed.ts'
import { photoRoutes } from './photo-routes.ts'
import { notKept, problem } from './problems.ts'
import { readCommandRequest } from './read-command.ts'
import type { SeatFeed } from './seat-feed.ts'

/** Everything under a seat's path, for those who hold its cookie. */
export function seatRoutes(app: Hono<{ Bindings: Connection }>, ports: ConsolePorts): void {
  const seat = seatPath(':drill', ':seat')
  const seated =
    (answer: (c: ConsoleContext, seated: Seated) => Response | Promise<Response>) => (c: ConsoleContext) => {
      const found = seatedAs(c, ports)
      return found instanceof Response ? found : answer(c, found)
    }
  app.get(
    `${seat}/view`,
    seated((c, { drill, feed }) => view(c, openingOf(drill, feed, ports.clock.now()), feed)),
  )
  app.get(`${seat}/stream`, seated(stream))
  app.post(
    `${seat}/commands`,
    seated((c, found) => command(c, found, ports)),
  )
  photoRoutes(app, seated, ports)
  app.get(
    `${seat}/links`,
    seated((c, found) => links(c, found, ports)),
  )
  app.post(
    `${seat}/links/:renewed/renew`,
    seated((c, found) => renew(c, found, ports)),
  )
}

/** A seat that is not there is told apart from one not entered by nobody: both are not entered. */
function seatedAs(c: ConsoleContext, { drills, keys, clock, locale }: ConsolePorts): Seated | Response {
  const [id, seat] = [c.req.param('drill') ?? '', c.req.param('seat') ?? '']
  const drill = drills.get(id)
  const feed = drill?.feeds.get(seat)
  const good = keys.isGood(getCookie(c, cookieName) ?? '', { drill: id, seat }, clock.now())
  if (!drill || !feed || !good) return problem('notEntered', drill?.header.set.locale ?? locale)
  return { drill, feed, locale: drill.header.set.locale }
}

/**
 * What a page starts from. The log of whoever sees it is thousands of entries long, and each is text already: it is put together, not written
 * anew, and sent packed. A seat's own view is short, and its length as sent tells nothing by how well it packs.
 */
function view(c: ConsoleContext, opening: Opening, feed: SeatFeed): Response | Promise<Response> {
  if (opening.form === 'seat') return c.json(opening)
  const { log, ...rest } = opening
  const entries = Array.from(log, (_, place) => feed.entryText(place))
  return longJson(c, `${JSON.stringify(rest).slice(0, -1)},"log":[${entries.join(',')}]}`)
}

/** Messages after the last that the page has, then those to come. */
function stream(c: ConsoleContext, { drill, feed, locale }: Seated): Response {
  const last = c.req.header('last-event-id') ?? c.req.query('after') ?? '0'
  const after = /^\d{1,15}$/.test(last) ? Number(last) : Number.NaN
  if (!(after <= feed.count)) return problem('badRequest', locale)
  const opened = drill.stream(feed, after, () => c.env?.outgoing?.destroy())
  if (opened === null) return problem('tooManyPages', locale)
  return new Response(opened.body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies would wait for the whole.
      'X-Accel-Buffering': 'no',
    },
  })
}

async function command(
  c: ConsoleContext,
  { drill, feed, locale }: Seated,
  ports: ConsolePorts,
): Promise<Response> {
  const request = readCommandRequest(await readBody(c))
  if (request === undefined) return problem('badRequest', locale)
  try {
    const answer = await drill.ask(feed, request.command, request.act)
    const reply: CommandReply = { answer, sentence: answerSentence(answer, locale) }
    return c.json(reply)
  } catch (error) {
    ports.fault(error)
    return notKept(error, locale)
  }
}

function links(c: ConsoleContext, { drill, feed, locale }: Seated, ports: ConsolePorts): Response {
  if (feed.seat.role !== 'director') return problem('notFound', locale)
  return c.json(linksOf(drill, ports.keys, baseFor(c, ports)))
}

/** Voids what a seat's link let in, at once; the director who renews the own link stays. */
function renew(c: ConsoleContext, { drill, feed, locale }: Seated, ports: ConsolePorts): Response {
  const seat = c.req.param('renewed') ?? ''
  if (feed.seat.role !== 'director' || !drill.feeds.has(seat)) return problem('notFound', locale)
  ports.keys.renew({ drill: drill.id, seat })
  drill.dismiss(seat)
  if (seat === feed.seat.seat) giveCookie(c, ports, { drill: drill.id, seat })
  return links(c, { drill, feed, locale }, ports)
}

/** Whoever is at another machine found this server by the address in the browser, so others can; whoever is here needs the outer one. */
function baseFor(c: ConsoleContext, { address }: ConsolePorts): string {
  const host = c.req.header('host')
  return isLocalHost(host) ? address : `${new URL(address).protocol}//${host}`
}
