import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../../src/report/site/search/fold.ts'

const words = (text: string): string => fold(text).words

test.each([
  [['13.00 米', '13 米', '13米', '13.0米', '１３．００米', '13m', '13.00 m', '十三米']],
  [['Ⅲ级', 'III级', 'iii 级', '三级', '3级', '3 级', '３级']],
  [['24 小时', '24小时', '二十四小时', '24h', '24 hours']],
  [['1,200 人', '1200人', '一千二百人', '1200 人']],
  [['2025年6月3日', '二〇二五年六月三日', '2025 年 6 月 3 日', '2025年06月03日']],
  [['50 mm', '50毫米', '五十毫米', '50㎜']],
  [['5 公里', '5km', '五千米'.replace('五千', '5千')]],
  [['Level III', 'level 3', 'LEVEL Ⅲ']],
  [['（县）防办', '(县)防办', '( 县 ) 防办']],
])('%j are written alike', (forms) => {
  expect([...new Set(forms.map(words))]).toEqual([words(forms[0] ?? '')])
})

test.each([
  ['百分之五', '百分之5'],
  ['千方百计', '千方百计'],
  ['统一指挥', '统1指挥'],
  ['一百零五户', '105户'],
  ['水位 米', '水位米'],
  ['flood control', 'flood control'],
  ['113 米', '113米'],
  ['13 months', '13 months'],
])('%s becomes %s', (text, folded) => {
  expect(words(text)).toBe(folded)
})

test('in a question blanks part words, but not a number from its unit', () => {
  expect(fold('水利局 Ⅱ 级 13.00 米', 'question').words).toBe('水利局 2级 13米')
})

test('each sign knows where it stands in the text as written, whatever is written', () => {
  const text = fc.string({ unit: fc.constantFrom(...'水位十三Ⅲ级米m3,.0 ｍ\t（A) 😀'), maxLength: 30 })
  fc.assert(
    fc.property(text, (written) => {
      const { words, from, to } = fold(written)
      expect([from.length, to.length]).toEqual([words.length, words.length])
      from.forEach((start, at) => {
        expect(start).toBeLessThan(to[at] ?? 0)
        expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
      })
      expect(to.at(-1) ?? 0).toBeLessThanOrEqual(written.length)
    }),
  )
})
