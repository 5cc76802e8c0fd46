import { expect, test } from 'vitest'
import { inUnit, proseNumbers, withoutPhrases } from '../../src/check/prose-numbers.ts'

test.each<[string, string[]]>([
  ['达到 100 毫米以上、200 毫米以下', ['100 毫米 lower', '200 毫米 upper']],
  ['１００毫米（含）以上，不足２００毫米', ['100 毫米 lower', '200 毫米 upper']],
  ['100～200 毫米', ['100 毫米 lower', '200 毫米 upper']],
  ['5% 至 15%', ['5 % lower', '15 % upper']],
  ['超过 1.5 万人', ['1.5 万人 lower']],
  ['10,000 人', ['10000 人']],
  ['水位 11.5 m 并上涨', ['11.5 m']],
  ['流量 150 m3/s', ['150 m3/s']],
  ['3 座水库', ['3']],
  ['2016 年 7 月第 3 号台风', ['3']],
  ['超过三分之一（1/3）', []],
  ['一线城镇三级响应', []],
])('numbers in %s', (text, expected) => {
  const said = proseNumbers(text).map(({ value, unit, end }) =>
    [value, unit, end].filter((part) => part !== null).join(' '),
  )
  expect(said).toEqual(expected)
})

test.each<[string, string | null, number | null]>([
  ['10 厘米', 'm', 0.1],
  ['2 万人', '人', 20_000],
  ['2 小时', 'mm', null],
  ['3 座', '人', null],
])('%s in %s is %s', (text, unit, expected) => {
  const [number] = proseNumbers(text)
  expect(number && inUnit(number, unit)).toBe(expected)
})

test('numbers inside a fact’s phrase are not numbers of the sentence', () => {
  expect(
    proseNumbers(withoutPhrases('24小时面雨量达到 100 毫米', ['24 小时面雨量'])).map(({ value }) => value),
  ).toEqual([100])
})

test('a line of 100,000 characters is read', () => {
  expect(proseNumbers('1,'.repeat(50_000))).toHaveLength(50_000)
  expect(proseNumbers(`${'9'.repeat(100_000)}以上`)).toHaveLength(1)
})
