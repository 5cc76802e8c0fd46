import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/document/decode.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

describe('bytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('预案'), { text: '预案' }],
    ['UTF-8 with its mark, which stays', bytes(0xef, 0xbb, 0xbf, 0x61), { text: '\uFEFFa' }],
    ['GBK', bytes(0xd4, 0xa4, 0xb0, 0xb8), { problem: 'gb18030' }],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0), { problem: 'utf-16' }],
    ['UTF-16, big end first, no mark', bytes(0, 0x61, 0, 0x62), { problem: 'utf-16' }],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2), { problem: 'binary' }],
    ['a picture, of even length', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), { problem: 'binary' }],
    [
      'UTF-16 of more than 4096 bytes, a rare character astride',
      new Uint8Array(Buffer.from(`${'a\n'.repeat(1023)}b\u{20000}c`, 'utf16le')),
      { problem: 'utf-16' },
    ],
    ['half a Chinese character', bytes(0x61, 0xe9), { problem: 'unknown' }],
    [
      'UTF-8 cut in the middle, though GBK too',
      new TextEncoder().encode('防汛预案').subarray(0, 10),
      { problem: 'unknown' },
    ],
    ['nothing', bytes(), { text: '' }],
  ])('%s', (_, content, expected) => {
    expect(decode(content)).toEqual(expected)
  })
})

describe('parseDocument', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.md', 'yuyan.yaml', 'registry/facts.yaml'),
        (content, path) => {
          const document = parseDocument(path, content)
          expect(document.readable || document.diagnostics.length > 0).toBe(true)
        },
      ),
    )
  })
  it('never throws, whatever the YAML', () => {
    const sign = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '"',
      "'",
      '#',
      '|',
      '? ',
      '!t ',
      '---\n',
      ',',
      '：',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const document = parseDocument('registry/facts.yaml', signs.join(''))
        expect(document.readable).toBe(false)
        for (const { at } of document.diagnostics) expect(at.start.offset).toBeLessThanOrEqual(at.end.offset)
      }),
    )
  })
  it('uses the hint only when nothing else tells the kind', () => {
    expect(parseDocument('a.yaml', 'areas: []', 'areas')).toMatchObject({ kind: 'areas', readable: true })
    expect(parseDocument('registry/areas.yaml', 'areas: []', 'facts')).toMatchObject({
      kind: 'areas',
      readable: true,
    })
    expect(parseDocument('a.md', '---\nid: a\n---\n', 'rubric').kind).toBe('rubric')
  })
})
