import { crc32 } from 'node:zlib'
import type { Picture } from './picture.ts'

/** Bytes of the signature, and of a chunk around its data (PNG, 3rd edition, 5). */
const signature = 8
const around = 12
/** What a picture needs. All else is about it: words, place, time, colour profiles, further frames. */
const kept: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
/** Depths that each colour type may have. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  readonly whole: Uint8Array
}

/** A PNG of header, palette, transparency and data alone, each chunk with a true sum, nothing behind its end. */
export function rebuildPng(bytes: Uint8Array): Picture | null {
  const chunks = chunksOf(bytes)
  const [header] = chunks ?? []
  if (!chunks || header?.type !== 'IHDR' || !isHeader(header.data)) return null
  // A reader that meets a critical chunk it does not know must stop; so does this one.
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !kept.includes(type))) return null
  const left = chunks.filter(({ type }) => kept.includes(type))
  // Data is one run of chunks; what a picture has once stands before it, the end behind it.
  const order = left.map(({ type }) => type).join(' ')
  if (!/^IHDR( PLTE)?( tRNS)?( IDAT)+ IEND$/.test(order)) return null
  if (!left.every(isSmallEnough)) return null
  return {
    width: long(header.data, 0),
    height: long(header.data, 4),
    parts: [bytes.subarray(0, signature), ...left.map(({ whole }) => whole)],
  }
}

/** The chunks up to the end of the picture; null: a length that lies, a sum that is wrong, or no end. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = signature; at + around <= bytes.length; ) {
    const length = long(bytes, at)
    const end = at + around + length
    if (end > bytes.length) return null
    const named = bytes.subarray(at + 4, end - 4)
    const type = String.fromCharCode(...named.subarray(0, 4))
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(named) !== long(bytes, end - 4)) return null
    chunks.push({ type, data: named.subarray(4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

function isHeader(data: Uint8Array): boolean {
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = data.subarray(8)
  const known = depths[colour]?.includes(depth) === true
  return data.length === 13 && known && compression === 0 && filter === 0 && interlace <= 1
}

/** A palette of more than 256 colours, or an end with something in it, would be a hiding place. */
function isSmallEnough({ type, data }: Chunk): boolean {
  if (type === 'PLTE') return data.length <= 768 && data.length % 3 === 0
  if (type === 'tRNS') return data.length <= 256
  return type !== 'IEND' || data.length === 0
}

function long(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
  return a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
}
