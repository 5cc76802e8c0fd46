import type { Context } from 'hono'
import type { WallClock } from '../../drill/session.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Librarian } from './library/librarian.ts'
import type { Pages } from './pages.ts'
import type { SeatFeed } from './seat-feed.ts'
import type { SeatKeys } from './seat-keys.ts'
import type { ServedDrill } from './served-drill.ts'

/** What the console is made of. Nothing else from outside reaches it. */
export interface ConsolePorts {
  readonly drills: ReadonlyMap<string, ServedDrill>
  /** Answers for the plans that may be read here; null: there is no plan set. */
  readonly library: Librarian | null
  readonly keys: SeatKeys
  readonly pages: Pages
  readonly clock: WallClock
  /** The address under which others find this server, without a `/` at its end; `https:` makes cookies secure. */
  readonly address: string
  /** Host names by which this server is known, beside addresses in digits. */
  readonly names: readonly string[]
  /** Where no drill tells the language. */
  readonly locale: Locale
  /** Hears of what nobody foresaw; the person who asked is told only that it was not kept. */
  readonly fault: (error: unknown) => void
}

/** The connection that a request came by; absent in tests that do not give one. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
  readonly outgoing?: { destroy(): unknown }
}

/** Whoever asks, let in at a seat. */
export interface Seated {
  readonly drill: ServedDrill
  readonly feed: SeatFeed
  readonly locale: Locale
}

export type ConsoleContext = Context<{ Bindings: Connection }>
