import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCondition } from '../../src/condition/format-condition.ts'
import { anyCondition } from './arbitrary.ts'
import { read, withoutPlaces } from './register.ts'

test.each([
  ['水位>=11 and not(上涨)', '水位 ≥ 11 且 非 上涨', '水位 >= 11 and not(上涨)'],
  ['not(水位 > 11)', '非 (水位 > 11)', 'not(水位 > 11)'],
  ['((a)) or (b and (c or d))', 'a 或 (b 且 (c 或 d))', 'a or (b and (c or d))'],
  ['水位 between 1 and 2', '水位 在 [1..2]', '水位 in [1..2]'],
  ['灾种 in ["洪水"]', '灾种 在 ("洪水")', '灾种 in ("洪水")'],
  ['a - (b - c) > -(1)', 'a - (b - c) > -(1)', 'a - (b - c) > -(1)'],
  ['a != 12%', 'a ≠ 12%', 'a != 12%'],
  ['级别(本预案)="III"', '级别(本预案) = "III"', 'level(this_plan) = "III"'],
  ['个数(镇街,水位>8)>=3', 'count(镇街, 水位 > 8) ≥ 3', 'count(镇街, 水位 > 8) >= 3'],
  ['任一([甲镇, 乙镇], 上涨)', 'any([甲镇, 乙镇], 上涨)', 'any([甲镇, 乙镇], 上涨)'],
  ['历时 > duration("PT90M")', '历时 > @"PT1H30M"', '历时 > @"PT1H30M"'],
])('%s has one canonical form in each language', (source, zh, en) => {
  expect(formatCondition(read(source), 'zh-CN')).toBe(zh)
  expect(formatCondition(read(source), 'en')).toBe(en)
})

test.each(['zh-CN', 'en'] as const)('what is written in %s is read back the same', (locale) => {
  fc.assert(
    fc.property(anyCondition, (expression) => {
      const text = formatCondition(expression, locale)
      fc.pre(text.length <= 2000)
      expect(withoutPlaces(read(text))).toEqual(withoutPlaces(expression))
    }),
    { numRuns: 500 },
  )
})
