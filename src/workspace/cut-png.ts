import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = 8
/** Samples of a pixel by colour type (PNG, 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The first `rows` of a PNG: rows build on those before them alone. Null for what is no PNG that can be cut so (interlaced, or none). */
export function cutPng(png: Uint8Array, rows: number): Uint8Array | null {
  const bytes = Buffer.from(png)
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const header = Buffer.from(bytes.subarray(16, 29))
  const [wide, high, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8] ?? 0]
  const perPixel = samples[header[9] ?? -1]
  if (perPixel === undefined || header[12] !== 0 || rows < 1) return null
  if (rows >= high) return png
  const row = 1 + Math.ceil((wide * perPixel * depth) / 8)
  header.writeUInt32BE(rows, 4)
  const data = Buffer.concat(chunksOf(bytes).flatMap(({ type, body }) => (type === 'IDAT' ? [body] : [])))
  const kept = deflateSync(inflateSync(data).subarray(0, row * rows))
  const others = chunksOf(bytes).filter(({ type }) => /^(?:PLTE|tRNS)$/.test(type))
  return Buffer.concat([
    bytes.subarray(0, signature),
    chunk('IHDR', header),
    ...others.map(({ type, body }) => chunk(type, body)),
    chunk('IDAT', kept),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Chunk {
  readonly type: string
  readonly body: Buffer
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signature; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      body: bytes.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
