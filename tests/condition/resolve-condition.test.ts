import { describe, expect, test } from 'vitest'
import type { Misfit } from '../../src/condition/expression.ts'
import { formatCondition } from '../../src/condition/format-condition.ts'
import { resolveCondition } from '../../src/condition/resolve-condition.ts'
import { read, vocabulary } from './register.ts'

function resolve(source: string) {
  return resolveCondition(read(source), vocabulary)
}

describe('numbers are said in the unit of the fact', () => {
  test.each([
    ['水位 > 50 厘米', '水位 > 0.5 m'],
    ['50 厘米 < 水位', '0.5 m < 水位'],
    ['水位 > 11', '水位 > 11 m'],
    ['面雨量_24h ≥ 10 cm', '面雨量_24h ≥ 100 毫米'],
    ['受灾人口 ≥ 1.1 万', '受灾人口 ≥ 11000 人'],
    ['受灾人口 ≥ 0.2 万人', '受灾人口 ≥ 2000 人'],
    ['转移人口 ≥ 3 万', '转移人口 ≥ 3 万人'],
    ['转移人口 ≥ 3000 人', '转移人口 ≥ 0.3 万人'],
    ['受灾面积 > 1 公顷', '受灾面积 > 15 亩'],
    ['受灾面积 > 2 万亩', '受灾面积 > 20000 亩'],
    ['入库流量 > 100 立方米/秒', '入库流量 > 100 m³/s'],
    ['损失 > 5000 万元', '损失 > 0.5 亿元'],
    ['湿度 > 12', '湿度 > 12%'],
    ['比例 > 12%', '比例 > 0.12'],
    ['积水时长 > 30 分钟', '积水时长 > 0.5 小时'],
    ['积水时长 > @"PT30M"', '积水时长 > 0.5 小时'],
    ['断电历时 > 1 日', '断电历时 > @"P1D"'],
    ['断电历时 > 积水时长', '断电历时 > 积水时长 * 3600000'],
    ['水位 在 [1100 厘米..12)', '水位 在 [11 m..12 m)'],
    ['水位 在 (1, 200 cm)', '水位 在 (1 m, 2 m)'],
    ['水位 - 赤山湖.警戒水位 > 30 厘米', '水位 - 赤山湖.警戒水位 > 0.3 m'],
    ['水位 > 面雨量_24h', '水位 > 面雨量_24h / 1000'],
    ['受灾人口 / 转移人口 > 10%', '受灾人口 / 转移人口 > 0.1'],
  ])('%s', (source, resolved) => {
    const { expression, misfits } = resolve(source)
    expect(misfits).toEqual([])
    expect(formatCondition(expression, 'zh-CN')).toBe(resolved)
  })
})

test('names become registered names, marks get their value, words the order in which they rank', () => {
  const { expression, facts } = resolve('赤山湖水位 > 赤山湖.警戒水位 且 暴雨预警 ≥ "橙" 且 水位 < 20')
  expect(facts).toEqual(['水位', '暴雨预警'])
  expect(expression).toMatchObject({
    parts: [
      { left: { kind: 'fact', name: '水位' }, right: { kind: 'mark', value: 11 } },
      { order: ['蓝', '黄', '橙', '红'] },
      {},
    ],
  })
})

test('levels may be written as officials write them', () => {
  const { expression, misfits } = resolve('级别(本预案) ≥ "Ⅲ级" 且 需求("special/flood") = "二级"')
  expect(misfits).toEqual([])
  expect(formatCondition(expression, 'zh-CN')).toBe('级别(本预案) ≥ "III" 且 需求("special/flood") = "II"')
})

