import type { Ms } from '../vocabulary/duration.ts'

/** A photo that a seat sent, with no more in it than what is seen. */
export interface SentPhoto {
  readonly sha256: string
  readonly seat: string
  readonly bytes: Uint8Array
}

/** How many bytes of photos a drill and each of its seats may keep. */
export interface PhotoLimits {
  readonly seat: number
  readonly drill: number
}

/** Something that stood outside the chain and was erased, so that nobody takes it for lost. */
export interface Erasure {
  /** sha256 by which entries, or the first one's pins, name it. */
  readonly blob: string
  readonly kind: 'photo' | 'text'
  readonly wall: Ms
  readonly reason: string
}

/**
 * What stands beside a drill's log and can be erased while its chain still verifies: photos, and the raw texts of what was
 * drilled. Part of every store's contract.
 */
export interface PhotoStore {
  /** Keeps a photo for a drill, on disk when it answers. Keeping it again changes nothing. */
  putPhoto(drill: string, photo: SentPhoto, limits: PhotoLimits): Promise<'kept' | 'seat-full' | 'drill-full'>
  /** A photo of the drill, whoever sent it; null when there is none of that name. */
  photo(drill: string, sha256: string): Promise<Uint8Array | null>
  /** What photos the drill has, by name and seat, by code point. */
  photos(
    drill: string,
  ): Promise<readonly { readonly sha256: string; readonly seat: string; readonly size: number }[]>
  /** Erases photos of the drill and texts, and notes it: all or none. A text goes for every drill that has it. */
  erase(drill: string, erased: readonly Erasure[]): Promise<void>
  /** What was erased of the drill, in the order in which it was. */
  erasures(drill: string): Promise<readonly Erasure[]>
}
