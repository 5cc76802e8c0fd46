import { expect, test } from 'vitest'
import { convertUnit } from '../../src/condition/unit.ts'

test.each([
  [80, '万千瓦', 'MW', 800],
  [2, '吨', '公斤', 2000],
  [300, '辆', '辆', 300],
  [3, '例', '人', null],
])('%d %s in %s is %s', (value, from, to, expected) => {
  expect(convertUnit(value, from, to)).toBe(expected)
})
