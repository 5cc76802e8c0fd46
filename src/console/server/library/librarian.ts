import type { Locale } from '../../../locale/locale.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'

/** A request to the library as plain data, for who answers may be on another thread. Whoever asks has been let in. */
export interface LibraryRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Those that an answer depends on. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** Whether it comes from the machine that the console runs on. */
  readonly here: boolean
  /** Where the request names no language. */
  readonly locale: Locale
}

/** What is answered, whole. */
export interface LibraryResponse {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array<ArrayBuffer>
  /** What nobody foresaw, for whoever runs the server; null: nothing. */
  readonly fault: string | null
}

/** Of the drills served here, those that are over for good. */
export interface ServedOver {
  readonly drills: readonly PlayedDrill[]
  /** A photo of one of them, by its sha256; null: there is none, or it was erased. */
  photo(drill: string, photo: string): Promise<Uint8Array | null>
}

/** Answers for the library. */
export interface Librarian {
  /** Rejects when nothing can be answered at all; the next request may fare better. */
  answer(request: LibraryRequest, served: ServedOver): Promise<LibraryResponse>
  close(): Promise<void>
}
