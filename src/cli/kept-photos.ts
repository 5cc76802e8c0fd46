import { join } from 'node:path'
import { photoType } from '../console/server/photo/photo.ts'
import type { KeptDrill } from '../drill/kept-drill.ts'
import type { Erasure } from '../drill/photo-store.ts'
import { formatWall, parseWall } from '../vocabulary/instant.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { parsedJson } from './parsed-json.ts'
import { readText } from './sealing.ts'
import { shownPath } from './session.ts'

/** Says of a record what was erased of it, when and why. */
export const erasedFile = 'erased.json'

/** The last moment that a date can tell. */
const latest = 8.64e15
const isName = /^[0-9a-f]{64}$/
const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** A photo's name in `photos/`: one that other programs open. */
export function photoFile(name: string, bytes: Uint8Array): string {
  const type = photoType(bytes)
  return type === null ? name : `${name}.${endings[type]}`
}

/** Photos of the record in a folder, by their sha256. */
export function recordPhotos(folder: string, io: Io): ReadonlyMap<string, Uint8Array> {
  return new Map(photoPaths(folder, io).map(([name, path]) => [name, io.files.read(path)]))
}

/** Where the photos of a record stand, by their sha256. */
export function photoPaths(folder: string, io: Io): readonly (readonly [name: string, path: string])[] {
  const photos = join(folder, 'photos')
  return io.files
    .entries(photos)
    .map(({ name }) => [name.replace(/\.\w+$/, ''), join(photos, name)] as const)
    .filter(([name]) => isName.test(name))
}

export function erasedText(erased: readonly Erasure[]): string {
  const list = erased.map(({ wall, ...rest }) => ({ ...rest, at: formatWall(wall) }))
  return `${JSON.stringify(list, null, 1)}\n`
}

/** What was erased of the record in a folder. Throws {@link Misuse} when its list cannot be read. */
export function recordErasures(folder: string, io: Io): readonly Erasure[] {
  const path = join(folder, erasedFile)
  if (io.files.status(path)?.kind !== 'file') return []
  const list = parsedJson(readText(path, io))
  const erased = Array.isArray(list) ? list.map(erasureOf) : [null]
  if (erased.includes(null)) throw new Misuse('notAnErasedList', { path: shownPath(io, path) })
  return erased.flatMap((one) => one ?? [])
}

/** Photos as an export holds them. */
export function exportedPhotos(photos: KeptDrill['photos']): Readonly<Record<string, string>> {
  return Object.fromEntries([...photos].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]))
}

/** What an export holds beside log and texts; null when it is not as it was written. */
export function importedBeside(data: object): Pick<KeptDrill, 'photos' | 'erased'> | null {
  const given = { photos: {}, erased: [], ...data } as { readonly photos: unknown; readonly erased: unknown }
  if (typeof given.photos !== 'object' || given.photos === null || !Array.isArray(given.erased)) return null
  const photos = new Map<string, Uint8Array>()
  for (const [name, text] of Object.entries(given.photos))
    if (isName.test(name) && typeof text === 'string') photos.set(name, Buffer.from(text, 'base64'))
  const erased = given.erased.map((one) => (isErasure(one) ? one : null))
  return erased.includes(null) ? null : { photos, erased: erased.flatMap((one) => one ?? []) }
}

function erasureOf(data: unknown): Erasure | null {
  if (typeof data !== 'object' || data === null || !('at' in data)) return null
  const { at, ...rest } = data
  const erasure = { ...rest, wall: typeof at === 'string' ? parseWall(at) : null }
  return isErasure(erasure) ? erasure : null
}

function isErasure(data: unknown): data is Erasure {
  if (typeof data !== 'object' || data === null) return false
  const { blob, kind, wall, reason } = data as Partial<Record<keyof Erasure, unknown>>
  const named = typeof blob === 'string' && isName.test(blob) && (kind === 'photo' || kind === 'text')
  return (
    named &&
    typeof wall === 'number' &&
    Number.isInteger(wall) &&
    Math.abs(wall) <= latest &&
    typeof reason === 'string'
  )
}
