import type { Context } from 'hono'
import type { Locale } from '../../../locale/locale.ts'
import type { Speaker } from '../../../report/words-of-plan.ts'
import type { CheckedSet } from '../../../workspace/kept-set.ts'
import type { ServedOver } from './librarian.ts'
import type { Library } from './library.ts'

/** What the server says of a request to the library. */
export interface LibraryBindings {
  /** Whether it comes from the machine that the console runs on. */
  readonly here: boolean
  readonly locale: Locale
  readonly served: ServedOver
  /** Hears of what nobody foresaw. */
  readonly fault: (error: unknown) => void
}

export type LibraryContext = Context<{ Bindings: LibraryBindings }>

/** What an answer of the library is made from. */
export interface LibraryAsked extends CheckedSet, Pick<LibraryBindings, 'served' | 'here' | 'fault'> {
  readonly speaker: Speaker
  readonly library: Library
}

export type LibraryAnswer = (c: LibraryContext, asked: LibraryAsked) => Response | Promise<Response>

/** Makes the handler of an answer: with the set as its files are now, in the language asked for. */
export type Reading = (answer: LibraryAnswer) => (c: LibraryContext) => Response | Promise<Response>
