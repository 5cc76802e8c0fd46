import type { Picture } from './picture.ts'

/** Markers of ITU-T T.81, table B.1. */
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]
const [quantization, huffman, restartInterval, adobe] = [0xdb, 0xc4, 0xdd, 0xee]
/** Baseline, extended and progressive: what browsers show. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2]
/** APP0 to APP15 and COM: everything that is about the picture and not in it. */
const isAbout = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
/** Progressive pictures have about ten; thousands of them would keep a phone busy for minutes. */
const mostScans = 64

/** One segment: its marker, and what follows its length. */
interface Segment {
  readonly marker: number
  readonly body: Uint8Array
  /** First byte after it. */
  readonly end: number
}

/**
 * A JPEG of nothing but tables, frame and scans, each of the length that its content has. Application segments (Exif with the
 * place, XMP, previews), comments and whatever stands behind the end are left out; of Adobe's only the one number that says how colours
 * are stored.
 */
export function rebuildJpeg(bytes: Uint8Array): Picture | null {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, startOfImage)]
  let size: Pick<Picture, 'width' | 'height'> | null = null
  let scans = 0
  for (let at = 2; ; ) {
    const start = markerAt(bytes, at)
    if (start === null) return null
    if (bytes[start] === endOfImage) break
    const segment = segmentAt(bytes, start)
    if (segment === null) return null
    at = segment.end
    if (isAbout(segment.marker)) {
      parts.push(...colours(segment))
      continue
    }
    if (!isSound(segment)) return null
    if (frames.includes(segment.marker)) {
      if (size !== null) return null
      size = sizeOf(segment.body)
    }
    parts.push(bytes.subarray(start - 1, segment.end))
    if (segment.marker !== startOfScan) continue
    scans += 1
    const end = scanEnd(bytes, at)
    if (size === null || scans > mostScans || end === null) return null
    parts.push(bytes.subarray(at, end))
    at = end
  }
  if (size === null || scans === 0) return null
  return { ...size, parts: [...parts, Uint8Array.of(0xff, endOfImage)] }
}

/** Where the marker's own byte stands, after the fill bytes that may come before it; null: there is no marker. */
function markerAt(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0xff) return null
  let next = at + 1
  while (bytes[next] === 0xff) next += 1
  return next < bytes.length ? next : null
}

/** The segment whose marker stands at a place; null: its length is none, or goes beyond the file. */
function segmentAt(bytes: Uint8Array, at: number): Segment | null {
  const length = word(bytes, at + 1)
  const end = at + 1 + length
  if (length < 2 || end > bytes.length) return null
  return { marker: bytes[at] ?? 0, body: bytes.subarray(at + 3, end), end }
}

/** Whether a segment is one that a picture needs and holds exactly what it must: nothing can be hidden behind it. */
function isSound({ marker, body }: Segment): boolean {
  if (frames.includes(marker)) {
    const components = body[5] ?? 0
    return body[0] === 8 && components >= 1 && components <= 4 && body.length === 6 + 3 * components
  }
  switch (marker) {
    case quantization:
      return isFilled(body, (at) => ((body[at] ?? 0) >> 4 === 0 ? 65 : 129))
    case huffman:
      return isFilled(
        body,
        (at) => 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0),
      )
    case restartInterval:
      return body.length === 2
    case startOfScan: {
      const components = body[0] ?? 0
      return components >= 1 && components <= 4 && body.length === 4 + 2 * components
    }
    default:
      return false
  }
}

/** Whether tables, each as long as `lengthAt` says of its first byte, fill a segment to its last byte. */
function isFilled(body: Uint8Array, lengthAt: (at: number) => number): boolean {
  let at = 0
  while (at < body.length) at += lengthAt(at)
  return at === body.length && at > 0
}

/** Adobe's segment written anew with its one number; nothing for any other. Without it four-colour pictures come out wrong. */
function colours({ marker, body }: Segment): readonly Uint8Array[] {
  const name = [0x41, 0x64, 0x6f, 0x62, 0x65]
  const transform = body[11] ?? 3
  if (marker !== adobe || body.length < 12 || transform > 2) return []
  if (!name.every((byte, i) => body[i] === byte)) return []
  return [Uint8Array.of(0xff, adobe, 0, 14, ...name, 0, 100, 0, 0, 0, 0, transform)]
}

/** Where the data of a scan ends: at the first marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number | null {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0
    const restart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== 0xff && !restart) return at
  }
  return null
}

function sizeOf(frame: Uint8Array): Pick<Picture, 'width' | 'height'> {
  return { height: word(frame, 1), width: word(frame, 3) }
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
