import { unreadHeader } from '../library-protocol.ts'
import type {
  CommandReply,
  CommandRequest,
  Entered,
  Opening,
  PhotoKept,
  Problem,
  SeatLink,
} from '../protocol.ts'
import { apiRoot, seatPath } from '../protocol.ts'

/**
 * What came of a request. `unreachable`: no answer, or none of ours; it may have been carried out, so that it is sent again
 * under the same id.
 */
export type Outcome<T> =
  /** `unread`: of the library, as its texts were before their last change. */
  | { readonly kind: 'answered'; readonly value: T; readonly unread?: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }

/** Trades the token of a link for the seat's cookie. */
export function enter(token: string): Promise<Outcome<Entered>> {
  return ask(`${apiRoot}/enter`, post({ token }))
}

/** What the seat's page starts from. */
export function fetchOpening(drill: string, seat: string): Promise<Outcome<Opening>> {
  return ask(`${seatPath(drill, seat)}/view`)
}

/** Does something at the seat. */
export function sendCommand(
  drill: string,
  seat: string,
  request: CommandRequest,
): Promise<Outcome<CommandReply>> {
  return ask(`${seatPath(drill, seat)}/commands`, post(request))
}

/** Sends a picture, so that an act can name it. */
export function sendPhoto(drill: string, seat: string, photo: Blob): Promise<Outcome<PhotoKept>> {
  const headers = { 'content-type': 'image/jpeg' }
  return ask(`${seatPath(drill, seat)}/photos`, { method: 'POST', headers, body: photo }, photoPatience)
}

/** How seats join; the director's to ask. */
export function fetchLinks(drill: string): Promise<Outcome<readonly SeatLink[]>> {
  return ask(`${seatPath(drill, 'director')}/links`)
}

/** Voids a seat's link and gives it a new one; the director's to ask. */
export function renewLink(drill: string, seat: string): Promise<Outcome<readonly SeatLink[]>> {
  return ask(`${seatPath(drill, 'director')}/links/${seat}/renew`, post({}))
}

/** A request with a body of JSON. */
export function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** How long a request may stay without an answer. */
const patience = 15_000
/** A photo on a slow line takes longer. */
const photoPatience = 90_000

/** Asks the server; never throws. */
export async function ask<T>(url: string, init: RequestInit = {}, most = patience): Promise<Outcome<T>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), most)
  try {
    const response = await fetch(url, { ...init, cache: 'no-store', signal: abort.signal })
    const body: unknown = response.status === 204 ? null : await response.json()
    if (response.ok) return { kind: 'answered', value: body as T, unread: response.headers.has(unreadHeader) }
    return isProblem(body) ? { kind: 'refused', problem: body } : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a body is the server's own refusal, and not a page of some proxy. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'problem' in body && 'sentence' in body
}
