import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Ms } from '../../vocabulary/duration.ts'

/** A seat of a drill. */
export interface SeatOf {
  readonly drill: string
  readonly seat: string
}

/** What links and cookies are signed with, and how often each seat's link has been renewed. Lasts longer than the process. */
export interface KeyRing {
  readonly secret: Uint8Array
  edition(seat: SeatOf): number
  /** Makes every link and cookie of the seat void. */
  renew(seat: SeatOf): void
}

/**
 * Links and cookies of seats. Nothing is kept for them: both are signatures over the seat and the edition of its link, so
 * a renewed link voids what was made before, on every phone.
 */
export class SeatKeys {
  readonly #ring: KeyRing

  constructor(ring: KeyRing) {
    this.#ring = ring
  }

  /** What stands in the seat's link: 128 bits, short enough for a small QR code. */
  tokenOf(seat: SeatOf): string {
    return this.#sign('link', seat).subarray(0, 16).toString('base64url')
  }

  /** The one of these seats whose link has the token; null when none has. */
  seatOf<S extends SeatOf>(token: string, seats: Iterable<S>): S | null {
    let found: S | null = null
    // Every seat is looked at, so that the time it takes tells nothing.
    for (const seat of seats) if (isSame(token, this.tokenOf(seat))) found = seat
    return found
  }

  /** The value of a cookie that is good until a moment of the wall clock. */
  cookieOf(seat: SeatOf, until: Ms): string {
    return `${until}.${this.#sign('cookie', seat, String(until)).toString('base64url')}`
  }

  /** Whether a cookie is this seat's, of the present edition of its link, and still good. */
  isGood(cookie: string, seat: SeatOf, now: Ms): boolean {
    const until = Number(/^(\d{1,15})\./.exec(cookie)?.[1] ?? Number.NaN)
    return until > now && isSame(cookie, this.cookieOf(seat, until))
  }

  renew(seat: SeatOf): void {
    this.#ring.renew(seat)
  }

  #sign(purpose: string, seat: SeatOf, more = ''): Buffer {
    const signed = JSON.stringify([purpose, seat.drill, seat.seat, this.#ring.edition(seat), more])
    return createHmac('sha256', this.#ring.secret).update(`yuyan-seat-1${signed}`).digest()
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A ring for tests and trials, gone with the process. */
export function memoryKeyRing(secret: Uint8Array): KeyRing {
  const editions = new Map<string, number>()
  const key = ({ drill, seat }: SeatOf): string => JSON.stringify([drill, seat])
  return {
    secret,
    edition: (seat) => editions.get(key(seat)) ?? 0,
    renew: (seat) => void editions.set(key(seat), (editions.get(key(seat)) ?? 0) + 1),
  }
}
