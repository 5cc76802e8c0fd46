import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertUnit, exact, unitNamed } from '../../src/condition/unit.ts'

test.each([
  [1.1, '万人', '人', 11000],
  [1.1, '万', '人', 11000],
  [3, '万', '万亩', 3],
  [2, '亿立方米', '万立方米', 20000],
  [15, '亩', '公顷', 1],
  [1, '平方公里', '亩', 1500],
  [90, '分钟', '小时', 1.5],
  [1, '日', 'h', 24],
  [12, '%', null, 0.12],
  [0.3, null, '%', 30],
  [5, '㎡', 'm²', 5],
  [7, '米/秒', 'm/s', 7],
  [3, '斤', '斤', 3],
  [3, '斤', '人', null],
  [3, '米', '平方米', null],
  [3, '人', null, null],
] as const)('%s %s is in %s %s', (value, from, to, expected) => {
  expect(convertUnit(value, from, to)).toBe(expected)
})

test('there and back again gives the same number', () => {
  const pairs = fc.constantFrom(['mm', 'km'], ['亩', '公顷'], ['分钟', '日'], ['元', '亿元'] as const)
  fc.assert(
    fc.property(pairs, fc.integer({ min: -1_000_000, max: 1_000_000 }), ([a, b], n) => {
      expect(convertUnit(convertUnit(n / 100, a, b) ?? Number.NaN, b, a)).toBeCloseTo(n / 100, 6)
    }),
  )
})

test('the noise of binary fractions is taken off', () => {
  expect(exact(11.3 - 11)).toBe(0.3)
  expect(exact(0.1 + 0.2)).toBe(0.3)
  expect(exact(1 / 3)).toBeCloseTo(1 / 3, 11)
})

test('a word that only begins like a unit is none', () => {
  for (const word of ['人次', '万m', '万万', '千', '', 'M']) expect(unitNamed(word)).toBeNull()
})
