import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { photoType, rebuildPhoto } from '../../src/console/server/photo/photo.ts'
import { bytesOf, exifWithPlace, jpegWith, segment, smallPhoto, smallPhotos } from '../support/photos.ts'

const script = '<script>alert(1)</script>'

function rebuilt(photo: Uint8Array): Uint8Array {
  const made = rebuildPhoto(photo)
  if (typeof made === 'string') throw new Error(made)
  return made.bytes
}

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

describe('a picture is written anew', () => {
  test.each(smallPhotos)('%s: smaller, of the same kind, and the same when written once more', (kind) => {
    const photo = smallPhoto(kind)
    const once = rebuilt(photo)
    expect(photoType(once)).toBe(photoType(photo))
    expect(once.length).toBeLessThanOrEqual(photo.length)
    expect(Buffer.from(rebuilt(once)).equals(once)).toBe(true)
    for (const profile of ['ICC_PROFILE', 'ICCP', 'Google']) expect(holds(once, profile)).toBe(false)
  })

  test('where it was taken and by which camera is gone', () => {
    const photo = jpegWith(exifWithPlace())
    expect(holds(photo, 'Exif')).toBe(true)
    const clean = rebuilt(photo)
    for (const trace of ['Exif', 'MADEUP-CAM-1', '\x00\x00\x00\x1a\x00\x00\x00\x01\x00\x00\x00\x04'])
      expect(holds(clean, trace)).toBe(false)
    expect(Buffer.from(clean).equals(rebuilt(smallPhoto('jpeg')))).toBe(true)
  })

  test('words of a JPEG and what stands behind its end are gone', () => {
    const photo = bytesOf(jpegWith(segment(0xfe, bytesOf(script)), segment(0xed, bytesOf(script))), script)
    expect(Buffer.from(rebuilt(photo)).equals(rebuilt(smallPhoto('jpeg')))).toBe(true)
  })

  test('how Adobe stores colours is kept, and nothing else of what its segment says', () => {
    const adobe = bytesOf('Adobe', [0, 100, 1, 2, 3, 4, 1], script)
    const clean = rebuilt(jpegWith(segment(0xee, adobe)))
    expect(holds(clean, 'Adobe')).toBe(true)
    expect(holds(clean, script)).toBe(false)
  })

  test('words, place and time of a PNG are gone, and what stands behind its end', () => {
    const png = smallPhoto('png')
    const about = ['tEXt', 'eXIf', 'tIME', 'iCCP', 'acTL'].map((type) => chunk(type, bytesOf(script)))
    const photo = bytesOf(png.subarray(0, 33), ...about, png.subarray(33), script)
    expect(Buffer.from(rebuilt(photo)).equals(rebuilt(png))).toBe(true)
  })

  test('Exif, XMP and unknown chunks of a WebP are gone, and what stands behind its end', () => {
    const webp = smallPhoto('webpAlpha')
    const about = ['EXIF', 'XMP ', 'abcd'].map((type) => riffChunk(type, bytesOf(script)))
    const photo = riff(bytesOf(webp.subarray(12), ...about))
    expect(Buffer.from(rebuilt(bytesOf(photo, script))).equals(rebuilt(webp))).toBe(true)
  })
})

