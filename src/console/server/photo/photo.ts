import { rebuildJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { rebuildPng } from './png.ts'
import { rebuildWebp } from './webp.ts'

/** Kinds of pictures that are taken. Told by their first bytes, never by what a sender calls them. */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** More pixels than any phone's camera gives would only fill the memory of whoever looks. */
export const mostPixels = 40_000_000

/** A picture written anew: what is needed to show it, and nothing else of the file that came. */
export interface Rebuilt {
  readonly type: PhotoType
  readonly bytes: Uint8Array
}

/**
 * A picture without anything that is not seen: no place, no camera, no words, no file behind the picture. What is not read to
 * its end and found in order is refused (docs/decisions/0024).
 */
export function rebuildPhoto(bytes: Uint8Array): Rebuilt | 'not-a-photo' | 'too-many-pixels' {
  const type = photoType(bytes)
  if (type === null) return 'not-a-photo'
  const picture = readers[type](bytes)
  if (picture === null || picture.width < 1 || picture.height < 1) return 'not-a-photo'
  if (picture.width * picture.height > mostPixels) return 'too-many-pixels'
  return { type, bytes: joined(picture.parts) }
}

/** What kind of picture a file says it is by its first bytes; null: none that is taken. */
export function photoType(bytes: Uint8Array): PhotoType | null {
  if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  const riff = startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46)
  return riff && startsWith(bytes, 8, 0x57, 0x45, 0x42, 0x50) ? 'image/webp' : null
}

/** Null: the file is not whole, or not as its kind has to be. */
const readers: Readonly<Record<PhotoType, (bytes: Uint8Array) => Picture | null>> = {
  'image/jpeg': rebuildJpeg,
  'image/png': rebuildPng,
  'image/webp': rebuildWebp,
}

function startsWith(bytes: Uint8Array, at: number, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
