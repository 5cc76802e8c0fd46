import type { HonoRequest } from 'hono'
import { setCookie } from 'hono/cookie'
import { hour, type Ms } from '../../vocabulary/duration.ts'
import { type Entered, seatPath } from '../protocol.ts'
import type { ConsoleContext, ConsolePorts } from './console-ports.ts'
import { type BadTokens, isLocalAddress, isLocalHost } from './guards.ts'
import { summaryOf } from './opening.ts'
import { problem } from './problems.ts'
import { readEnterRequest } from './read-command.ts'
import type { SeatOf } from './seat-keys.ts'

/** A cookie lasts longer than any drill; then the link is opened again. */
export const cookieLasts: Ms = 7 * 24 * hour

export const cookieName = 'yuyan-seat'

/** Exchanges the token of a link for the cookie of its seat. */
export async function enter(c: ConsoleContext, ports: ConsolePorts, bad: BadTokens): Promise<Response> {
  const { clock, drills, keys, locale } = ports
  const address = c.env?.incoming?.socket?.remoteAddress ?? ''
  if (bad.mustWait(address, clock.now())) return problem('tooManyTries', locale)
  const request = readEnterRequest(await readBody(c))
  if (request === undefined) return problem('badRequest', locale)
  const all = [...drills.values()].flatMap((drill) =>
    [...drill.feeds.values()].map(({ seat }) => ({ drill: drill.id, ...seat })),
  )
  const found = keys.seatOf(request.token, all)
  if (found === null) {
    bad.note(address, clock.now())
    return problem('badToken', locale)
  }
  giveCookie(c, ports, found)
  const { drill, seat, role, title } = found
  const entered: Entered = { drill, seat, role, title }
  return c.json(entered)
}

/** Lets this browser in at a seat, and at no other. */
export function giveCookie(c: ConsoleContext, { address, clock, keys }: ConsolePorts, of: SeatOf): void {
  setCookie(c, cookieName, keys.cookieOf(of, clock.now() + cookieLasts), {
    path: seatPath(of.drill, of.seat),
    httpOnly: true,
    sameSite: 'Strict',
    secure: address.startsWith('https:'),
    maxAge: cookieLasts / 1000,
  })
}

/** The drills that are served: for whoever sits at this machine. */
export function listDrills(c: ConsoleContext, { drills, locale }: ConsolePorts): Response {
  const here = isLocalAddress(c.env?.incoming?.socket?.remoteAddress) && isLocalHost(c.req.header('host'))
  return here ? c.json([...drills.values()].map(summaryOf)) : problem('onlyHere', locale)
}

/** The JSON of a body sent as JSON; `undefined` for anything else. */
export async function readBody(c: { readonly req: HonoRequest }): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '')) return undefined
  try {
    return JSON.parse(await c.req.text())
  } catch {
    return undefined
  }
}
