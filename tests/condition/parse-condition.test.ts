import { describe, expect, test } from 'vitest'
import { formatCondition } from '../../src/condition/format-condition.ts'
import { parseCondition } from '../../src/condition/parse-condition.ts'
import { walk } from '../../src/condition/walk.ts'
import { read, withoutPlaces } from './register.ts'

describe('what officials write and what it means', () => {
  test.each([
    ['面雨量_24h ≥ 100 且 预报降雨持续', '面雨量_24h >= 100 and 预报降雨持续'],
    ['（水位＞１１）或（上涨）', '水位 > 11 or 上涨'],
    ['水位＝３', '水位 = 3'],
    ['水位 ≠ 3', '水位 != 3'],
    ['水位 在 11 与 12 之间', '水位 in [11..12]'],
    ['水位 在 11 至 12 之间 且 上涨', '水位 in [11..12] and 上涨'],
    ['水位 between 11 and 12 and 上涨', '水位 in [11..12] and 上涨'],
    ['水位 在 [11..12) 且 上涨', '水位 in [11..12) and 上涨'],
    ['水位 in (11..12] or 上涨', '水位 in (11..12] or 上涨'],
    ['非 上涨', 'not(上涨)'],
    ['非 水位 > 3 且 上涨', 'not(水位 > 3) and 上涨'],
    ['非（水位 > 3 或 上涨）', 'not(水位 > 3 or 上涨)'],
    ['非 水位 在 1 与 2 之间 且 上涨', 'not(水位 in [1..2]) and 上涨'],
    ['暴雨预警 在 （“橙”，“红”）', '暴雨预警 in ("橙", "红")'],
    ['暴雨预警 in ["红"] and 上涨', '暴雨预警 in ("红") and 上涨'],
    ['受灾人口 ≥ 3万', '受灾人口 >= 3 万'],
    ['受灾人口 ≥ 0.2 万人', '受灾人口 >= 0.2 万人'],
    ['湿度 > 12％', '湿度 > 12%'],
    ['流量 > 10 m³/s', '流量 > 10 m³/s'],
    ['气温 > 37 ℃', '气温 > 37 ℃'],
    ['面积>3㎡', '面积 > 3 ㎡'],
    ['历时 > duration("PT1H30M")', '历时 > @"PT1H30M"'],
    ['赤山湖水位 > 赤山湖.警戒水位', '赤山湖水位 > 赤山湖.警戒水位'],
    ['水位-警戒水位 > 0.3', '水位 - 警戒水位 > 0.3'],
    ['水位 − 1 > -1', '水位 - 1 > -1'],
    ['-(水位) < .5', '-水位 < 0.5'],
    ['(a + b) * c > a + b * c', '(a + b) * c > a + b * c'],
    ['a and (b and c)', 'a and b and c'],
    ['状态（“special/flood#III-2”） = "late"', 'state("special/flood#III-2") = "late"'],
    [
      '级别(本预案) ≥ "III" 且 需求("special/flood") = "II"',
      'level(this_plan) >= "III" and demand("special/flood") = "II"',
    ],
    ['死亡或失踪人数 ≥ 3', '死亡或失踪人数 >= 3'],
    ['非汛期 且 且末县降雨', '非汛期 and 且末县降雨'],
  ])('%s', (source, feel) => {
    expect(formatCondition(read(source), 'en')).toBe(feel)
  })
})

test('`x in [1..2] and y` is a conjunction, whatever the number of tests in the list (feelin binds it otherwise)', () => {
  for (const list of ['[1..2]', '(1)', '(1, 2)', '["a"]'])
    expect(read(`x in ${list} and y and z`)).toMatchObject({
      kind: 'and',
      parts: [{}, { name: 'y' }, { name: 'z' }],
    })
})

test('every node knows the stretch of the source it was read from', () => {
  const source = '赤山湖水位 ＞ 赤山湖.警戒水位 且 非 面雨量 在 50 毫米 与 100 毫米 之间'
  const words = [...walk(read(source))].map((node) => [node.kind, source.slice(node.from, node.to)])
  expect(words).toEqual([
    ['and', source],
    ['compare', '赤山湖水位 ＞ 赤山湖.警戒水位'],
    ['fact', '赤山湖水位'],
    ['mark', '赤山湖.警戒水位'],
    ['not', '非 面雨量 在 50 毫米 与 100 毫米 之间'],
    ['between', '面雨量 在 50 毫米 与 100 毫米 之间'],
    ['fact', '面雨量'],
    ['number', '50 毫米'],
    ['number', '100 毫米'],
  ])
})

