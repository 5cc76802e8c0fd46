import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textLines, textWidth } from '../../../src/report/drawing/text-lines.ts'

describe('a text in lines', () => {
  test.each([
    ['句容市防汛抗旱应急预案', 65, ['句容市防汛', '抗旱应急预', '案']],
    ['flood control plan', 96, ['flood control', 'plan']],
    ['面雨量_24h ≥ 50', 75, ['面雨量_24h', '≥ 50']],
    ['', 60, []],
    ['a‮b\u0007c\n d', 200, ['a b c d']],
  ])('%s', (text, width, lines) => {
    expect(textLines(text, width, 13)).toEqual(lines)
  })

  test('what does not fit ends in …', () => {
    expect(textLines('一二三四五六七八', 39, 13, 2)).toEqual(['一二三', '四五…'])
  })

  test('no line is wider than it may be, and nothing is lost where there is room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = textLines(text, 90, 13, 1000)
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(91)
        expect(lines.join('').replace(/\s/g, '')).toBe(
          text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ''),
        )
      }),
    )
  })
})
