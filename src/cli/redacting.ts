import type { KeptDrill } from '../drill/kept-drill.ts'
import { chained } from '../drill/open-drill.ts'
import { photoOf } from '../drill/photo-of.ts'
import type { Erasure } from '../drill/photo-store.ts'
import { pinsIn } from '../drill/sealed-opening.ts'

/** What a user wants erased. */
export interface Wanted {
  /** Numbers of entries whose photos go. */
  readonly entries: readonly number[]
  /** Beginnings of photos' names. */
  readonly photos: readonly string[]
  readonly seats: readonly string[]
  /** Paths of texts, as the drill was opened with them. */
  readonly texts: readonly string[]
  readonly allPhotos: boolean
}

/** Shorter beginnings could mean more than one. */
const shortestName = 8

/** What of a drill is to be erased, each once; nothing that was erased already and is gone. */
export function wantedErasures(
  kept: KeptDrill,
  wanted: Wanted,
  noted: Pick<Erasure, 'wall' | 'reason'>,
): readonly Erasure[] {
  const events = chained(kept.entries)
  const gone = new Set(kept.erased.map(({ blob }) => blob))
  const stillThere = (blob: string): boolean =>
    kept.photos.has(blob) || kept.blobs.has(blob) || !gone.has(blob)
  const photos = events.flatMap((event) => {
    const photo = photoOf(event)
    if (photo === null) return []
    const seat = event.by === 'system' ? '' : event.by.seat
    const named = wanted.photos.some((name) => name.length >= shortestName && photo.startsWith(name))
    const meant =
      wanted.allPhotos || named || wanted.entries.includes(event.seq) || wanted.seats.includes(seat)
    return meant ? [photo] : []
  })
  const pinned = pinsIn(events)?.texts ?? {}
  const texts = wanted.texts.flatMap((path) => (Object.hasOwn(pinned, path) ? (pinned[path] ?? []) : []))
  const of = (blobs: readonly string[], kind: Erasure['kind']): Erasure[] =>
    [...new Set(blobs)].filter(stillThere).map((blob) => ({ blob, kind, ...noted }))
  return [...of(photos, 'photo'), ...of(texts, 'text')]
}
