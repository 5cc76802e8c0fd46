import { join } from 'node:path'
import { photoType } from '../console/server/photo/photo.ts'
import type { KeptDrill } from '../drill/kept-drill.ts'
import type { Erasure } from '../drill/photo-store.ts'
import { formatWall } from '../vocabulary/instant.ts'
import {
  erasedFile,
  recordErasures as erasuresIn,
  isErasure,
  isPhotoName,
} from '../workspace/record-photos.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { shownPath } from './session.ts'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** A photo's name in `photos/`: one that other programs open. */
export function photoFile(name: string, bytes: Uint8Array): string {
  const type = photoType(bytes)
  return type === null ? name : `${name}.${endings[type]}`
}

export function erasedText(erased: readonly Erasure[]): string {
  const list = erased.map(({ wall, ...rest }) => ({ ...rest, at: formatWall(wall) }))
  return `${JSON.stringify(list, null, 1)}\n`
}

/** What was erased of the record in a folder. Throws {@link Misuse} when its list cannot be read. */
export function recordErasures(folder: string, io: Io): readonly Erasure[] {
  const erased = erasuresIn(folder, io.files)
  if (erased === null) throw new Misuse('notAnErasedList', { path: shownPath(io, join(folder, erasedFile)) })
  return erased
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
    if (isPhotoName(name) && typeof text === 'string') photos.set(name, Buffer.from(text, 'base64'))
  const erased = given.erased.map((one) => (isErasure(one) ? one : null))
  return erased.includes(null) ? null : { photos, erased: erased.flatMap((one) => one ?? []) }
}
