import { getCookie, setCookie } from 'hono/cookie'
import { libraryPath } from '../../library-protocol.ts'
import type { ConsoleContext, ConsolePorts } from '../console-ports.ts'
import { cookieLasts, readBody } from '../entering.ts'
import { type BadTokens, isLocalAddress, isLocalHost } from '../guards.ts'
import { problem } from '../problems.ts'
import { readEnterRequest } from '../read-command.ts'
import type { SeatKeys, SeatOf } from '../seat-keys.ts'

/** What the library's link and cookie are signed for: no drill is called so. */
const place: SeatOf = { drill: '', seat: 'library' }

const cookieName = 'yuyan-library'

/** The token of the library's link. */
export function libraryToken(keys: SeatKeys): string {
  return keys.tokenOf(place)
}

/** The library's address; with a token, its link for other machines. */
export function libraryUrl(base: string, token: string | null): string {
  return token === null ? `${base}/library` : `${base}/library#/join/${token}`
}

/** Whether the request comes from this machine, or from a browser that entered by the library's link. */
export function mayRead(c: ConsoleContext, { clock, keys }: ConsolePorts): boolean {
  return isHere(c) || keys.isGood(getCookie(c, cookieName) ?? '', place, clock.now())
}

/** Whether the request comes from the machine that the console runs on. */
export function isHere(c: ConsoleContext): boolean {
  return isLocalAddress(c.env?.incoming?.socket?.remoteAddress) && isLocalHost(c.req.header('host'))
}

/** Exchanges the token of the library's link for its cookie. */
export async function enterLibrary(
  c: ConsoleContext,
  ports: ConsolePorts,
  bad: BadTokens,
): Promise<Response> {
  const { address, clock, keys, locale } = ports
  const from = c.env?.incoming?.socket?.remoteAddress ?? ''
  if (bad.mustWait(from, clock.now())) return problem('tooManyTries', locale)
  const request = readEnterRequest(await readBody(c))
  if (request === undefined) return problem('badRequest', locale)
  if (keys.seatOf(request.token, [place]) === null) {
    bad.note(from, clock.now())
    return problem('badToken', locale)
  }
  setCookie(c, cookieName, keys.cookieOf(place, clock.now() + cookieLasts), {
    path: libraryPath,
    httpOnly: true,
    sameSite: 'Strict',
    secure: address.startsWith('https:'),
    maxAge: cookieLasts / 1000,
  })
  return c.body(null, 204)
}