describe('what is no whole picture is refused', () => {
  const html = bytesOf(`GIF89a<html>${script}`)
  const jpeg = smallPhoto('jpeg')
  const clean = rebuilt(jpeg)
  const png = smallPhoto('png')
  const hostile: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['a page', html],
    ['a GIF', bytesOf('GIF89a', new Uint8Array(20))],
    ['SVG', bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['a page behind the first bytes of a JPEG', bytesOf([0xff, 0xd8, 0xff], script)],
    ['a page behind the first bytes of a PNG', bytesOf(png.subarray(0, 8), script)],
    ['a page behind the first bytes of a WebP', bytesOf('RIFF\x30\0\0\0WEBP', script, new Uint8Array(40))],
    ['a JPEG whose segment says it is longer than the file', jpegWith(segment(0xe1, bytesOf('x'), 0xffff))],
    ['a JPEG whose segment says it is shorter than its length', jpegWith(segment(0xe1, bytesOf('x'), 1))],
    ['a JPEG with words behind a table', jpegWith(segment(0xdb, bytesOf(new Uint8Array(65), script)))],
    ['a JPEG with words between segments', bytesOf(clean.subarray(0, 2), script, clean.subarray(2))],
    ['a JPEG with two frames', bytesOf(clean.subarray(0, -2), clean.subarray(2))],
    ['a JPEG without a scan', bytesOf(clean.subarray(0, clean.indexOf(0xda) - 1), [0xff, 0xd9])],
    ['a JPEG of a kind that no browser shows', patched(clean, clean.indexOf(0xc0), 0xc3)],
    ['a PNG whose chunk says it is longer than the file', patched(png, 8, 0x7f)],
    ['a PNG whose chunk says it is shorter than it is', patched(png, 11, 5)],
    ['a PNG with a wrong sum', patched(png, 50, (png[50] ?? 0) ^ 1)],
    [
      'a PNG with a critical chunk nobody knows',
      bytesOf(png.subarray(0, 33), chunk('ABCD', html), png.subarray(33)),
    ],
    ['a PNG with words in its end', bytesOf(png.subarray(0, -12), chunk('IEND', bytesOf(script)))],
    ['a PNG without data', bytesOf(png.subarray(0, 33), png.subarray(-12))],
    ['a WebP whose length goes beyond the file', patched(smallPhoto('webp'), 7, 0x7f)],
    ['a WebP whose chunk goes beyond its length', patched(smallPhoto('webp'), 19, 0x7f)],
    ['a WebP without a picture', riff(riffChunk('EXIF', html))],
    ['a moving WebP', riff(bytesOf(smallPhoto('webp').subarray(12), riffChunk('ANIM', new Uint8Array(6))))],
    [
      'a WebP with two pictures',
      riff(bytesOf(smallPhoto('webp').subarray(12), smallPhoto('webpLossless').subarray(12))),
    ],
  ]
  test.each(hostile)('%s', (_, bytes) => {
    expect(rebuildPhoto(bytes)).toBe('not-a-photo')
  })

  test.each(smallPhotos)('%s, cut off anywhere', (kind) => {
    const photo = rebuilt(smallPhoto(kind))
    // The last byte of an odd chunk of a WebP is none of the picture's.
    for (let length = 0; length < photo.length - 1; length += 1)
      expect(rebuildPhoto(photo.subarray(0, length))).toBe('not-a-photo')
  })

  test.each(smallPhotos)(
    '%s, one byte changed anywhere: refused, or a picture that stays as it is',
    (kind) => {
      const photo = rebuilt(smallPhoto(kind))
      for (let at = 0; at < photo.length; at += 1) {
        const made = rebuildPhoto(patched(photo, at, (photo[at] ?? 0) ^ 0xff))
        if (typeof made !== 'string') expect(Buffer.from(rebuilt(made.bytes)).equals(made.bytes)).toBe(true)
      }
    },
  )

  test('a picture larger than any camera’s', () => {
    const frame = smallPhoto('jpeg').indexOf(0xc0) + 4
    const wide = patched(patched(smallPhoto('jpeg'), frame, 0xff), frame + 2, 0xff)
    expect(rebuildPhoto(wide)).toBe('too-many-pixels')
    const png = smallPhoto('png')
    const header = png.slice(16, 29)
    header.set([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff])
    expect(rebuildPhoto(bytesOf(png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)))).toBe(
      'too-many-pixels',
    )
  })

  test('a scan that goes on for megabytes is read in one pass', () => {
    const clean = rebuilt(smallPhoto('jpeg'))
    const body = bytesOf(clean.subarray(0, -2), new Uint8Array(4_000_000).fill(0xff))
    expect(rebuildPhoto(body)).toBe('not-a-photo')
  })
})

function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = bytesOf(type, data)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return bytesOf(length, named, sum)
}

function riffChunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return bytesOf(type, length, data, new Uint8Array(data.length % 2))
}

function riff(body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length + 4)
  return bytesOf('RIFF', length, 'WEBP', body)
}
