import { expect, test } from 'vitest'
import { editDistance, nearNames } from '../../src/vocabulary/near.ts'

test.each([
  ['水为', ['水位', '上涨', '雨量'], ['水位']],
  ['位水', ['水位'], ['水位']],
  ['面雨量', ['面雨量_24h', '面雨量_1h', '点雨量'], ['点雨量', '面雨量_1h', '面雨量_24h']],
  ['ＭＡＲＫ', ['MARX'], ['MARX']],
  ['天气', ['水位', '上涨'], []],
  ['水', ['位'], []],
  ['', ['水位'], []],
])('%s among %j: %j', (word, names, expected) => {
  expect(nearNames(word, names)).toEqual(expected)
})

test.each([
  ['', 'abc', 3],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('from %s to %s it takes %s', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
})
