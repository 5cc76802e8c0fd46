import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depthsByNumbers } from '../../../src/document/published/heading-rank.ts'
import type { MendKind } from '../../../src/document/published/mend.ts'
import { findMends, mendedText } from '../../../src/document/published/mend-text.ts'
import { recognisePlan } from '../../../src/document/published/recognition.ts'

const flood = readFileSync(join(import.meta.dirname, '../cases/published/special/flood.md'), 'utf8')
const kinds = (text: string): MendKind[] => findMends(text, 0).map(({ kind }) => kind)

describe('a plan as published, with the traces of its conversion', () => {
  test('is read as if they were mended', () => {
    expect(recognisePlan(flood, 0)).toEqual({
      levels: [{ level: 'IV', conditions: 3, actions: 3, procedure: false }],
      sections: 7,
      organizations: ['县水利局', '县气象局', '县供电公司'],
      deadlines: ['30分钟内', '每日8时前'],
      marks: 1,
      calls: 0,
    })
  })
  test('has nothing left to mend but its pictures, once mended', () => {
    expect(kinds(mendedText(flood, 0))).toEqual(['images'])
  })
  test('keeps its frontmatter untouched', () => {
    const head = '---\ntitle: $1 2$\n---\n'
    expect(mendedText(head + flood, head.length).slice(0, head.length)).toBe(head)
  })
})

describe('depths by officials’ numbers', () => {
  test.each([
    [
      ['预案', '1 总则', '1.1 目的', '2 响应', '2.1 Ⅳ级响应', '2.1.1 启动条件'],
      [1, 2, 3, 2, 3, 4],
    ],
    [
      ['1．总则', '1．1 目的', '1．1．1 依据', '2．附则'],
      [1, 2, 3, 1],
    ],
    [
      ['预案', '1 总则', '1.1 目的', '（1）其一', '（2）其二', '1.2 依据'],
      [1, 2, 3, 4, 4, 3],
    ],
    [
      ['预案', '1 总则', '附件 1', '标准表', '一、甲', '（一）乙', '1.丙', '二、丁'],
      [1, 2, 2, 3, 4, 5, 6, 4],
    ],
  ])('%j', (headings, depths) => {
    expect(depthsByNumbers(headings)).toEqual(depths)
  })
})

describe('items that run together', () => {
  test.each([
    ['（1）甲。（2）乙。', ['（1）甲。', '（2）乙。']],
    ['1．甲；2．乙；3．丙。', ['1．甲；', '2．乙；', '3．丙。']],
    ['1、甲；2、乙。', ['1、甲；', '2、乙。']],
    ['采取以下措施：①甲；②乙。', ['采取以下措施：', '①甲；', '②乙。']],
    ['（一）甲。（二）乙。', ['（一）甲。', '（二）乙。']],
    ['（九）甲。\n\n（十）乙。（十一）丙。', ['（九）甲。', '（十）乙。', '（十一）丙。']],
    ['（3）抢修设施1．甲。2．乙。', ['（3）抢修设施', '1．甲。', '2．乙。']],
    ['（1）甲，水位 21.5 米以上。（2）乙。', ['（1）甲，水位 21.5 米以上。', '（2）乙。']],
    ['（1）甲。（3）丙。', ['（1）甲。（3）丙。']],
    ['（1）按（2）办理。', ['（1）按（2）办理。']],
    ['一级、2、3 月。4、5 月。', ['一级、2、3 月。4、5 月。']],
  ])('%j', (text, paragraphs) => {
    expect(mendedText(text, 0).split(/\n{2,}/)).toEqual(paragraphs)
  })
})

describe('what is no trace of conversion', () => {
  test.each<[string, string]>([
    ['a number in a sentence', '详见第（1）项。依据第（2）项办理。'],
    ['decimals', '水位 21.5 米。3.5 米以下不计。'],
    ['items in paragraphs of their own', '（1）甲。\n\n（2）乙。'],
    ['paragraphs that end', '前一段到此为止，没有断开。\n\n后一段从这里开始，自成一句。'],
    ['a list after its lead-in', '出现下列情形之一的，启动响应，并立即报告上级：\n\n（1）甲。'],
    ['headings of several depths', '# 预案\n\n## 1 总则\n\n### 1.1 目的\n\n### 1.2 依据\n'],
    ['a paragraph of 15 signs on two lines', '转移群众，转移群众\n尽快转移群\n\n并清点人数。'],
    ['the same with other line ends', '转移群众，转移群众\r\n尽快转移群\r\n\r\n并清点人数。'],
    ['code', '```\n甲。（1）乙。（2）丙。\n```'],
    ['a Markdown table', '| 甲。（1）乙。（2）丙 | $5 6$元 |\n|---|---|\n'.replace('$5 6$', '5')],
  ])('%s', (_, text) => {
    expect(findMends(text, 0)).toEqual([])
  })
})

test('mending is total, and on one text of any signs changes only what it says', () => {
  const signs = fc.constantFrom(
    '# ',
    '1 ',
    '1.1 ',
    '（1）',
    '2．',
    '①',
    '。',
    '\n',
    '\n\n',
    '$',
    '甲乙丙',
    '<table>',
    '|',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const mends = findMends(text, 0)
      for (const { edits } of mends)
        for (const [i, edit] of edits.entries()) {
          expect(edit.end).toBeGreaterThanOrEqual(edit.start)
          expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0)
        }
      if (mends.length === 0) expect(mendedText(text, 0)).toBe(text)
    }),
  )
})

test.each([
  ['one long line of numbers', '1'.repeat(100_000)],
  ['one long line of marks', '（1）'.repeat(30_000)],
  ['one long line of Chinese', '市'.repeat(100_000)],
  ['formula signs', '$ 1 '.repeat(25_000)],
  ['tables that do not end', '<table><tr>'.repeat(10_000)],
  ['decimal numbers', `${'1.'.repeat(50_000)}甲`],
])(
  '%s is read in time that grows with its length',
  (_, line) => {
    expect(recognisePlan(`# ${line}\n\n${line}\n`, 0).levels).toEqual([])
  },
  2000,
)
