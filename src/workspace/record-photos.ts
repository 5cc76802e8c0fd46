import { join } from 'node:path'
import type { Erasure } from '../drill/photo-store.ts'
import { parseWall } from '../vocabulary/instant.ts'
import type { Files } from './files.ts'
import { parsedJson } from './parsed-json.ts'

/** Says of a record what was erased of it, when and why. */
export const erasedFile = 'erased.json'

/** The last moment that a date can tell. */
const latest = 8.64e15
const sha256Name = /^[0-9a-f]{64}$/

export const isPhotoName = (name: string): boolean => sha256Name.test(name)

/** Photos of the record in a folder, by their sha256. */
export function recordPhotos(folder: string, files: Files): ReadonlyMap<string, Uint8Array> {
  return new Map(photoPaths(folder, files).map(([name, path]) => [name, files.read(path)]))
}

/** Where the photos of a record stand, by their sha256. */
export function photoPaths(folder: string, files: Files): readonly (readonly [name: string, path: string])[] {
  const photos = join(folder, 'photos')
  return files
    .entries(photos)
    .map(({ name }) => [name.replace(/\.\w+$/, ''), join(photos, name)] as const)
    .filter(([name]) => isPhotoName(name))
}

/** What was erased of the record in a folder; null when its list cannot be read. */
export function recordErasures(folder: string, files: Files): readonly Erasure[] | null {
  const path = join(folder, erasedFile)
  if (files.status(path)?.kind !== 'file') return []
  const list = parsedJson(new TextDecoder().decode(files.read(path)))
  const erased = Array.isArray(list) ? list.map(erasureOf) : [null]
  return erased.includes(null) ? null : erased.flatMap((one) => one ?? [])
}

function erasureOf(data: unknown): Erasure | null {
  if (typeof data !== 'object' || data === null || !('at' in data)) return null
  const { at, ...rest } = data
  const erasure = { ...rest, wall: typeof at === 'string' ? parseWall(at) : null }
  return isErasure(erasure) ? erasure : null
}

export function isErasure(data: unknown): data is Erasure {
  if (typeof data !== 'object' || data === null) return false
  const { blob, kind, wall, reason } = data as Partial<Record<keyof Erasure, unknown>>
  const named = typeof blob === 'string' && isPhotoName(blob) && (kind === 'photo' || kind === 'text')
  return (
    named &&
    typeof wall === 'number' &&
    Number.isInteger(wall) &&
    Math.abs(wall) <= latest &&
    typeof reason === 'string'
  )
}
