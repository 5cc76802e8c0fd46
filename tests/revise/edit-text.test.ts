import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../src/diagnostic/diagnostic.ts'
import { conflicts, distinctEdits, editText } from '../../src/revise/edit-text.ts'
import { textAndEdits } from '../support/random-edits.ts'

const edit = (start: number, end: number, text: string, path = 'a.md'): Edit => ({ path, start, end, text })

describe('editText', () => {
  test('replaces the slices and nothing else, in whatever order the edits come', () => {
    fc.assert(
      fc.property(textAndEdits, fc.nat(), ({ text, edits }, turn) => {
        const turned = edits.map((_, i) => edits[(i + turn) % edits.length] as Edit)
        const expected = [...edits]
          .sort((a, b) => b.start - a.start)
          .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text)
        expect(editText(text, turned)).toBe(expected)
      }),
    )
  })

  test('equal edits are made once', () => {
    expect(editText('水位 13 米', [edit(3, 5, '12'), edit(3, 5, '12')])).toBe('水位 12 米')
    expect(distinctEdits([edit(3, 5, '12'), edit(0, 2, '湖水位'), edit(3, 5, '12')])).toEqual([
      edit(0, 2, '湖水位'),
      edit(3, 5, '12'),
    ])
  })

  test('offsets count UTF-16 units, a byte-order mark and CR among them', () => {
    expect(editText('\ufeff😀\r\n13\r\n', [edit(5, 7, '12')])).toBe('\ufeff😀\r\n12\r\n')
  })

  test('overlapping edits are a fault of the caller', () => {
    expect(() => editText('12345', [edit(0, 3, 'a'), edit(2, 4, 'b')])).toThrow('overlap')
  })
})

test.each([
  ['the same edit twice', edit(3, 5, '12'), edit(3, 5, '12'), false],
  ['another text for the same slice', edit(3, 5, '12'), edit(3, 5, '11'), true],
  ['slices that share a character', edit(3, 5, '12'), edit(4, 6, '1'), true],
  ['one slice inside another', edit(0, 9, ''), edit(4, 6, '1'), true],
  ['neighbouring slices', edit(3, 5, '12'), edit(5, 6, '1'), false],
  ['the same slice of another file', edit(3, 5, '12'), edit(3, 5, '11', 'b.md'), false],
])('conflicts: %s', (_, a, b, expected) => {
  expect([conflicts(a, b), conflicts(b, a)]).toEqual([expected, expected])
})
