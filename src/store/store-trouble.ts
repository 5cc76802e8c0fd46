import type { StoreTroubleKind } from '../locale/store-words.ts'

/** A store cannot do what it was asked, for a reason that a person can act on. Sentences are made at the edge. */
export class StoreTrouble extends Error {
  readonly kind: StoreTroubleKind
  /** The file or the URL without its password. */
  readonly location: string
  /** The system's or the server's own words. */
  readonly detail: string

  constructor(kind: StoreTroubleKind, location: string, cause?: unknown) {
    const detail = cause instanceof Error ? cause.message : String(cause ?? '')
    super(`${kind}: ${location}${detail === '' ? '' : ` (${detail})`}`, { cause })
    this.kind = kind
    this.location = location
    this.detail = detail
  }
}