test.each([
  ['empty', '', '', null],
  ['empty', ' \n', ' \n', null],
  ['unreadable', '水位 >', '>', null],
  ['unreadable', '(水位 > 3', '(', null],
  ['unreadable', '水位 > 3)', ')', null],
  ['unreadable', '水位 > "红', '"红', null],
  ['unreadable', '24小时降雨量 > 100', '24小时降雨量', null],
  ['unreadable', '水位 上涨', '水位 上涨', null],
  ['unreadable', '水位 > 3 😀', '😀', null],
  ['unreadable', '水位 == 3', '==', '水位 = 3'],
  ['unreadable', '上涨 && 持续', '&&', '上涨 and 持续'],
  ['unreadable', '上涨 and or 持续', 'or', null],
  ['outside-subset', 'now() > 3', 'now()', null],
  ['outside-subset', '水位 > today()', 'today()', null],
  ['outside-subset', 'if a then b else c', 'if a then b else c', null],
  ['outside-subset', 'for x in y return x', 'for x in y return x', null],
  ['outside-subset', 'some x in y satisfies x', 'some x in y satisfies x', null],
  ['outside-subset', 'every x in y satisfies x', 'every x in y satisfies x', null],
  ['outside-subset', 'a and x[1] > 2', 'x[1]', null],
  ['outside-subset', '{a: 1} = b', '{a: 1}', null],
  ['outside-subset', 'x ** 2 > 1', 'x ** 2', null],
  ['outside-subset', 'x instance of number', 'x instance of number', null],
  ['outside-subset', 'date("2020-01-01") > x', 'date("2020-01-01")', null],
  ['outside-subset', 'x > duration("P1M")', 'duration("P1M")', null],
  ['outside-subset', 'x = null', 'null', null],
  ['outside-subset', 'a.b.c > 1', 'a.b.c', null],
  ['outside-subset', '1 < x < 3', '1 < x < 3', null],
  ['outside-subset', 'x in y', 'y', null],
  ['outside-subset', '状态(x) = "late"', '状态(x)', null],
  ['unreadable', 'a 且 b b 或 c', 'b b', null],
  ['outside-subset', 'a 且 f(b) 或 c', 'f(b)', null],
  ['mixed-and-or', 'a 且 b 或 c', 'a 且 b 或 c', '(a 且 b) 或 c'],
  ['mixed-and-or', 'a or b and c or d', 'a or b and c or d', 'a or (b and c) or d'],
  ['mixed-and-or', 'x and (a or b and c)', 'a or b and c', 'x and (a or (b and c))'],
  ['mixed-and-or', 'a and b or (c or d and e)', 'c or d and e', '(a and b) or (c or (d and e))'],
  ['operator-glued', '水位>11且上涨', '且', '水位>11 且 上涨'],
  ['operator-glued', '水位>11毫米且上涨', '且', '水位>11毫米 且 上涨'],
  ['operator-glued', '上涨 且降雨', '且', '上涨 且 降雨'],
  ['operator-glued', '上涨或 降雨', '或', '上涨 或 降雨'],
  ['operator-glued', '暴雨预警="红"或上涨', '或', '暴雨预警="红" 或 上涨'],
  ['operator-glued', '水位在11与12之间', '在', '水位 在 11 与 12 之间'],
  ['operator-glued', '水位 在 11与12 之间', '与', '水位 在 11 与 12 之间'],
  ['too-deep', `${'('.repeat(51)}a${')'.repeat(51)}`, '(', null],
  ['too-deep', `${'非 '.repeat(60)}a`, '非', null],
  ['too-long', `a${' '.repeat(2000)}`, ' ', null],
] as const)('%s: %s', (kind, source, text, remedy) => {
  const { expression, problems } = parseCondition(source)
  const [problem] = problems
  expect({ expression, ...problem }).toMatchObject({ expression: null, kind, text, remedy })
  expect(source.slice(problem?.from, problem?.to)).toBe(text)
  if (remedy !== null) expect(parseCondition(remedy).problems).toEqual([])
})

test('a remedy means what FEEL would have read', () => {
  const [problem] = parseCondition('a and b or c').problems
  expect(withoutPlaces(read(problem?.remedy ?? ''))).toEqual(withoutPlaces(read('(a and b) or c')))
})
