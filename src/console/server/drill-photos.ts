import { sha256 } from '../../compile/digest.ts'
import { mayAsk } from '../../drill/command.ts'
import type { PhotoLimits, PhotoStore } from '../../drill/photo-store.ts'
import type { DrillSeat } from '../../drill/seat.ts'
import { type PhotoType, photoType, rebuildPhoto } from './photo/photo.ts'
import type { ProblemKind } from './problems.ts'
import type { SeatFeed } from './seat-feed.ts'

/** A hundred photos of a phone as pages send them, for each seat; no seat can take the room of all. */
const limits: PhotoLimits = { seat: 64 * 2 ** 20, drill: 1024 * 2 ** 20 }

const refusals = {
  'not-a-photo': 'notAPhoto',
  'too-many-pixels': 'photoTooLarge',
  'seat-full': 'seatPhotosFull',
  'drill-full': 'drillPhotosFull',
} as const satisfies Readonly<Record<string, ProblemKind>>

/** The photos of one drill: who may send, name and see them. */
export class DrillPhotos {
  readonly #store: PhotoStore
  readonly #drill: string

  constructor(store: PhotoStore, drill: string) {
    this.#store = store
    this.#drill = drill
  }

  /** Keeps what a seat sends, as far as it is a picture; its name, or why not. */
  async keep(sent: Uint8Array, { seat }: DrillSeat): Promise<{ readonly photo: string } | ProblemKind> {
    const made = rebuildPhoto(sent)
    if (typeof made === 'string') return refusals[made]
    const photo = sha256(made.bytes)
    const kept = await this.#store.putPhoto(this.#drill, { sha256: photo, seat, bytes: made.bytes }, limits)
    return kept === 'kept' ? { photo } : refusals[kept]
  }

  /** Whether an act of the seat may name a photo: the seat has sent it, or has named it before. */
  async mayName(photo: string, feed: SeatFeed): Promise<boolean> {
    if (feed.shows(photo)) return true
    const photos = await this.#store.photos(this.#drill)
    return photos.some(({ sha256, seat }) => sha256 === photo && seat === feed.seat.seat)
  }

  /** A photo that the seat may see; null alike when it may not, when it was erased, and when there is none. */
  async see(
    photo: string,
    feed: SeatFeed,
  ): Promise<{ readonly bytes: Uint8Array; readonly type: PhotoType } | null> {
    const bytes = feed.shows(photo) ? await this.#store.photo(this.#drill, photo) : null
    const type = bytes === null ? null : photoType(bytes)
    return bytes === null || type === null ? null : { bytes, type }
  }
}

/** Who may send photos: whoever has an act that can name one. */
export function maySendPhotos({ role }: DrillSeat): boolean {
  return mayAsk.observe.includes(role) || mayAsk.act.includes(role)
}