describe('what does not fit is told at its word', () => {
  const cases: readonly [source: string, at: string, misfit: Partial<Misfit>][] = [
    ['水为 > 3', '水为', { kind: 'undeclared-fact', name: '水为', near: ['水位'] }],
    [
      '上涨且预报降雨持续',
      '上涨且预报降雨持续',
      { kind: 'undeclared-fact', near: ['上涨 且 预报降雨持续', '预报降雨持续', '上涨'] },
    ],
    ['非上涨', '非上涨', { kind: 'undeclared-fact', near: ['非 上涨', '上涨'] }],
    ['天气 = 1', '天气', { kind: 'undeclared-fact', near: [] }],
    ['水位 > 赤山胡.警戒水位', '赤山胡', { kind: 'undeclared-object', name: '赤山胡', near: ['赤山湖'] }],
    ['水位 > 赤山湖.警界水位', '警界水位', { kind: 'undeclared-mark', object: '赤山湖', near: ['警戒水位'] }],
    [
      '水位 > 赤山湖.保证水位',
      '赤山湖.保证水位',
      { kind: 'mark-not-set', object: '赤山湖', name: '保证水位' },
    ],
    ['水位 > "高"', '"高"', { kind: 'type-mismatch', left: 'number', right: 'text' }],
    ['上涨 = 1', '1', { kind: 'type-mismatch', left: 'boolean', right: 'number' }],
    ['上涨 > true', 'true', { kind: 'type-mismatch', left: 'boolean', right: 'boolean' }],
    ['断电历时 > 3', '3', { kind: 'type-mismatch', left: 'duration', right: 'number' }],
    ['水位 + 上涨 > 3', '上涨', { kind: 'type-mismatch', left: 'number', right: 'boolean' }],
    ['-上涨', '-上涨', { kind: 'type-mismatch' }],
    ['暴雨预警 = 灾种', '灾种', { kind: 'type-mismatch', left: 'enum', right: 'enum' }],
    ['水位 > 100 人', '100 人', { kind: 'unit-mismatch', fact: '水位', unit: '人', expected: 'm' }],
    ['水位 > 100 斤', '100 斤', { kind: 'unit-mismatch', unit: '斤' }],
    ['水位 > 受灾人口', '受灾人口', { kind: 'unit-mismatch', fact: '水位', unit: '人', expected: 'm' }],
    [
      '暴雨预警 = "紫"',
      '"紫"',
      { kind: 'unknown-value', fact: '暴雨预警', value: '紫', values: ['蓝', '黄', '橙', '红'] },
    ],
    ['状态("a#1") = "lat"', '"lat"', { kind: 'unknown-value', value: 'lat' }],
    ['级别(本预案) = "V级"', '"V级"', { kind: 'unknown-value', values: ['IV', 'III', 'II'] }],
    ['灾种 > "洪水"', '灾种', { kind: 'not-ordered', fact: '灾种' }],
    ['状态("a#1") > "due"', '状态("a#1")', { kind: 'not-ordered' }],
    ['水位', '水位', { kind: 'not-a-condition', found: 'number' }],
    ['上涨 且 水位', '水位', { kind: 'not-a-condition', found: 'number' }],
    ['非 暴雨预警', '暴雨预警', { kind: 'not-a-condition', found: 'enum' }],
  ]
  test.each(cases)('%s', (source, at, misfit) => {
    const { misfits } = resolve(source)
    expect(misfits).toMatchObject([misfit])
    expect(source.slice(misfits[0]?.from, misfits[0]?.to)).toBe(at)
  })
})

test('several mistakes are told together, and one mistake only once', () => {
  expect(resolve('水为 > 3 且 暴雨预警 = "紫" 且 雨 + 1 > 2').misfits.map((m) => m.kind)).toEqual([
    'undeclared-fact',
    'unknown-value',
    'undeclared-fact',
  ])
})

test("a fact's definition may be worth anything", () => {
  expect(resolveCondition(read('水位 - 赤山湖.警戒水位'), vocabulary, 'value').misfits).toEqual([])
})

test('without the levels of a set, levels compare for being equal only', () => {
  const { levels: _, ...bare } = vocabulary
  expect(resolveCondition(read('级别(本预案) = "III"'), bare).misfits).toEqual([])
  expect(resolveCondition(read('级别(本预案) > "III"'), bare).misfits).toMatchObject([
    { kind: 'not-ordered' },
  ])
})
