import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitFrontmatter } from '../../src/document/frontmatter.ts'
import { parseBlocks } from '../../src/document/markdown.ts'
import { plainBlocks } from '../../src/document/plain-blocks.ts'
import { readBlocks } from '../../src/document/read-blocks.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const whole = (text: string) => ({ start: 0, end: text.length })

describe('are read without a Markdown parser', () => {
  test.each([
    ['a heading, its words without the spaces around them', '##  启动条件  \n'],
    [
      'paragraphs of several lines',
      '第一行\n第二行\n\n　　第三行  \n1\\. 不是列表\n1.5 米\n**重点**\n`水位 > 3`',
    ],
    ['a table', '| 任务 | 时限 |\n|---|:--|\n| 转移 | 1 小时 |  \n| a \\| b |\n'],
    ['comments', '# 五\n<!-- role: response III -->\n<!-- for: flood -->\n正文\n<!-- 注 -->\n正文'],
    [
      'lists right under their lead-in',
      '符合下列条件之一：\n1. 甲\n2. 乙\n\n- 研判：市防办\n- 决定：副总指挥',
    ],
    [
      'lists within lists, with and without blank lines',
      '9. 甲\n10. 乙\n    - 丙\n\n    - 丁\n      1. 戊\n\n\n11. 己',
    ],
    ['links and code first in an item', '- [总体预案](overall.md)\n- `水位 > 3`'],
    ['CRLF', '# 一\r\n\r\n甲\r\n乙\r\n\r\n| a |\r\n|---|\r\n| b |\r\n\r\n1. 丙\r\n2. 丁\r\n'],
  ])('%s', (_, text) => {
    expect(plainBlocks(text, whole(text))).toEqual(parseBlocks(text, whole(text)))
  })
})

describe('are left to the parser', () => {
  test.each([
    ['a table without its first pipe', '任务 | 时限\n--- | ---\n'],
    ['an underlined heading', '启动条件\n---\n'],
    ['an item of two lines', '- 甲\n  乙\n'],
    ['an item of two lines, the second not indented', '- 甲\n乙\n'],
    ['an item without words', '- \n- 甲\n'],
    ['a number other than one under a paragraph', '甲\n2. 乙\n'],
    ['a definition', '[甲]: b.md\n'],
    ['a heading that closes itself', '# 甲 #\n'],
    ['a tab', '-\t甲\n'],
    ['a line break without line feed', '甲\r# 乙\n'],
    ['a quote', '> 甲\n'],
    ['an item in the wrong column', '1. 甲\n  - 乙\n'],
    ['a table that goes on without pipes', '| a |\n|---|\n甲\n'],
    ['rows without dashes', '| a |\n| b |\n'],
  ])('%s', (_, text) => {
    expect(plainBlocks(text, whole(text))).toBeNull()
  })
})

/** Fronts, words and ends of lines: plain ones often, so that long plain stretches come about beside the nasty ones. */
const front = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '1. ',
  '2. ',
  '| ',
  '# ',
  '  - ',
  '   1. ',
  '   - ',
  '  ',
  '> ',
  '* ',
)
const nastyFront = fc.constantFrom(
  '    ',
  '\t',
  '10. ',
  '1) ',
  '-',
  '+  ',
  '```',
  '~~~',
  '<!--',
  '#',
  '　',
  '[',
  '=',
  '***',
)
const words = fc.constantFrom(
  '甲',
  '甲乙 a',
  '',
  '---',
  '甲 | 乙 |',
  '---|',
  '|---|---|',
  '甲 |',
  '`a`',
  '<!-- role: a -->',
)
const nastyWords = fc.constantFrom(
  '-->',
  '<div>',
  '===',
  '[甲]: b',
  '甲]',
  '# 甲',
  '甲 #',
  '- 甲',
  '1. 甲',
  '\\',
  '|',
  ':-',
  '\u2028# 甲',
)
const often = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: common, weight: 6 }, { arbitrary: rare, weight: 1 })
const line = fc
  .tuple(often(front, nastyFront), often(words, nastyWords), fc.constantFrom('', '', '', '', ' ', '  ', '　'))
  .map((parts) => parts.join(''))
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n  \n', '\r\n', '\r')
const mixture = fc.array(fc.tuple(line, lineBreak), { maxLength: 14 }).map((lines) => lines.flat().join(''))

test('mixtures of everything are read as the parser reads them', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      expect(readBlocks(text, 0)).toEqual(parseBlocks(text, whole(text)))
    }),
    { numRuns: Number(process.env.RUNS ?? 1000) },
  )
})

const plainFront = fc.constantFrom(
  '',
  '- ',
  '- ',
  '* ',
  '1. ',
  '1. ',
  '2. ',
  '  - ',
  '   - ',
  '   1. ',
  '   2. ',
)
const plainWords = often(
  fc.constantFrom('甲', '甲', '[甲](b) ', '甲 '),
  fc.constantFrom('# 甲', '<!-- 甲 -->', '| 甲 |\n|---|\n| 乙 |'),
)
const plainBreak = fc.constantFrom('\n', '\n', '\n\n', '\n \n', '\r\n')
const plainMixture = fc
  .array(fc.tuple(plainFront, plainWords, plainBreak), { minLength: 2, maxLength: 5 })
  .map((lines) => lines.flat().join(''))

test('mixtures of what is plain: as the parser, or left to it', () => {
  let plain = 0
  fc.assert(
    fc.property(plainMixture, (text) => {
      const blocks = plainBlocks(text, whole(text))
      if (blocks) expect(blocks).toEqual(parseBlocks(text, whole(text)))
      if (blocks && text.trim().includes('\n')) plain++
    }),
    { numRuns: Number(process.env.RUNS ?? 1000) },
  )
  expect(plain).toBeGreaterThan(100)
})

test('and so is every Markdown file of this project', () => {
  const files = globSync('{plans,docs,tests,templates}/**/*.md', { cwd: root }).map((name) =>
    join(root, name),
  )
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const split = splitFrontmatter(text)
    const from = split.kind === 'unclosed' ? 0 : split.body
    expect(readBlocks(text, from), file).toEqual(parseBlocks(text, { start: from, end: text.length }))
  }
})
