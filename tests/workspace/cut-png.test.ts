import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cutPng } from '../../src/workspace/cut-png.ts'

function chunk(type: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), body])))
  return Buffer.concat([length, Buffer.from(type), body, sum])
}

/** Two pixels wide, RGB, its rows each of one grey; the data in two chunks. */
function picture(greys: readonly number[], interlaced = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(greys.length, 4)
  header.set([8, 2, 0, 0, interlaced], 8)
  const data = deflateSync(Buffer.concat(greys.map((grey) => Buffer.from([0, ...Array(6).fill(grey)]))))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, 5)),
    chunk('IDAT', data.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('the first rows of a PNG', () => {
  test('are a PNG of that height with the same pixels', () => {
    const cut = Buffer.from(cutPng(picture([10, 20, 30, 40]), 2) ?? [])
    expect([cut.readUInt32BE(16), cut.readUInt32BE(20)]).toEqual([2, 2])
    const at = cut.indexOf('IDAT')
    const rows = inflateSync(cut.subarray(at + 4, at + 4 + cut.readUInt32BE(at - 4)))
    expect([...rows]).toEqual([0, ...Array(6).fill(10), 0, ...Array(6).fill(20)])
    expect(cut.readUInt32BE(at + 4 + cut.readUInt32BE(at - 4))).toBe(
      crc32(cut.subarray(at, at + 4 + cut.readUInt32BE(at - 4))),
    )
  })

  test('are all of it where it has no more', () => {
    const whole = picture([1, 2])
    expect(cutPng(whole, 5)).toBe(whole)
  })

  test.each([
    ['no PNG', Buffer.from('GIF89a'.repeat(9))],
    ['an interlaced one', picture([1, 2, 3], 1)],
  ])('%s is not cut', (_, bytes) => {
    expect(cutPng(bytes, 1)).toBeNull()
  })
})
