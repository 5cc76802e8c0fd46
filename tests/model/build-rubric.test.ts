import { describe, expect, test } from 'vitest'
import { buildRubric } from '../../src/model/build-rubric.ts'
import { parseMethod, writeMethod } from '../../src/model/method.ts'
import { readable } from './read.ts'

const rubric = `---
kind: rubric
id: demo
title: 示范评分表
basis: AQ/T 9009
scale: { 0: 0, 3: 0.6, 5: 1 }
bands: [{ name: 差, from: 0 }, { name: 优, from: 0.9 }]
minCoverage: 0.7
veto: [{ when: key-not-met, cap: 中 }]
---

# 示范评分表

## 1 启动

| 编号 | 项目 | 要点 | 分值 | 方法 | 关键 |
|---|---|---|---|---|---|
| 1.1 | 按时启动 | 看时限 | 8 | \`level-declared(special/flood, III)\` | 是 |
| 1.2 | 统揽全局 | | 3.5 分 | 观察 | |

## 2 报告

| 编号 | 项目 | 分值 | 方法 |
|---|---|---|---|
| 2.1 | 险情初报 | 4 | observed; \`reported(town/flood#R-1)；within(special/flood#Ⅲ-2)\` |
| 2.2 | 分值写错 | 若干 | \`reported()\` |
`

test('a rubric is read', () => {
  const read = buildRubric(readable('rubrics/demo.md', rubric))
  expect(read.scale).toEqual([
    { name: '5', points: 5, value: 1 },
    { name: '3', points: 3, value: 0.6 },
    { name: '0', points: 0, value: 0 },
  ])
  expect(read.bands.map(({ name }) => name)).toEqual(['优', '差'])
  expect(read).toMatchObject({
    id: { value: 'demo' },
    minCoverage: 0.7,
    vetoes: [{ when: 'key-not-met', cap: '中' }],
  })
  expect(
    read.categories.map(({ title, items }) => [
      title,
      items.map(({ id, points, key, methods }) => [
        id.value,
        points,
        key,
        methods.map(({ value }) => value.kind).join(' '),
      ]),
    ]),
  ).toEqual([
    [
      '1 启动',
      [
        ['1.1', 8, true, 'level-declared'],
        ['1.2', 3.5, false, 'observed'],
      ],
    ],
    [
      '2 报告',
      [
        ['2.1', 4, false, 'observed reported within'],
        ['2.2', 0, false, 'unreadable'],
      ],
    ],
  ])
})

describe('methods', () => {
  test.each([
    ['observed', { kind: 'observed' }],
    ['观察', { kind: 'observed' }],
    ['within(special/flood#III-2)', { kind: 'within', clause: 'special/flood#III-2' }],
    ['reported(a#R-1)', { kind: 'reported', clause: 'a#R-1' }],
    ['before-harm(a#1)', { kind: 'before-harm', clause: 'a#1' }],
    ['in-order(a#1, a#2，a#3)', { kind: 'in-order', clauses: ['a#1', 'a#2', 'a#3'] }],
    ['all-done（special/flood，Ⅲ）', { kind: 'all-done', plan: 'special/flood', level: 'III' }],
    ['level-declared(special/flood, III)', { kind: 'level-declared', plan: 'special/flood', level: 'III' }],
    ['linked(a, b)', { kind: 'linked', from: 'a', to: 'b' }],
    ['in-order(a#1)', { kind: 'unreadable', text: 'in-order(a#1)' }],
    ['within(a#1, a#2)', { kind: 'unreadable', text: 'within(a#1, a#2)' }],
    ['within()', { kind: 'unreadable', text: 'within()' }],
    ['linked(a,)', { kind: 'unreadable', text: 'linked(a,)' }],
    ['打分', { kind: 'unreadable', text: '打分' }],
  ])('%s', (text, method) => {
    expect(parseMethod(text)).toEqual(method)
    expect(parseMethod(writeMethod(parseMethod(text))), 'written and read again').toEqual(method)
  })
})

test('grades may be words, told in a log by what they are worth', () => {
  const words = rubric.replace('{ 0: 0, 3: 0.6, 5: 1 }', '{ U: 0, P: 1, S: 0.7 }')
  expect(buildRubric(readable('rubrics/demo.md', words)).scale).toEqual([
    { name: 'P', points: 1, value: 1 },
    { name: 'S', points: 0.7, value: 0.7 },
    { name: 'U', points: 0, value: 0 },
  ])
})

test('an item says when it can be watched, in words of either language; blank is throughout', () => {
  const phased = rubric
    .replace('| 方法 | 关键 |\n|---|', '| 方法 | 关键 | 阶段 |\n|---|---|')
    .replace('`level-declared(special/flood, III)` | 是 |', '观察 | 是 | 指挥、响应处置 |')
    .replace('| 3.5 分 | 观察 | |', '| 3.5 分 | 观察 | | alert、散会 |')
  const [category] = buildRubric(readable('rubrics/demo.md', phased)).categories
  expect(category?.items.map(({ phases }) => phases)).toEqual([['response', 'command'], ['alert']])
  expect(category?.items.flatMap(({ unknownPhases }) => unknownPhases.map(({ value }) => value))).toEqual([
    '散会',
  ])
})
