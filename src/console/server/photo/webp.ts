import type { Picture } from './picture.ts'

/** Bytes before the first chunk (`RIFF`, length, `WEBP`), and before a chunk's data (RFC 9649, 2). */
const head = 12
const name = 8

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/**
 * A WebP of one still picture: its stream, and its transparency where that stands apart. The header says again what the stream
 * itself says; Exif, XMP, profiles and whatever else there is are left out. Moving pictures are none.
 */
export function rebuildWebp(bytes: Uint8Array): Picture | null {
  const chunks = chunksOf(bytes)
  const streams = chunks?.filter(({ type }) => type === 'VP8 ' || type === 'VP8L') ?? []
  const [stream] = streams
  if (!chunks || !stream || streams.length > 1) return null
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF')) return null
  const size = stream.type === 'VP8 ' ? lossySize(stream.data) : losslessSize(stream.data)
  if (size === null) return null
  const alpha = stream.type === 'VP8 ' ? chunks.find(({ type }) => type === 'ALPH') : undefined
  const body = alpha ? [...extended(size), ...written(alpha), ...written(stream)] : written(stream)
  const length = 4 + body.reduce((sum, part) => sum + part.length, 0)
  return { ...size, parts: [ascii('RIFF'), little(length, 4), ascii('WEBP'), ...body] }
}

/** The chunks within the length that the file gives itself; null: a length goes beyond it, or beyond the file. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const end = 8 + number(bytes, 4, 4)
  if (end > bytes.length || end < head) return null
  const chunks: Chunk[] = []
  let at = head
  while (at + name <= end) {
    const length = number(bytes, at + 4, 4)
    const data = at + name
    if (data + length > end) return null
    chunks.push({
      type: String.fromCharCode(...bytes.subarray(at, at + 4)),
      data: bytes.subarray(data, data + length),
    })
    at = data + length + (length % 2)
  }
  return chunks
}

type Size = Pick<Picture, 'width' | 'height'>

/** From the head of a key frame (RFC 6386, 9.1); null: it is none. */
function lossySize(data: Uint8Array): Size | null {
  const key = data.length > 10 && ((data[0] ?? 1) & 1) === 0
  if (!key || data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) return null
  return { width: number(data, 6, 2) & 0x3fff, height: number(data, 8, 2) & 0x3fff }
}

/** From the head of a lossless picture (RFC 9649, 3.4); null: it is none. */
function losslessSize(data: Uint8Array): Size | null {
  const bits = number(data, 1, 4)
  if (data.length <= 5 || data[0] !== 0x2f || bits >= 2 ** 29) return null
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The header of a picture whose transparency stands apart: that flag alone, and the size. */
function extended({ width, height }: Size): readonly Uint8Array[] {
  const data = Uint8Array.of(0x10, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3))
  return written({ type: 'VP8X', data })
}

/** Chunks begin at even places. */
function written({ type, data }: Chunk): readonly Uint8Array[] {
  return [ascii(type), little(data.length, 4), data, new Uint8Array(data.length % 2)]
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function little(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)
}

function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let i = length - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
