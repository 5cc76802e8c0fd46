import { describe, expect, test } from 'vitest'
import { cellSource } from '../../src/model/grading-table.ts'
import { planOf } from './read.ts'

describe('a cell is a lower end', () => {
  test.each([
    ['10 万人', null, '人口 ≥ 10 万人'],
    ['> 0.2 万', null, '人口 > 0.2 万'],
    ['＞0.2万', null, '人口 > 0.2 万'],
    ['≥ 5%', null, '人口 ≥ 5%'],
    ['5', '%', '人口 ≥ 5%'],
    ['5', null, '人口 ≥ 5'],
    ['100 毫米以上、200 毫米以下', null, '人口 ≥ 100 毫米'],
    ['100～200 毫米', null, '人口 ≥ 100 毫米'],
    ['0.5～1 万人', null, '人口 ≥ 0.5 万人'],
    ['1 万人（含）以上', null, '人口 ≥ 1 万人'],
    ['1 万人及以上', null, '人口 ≥ 1 万人'],
    ['橙色以上', null, '人口 ≥ "橙色"'],
    ['超过 1,000 人', null, '人口 > 1000 人'],
    ['不低于30', null, '人口 ≥ 30'],
    ['40 以下', '%', '人口 < 40%'],
    ['40%及以下', null, '人口 ≤ 40%'],
    ['40（含）以下', '%', '人口 ≤ 40%'],
    ['40 以内', '%', '人口 ≤ 40%'],
    ['不足 40', '%', '人口 < 40%'],
    ['10 人（不含）以上', null, '人口 > 10 人'],
    ['10 人（含 10 人）以上', null, '人口 ≥ 10 人'],
    ['-5', '℃', '人口 ≥ -5 ℃'],
    ['橙', null, '人口 ≥ "橙"'],
    ['是', null, '人口'],
    ['√', null, '人口'],
  ] as const)('%s', (cell, unit, source) => {
    expect(cellSource({ name: '人口', unit }, cell)).toBe(source)
  })
})

const start = (table: string) =>
  planOf(
    `## 3 响应分级标准\n\n${table}\n\n## 4 应急响应\n\n### 4.1 Ⅳ级响应\n\n### 4.2 Ⅲ级响应\n`,
  ).groups[0]?.levels.map((level) => level.start?.items.length ?? 0)

describe('which tables are grading tables', () => {
  test('指标 and level columns', () => {
    expect(start('| 指标 | Ⅳ级 | 三级 |\n|---|---|---|\n| 水位 | 11 | 12 |\n| 雨量 | 50 | |')).toEqual([2, 1])
  })

  test('an event classification is none: its columns are no levels', () => {
    expect(start('| 指标 | 一般 | 较大 |\n|---|---|---|\n| 死亡人数 | 1 | 3 |')).toEqual([0, 0])
  })

  test('level columns without 指标 are none', () => {
    expect(start('| 单位 | Ⅳ级 | Ⅲ级 |\n|---|---|---|\n| 市水利局 | 会商 | 巡查 |')).toEqual([0, 0])
  })

  test('a warning table is none', () => {
    const table = '## 4 预警\n\n| 指标 | Ⅳ级 | Ⅲ级 |\n|---|---|---|\n| 雨量 | 50 | 100 |'
    expect(start(table)).toEqual([0, 0])
  })
})

test('the condition stands at its cell', () => {
  const plan = planOf('## 应急响应\n\n### Ⅳ级响应\n\n| 指标 | Ⅳ级 |\n|---|---|\n| 水位 | 11 米 |\n')
  const item = plan.groups[0]?.levels[0]?.start?.items[0]
  const condition = item?.content.kind === 'condition' ? item.content.conditions[0] : undefined
  expect(condition?.value.source).toBe('水位 ≥ 11 米')
  expect(condition?.at).toMatchObject({ start: { line: 18, column: 8 }, end: { line: 18, column: 12 } })
})

test('an item that only refers to the table is not one to be judged', () => {
  const plan = planOf(
    '## 分级标准\n\n| 指标 | Ⅳ级 |\n|---|---|\n| 水位 | 11 米 |\n\n## Ⅳ级响应\n\n### 启动条件\n\n（1）达到分级标准表Ⅳ级标准的；\n\n（2）市政府认为需要启动的其他情形。\n',
  )
  const items = plan.groups[0]?.levels[0]?.start?.items ?? []
  expect(items.map(({ row, content }) => [row, content.kind])).toEqual([
    ['IV.start.1', 'judgement'],
    ['IV.start.2', 'condition'],
  ])
})
