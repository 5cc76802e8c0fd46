import type { DrillEvent } from '../../../run/event.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { LibraryRequest, LibraryResponse } from './librarian.ts'

/** What the server says to the library's thread, in this order: drills that are over, then what is asked. */
export type ToLibrary =
  | { readonly kind: 'drill'; readonly played: PlayedDrill }
  /** Further entries of its log. */
  | { readonly kind: 'entries'; readonly drill: string; readonly entries: readonly DrillEvent[] }
  | {
      readonly kind: 'asked'
      readonly id: number
      readonly now: Instant
      readonly request: LibraryRequest
      /** The drills that are over for good at this moment. */
      readonly drills: readonly string[]
    }
  | { readonly kind: 'photo'; readonly id: number; readonly bytes: Uint8Array | null }

/** What the library's thread says to the server. */
export type FromLibrary =
  | { readonly kind: 'answered'; readonly id: number; readonly response: LibraryResponse }
  /** A photo that the server has. */
  | { readonly kind: 'photo'; readonly id: number; readonly drill: string; readonly photo: string }
