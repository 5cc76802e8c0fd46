import type { Erasure, PhotoStore, SentPhoto } from '../drill/photo-store.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'

/** Photos and erasures in memory. `texts`: the blobs of texts, of which some may be erased. */
export function memoryPhotos(texts: Map<string, string>): PhotoStore {
  const kept = new Map<string, SentPhoto[]>()
  const erased = new Map<string, Erasure[]>()
  const of = (drill: string): readonly SentPhoto[] => kept.get(drill) ?? []
  const total = (photos: readonly SentPhoto[]): number =>
    photos.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return {
    putPhoto: async (drill, photo, limits) => {
      const there = of(drill)
      const own = there.filter(({ seat }) => seat === photo.seat)
      if (own.some(({ sha256 }) => sha256 === photo.sha256)) return 'kept'
      if (total(own) + photo.bytes.length > limits.seat) return 'seat-full'
      if (total(there) + photo.bytes.length > limits.drill) return 'drill-full'
      kept.set(drill, [...there, { ...photo, bytes: Uint8Array.from(photo.bytes) }])
      return 'kept'
    },
    photo: async (drill, sha256) => of(drill).find((photo) => photo.sha256 === sha256)?.bytes ?? null,
    photos: async (drill) =>
      of(drill)
        .map(({ sha256, seat, bytes }) => ({ sha256, seat, size: bytes.length }))
        .sort((a, b) => byCodePoint(a.sha256, b.sha256) || byCodePoint(a.seat, b.seat)),
    erase: async (drill, erasures) => {
      for (const { blob, kind } of erasures)
        if (kind === 'text') texts.delete(blob)
        else
          kept.set(
            drill,
            of(drill).filter(({ sha256 }) => sha256 !== blob),
          )
      erased.set(drill, [...(erased.get(drill) ?? []), ...erasures])
    },
    erasures: async (drill) => erased.get(drill) ?? [],
  }
}
