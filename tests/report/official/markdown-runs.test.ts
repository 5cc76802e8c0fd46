import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from '../../../src/report/escape.ts'
import { markdownRuns } from '../../../src/report/official/markdown-runs.ts'

describe('a line of Markdown as runs', () => {
  test.each([
    ['平文', [['平文', false]]],
    [
      '**演练** · 说明',
      [
        ['演练', true],
        [' · 说明', false],
      ],
    ],
    ['见 `special/flood#III-2`。', [['见 special/flood#III-2。', false]]],
    ['甲<br>乙', [['甲\n乙', false]]],
    ['[第二条](plan.md#2)', [['第二条', false]]],
    ['a \\* b \\| c', [['a * b | c', false]]],
    ['', []],
  ])('%s', (line, runs) => {
    expect(markdownRuns(line)).toEqual(runs.map(([text, bold]) => ({ text, bold })))
  })

  test.each(['**粗** `码` <b>', '[x](y) | z', 'a\\b', '1. x', '水位 < 9.5 & > 3'])(
    'what was escaped is read as it was: %s',
    (text) => {
      expect(markdownRuns(escapeMarkdown(text))).toEqual([{ text, bold: false }])
    },
  )

  test('takes a line of 100,000 signs', () => {
    for (const sign of ['*', '`', '[', '<', '&', '\\', '![']) markdownRuns(sign.repeat(100_000))
  })
})
