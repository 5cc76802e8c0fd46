import { expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { placeholdersIn } from '../../src/check/placeholders.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

test.each([
  ['决定：【待填：决定启动的职务】，30 分钟', ['决定启动的职务']],
  ['【待填:半角冒号】和【待填】', ['半角冒号', '']],
  ['decide: [[to fill: who decides]], 30 min; [[to fill]]', ['who decides', '']],
  ['【填表说明】不是待填之处，[[flood, typhoon]] 也不是', []],
  [`【待填：${'长'.repeat(300)}】`, []],
])('%s', (text, expected) => {
  expect(placeholdersIn('a.md', text).map(({ what }) => what)).toEqual(expected)
})

test('a line of a hundred thousand opening marks is read at once', () => {
  expect(placeholdersIn('a.md', '【待填：'.repeat(100_000))).toEqual([])
})

const base = textsIn(`${import.meta.dirname}/base`)
const plan = (owner: string): string => `---
kind: plan
id: special/flood
title: 示例县防汛应急预案
type: special
area: county
issuer: county-gov
status: draft
---

## III级响应

| 编号 | 任务 | 责任单位 | 时限 |
|---|---|---|---|
| III-1 | 转移群众 | ${owner} | 2 小时 |
`

/** Codes of the findings on the task's line. */
function toldOnRow(owner: string, severities: [string, 'off'][] = []): string[] {
  const set = buildSet(new Map([...base, ['special/flood.md', plan(owner)]]))
  return checkPlans(set, { severities: new Map(severities) })
    .filter(({ at }) => at.path === 'special/flood.md' && at.start.line === 15)
    .map(({ code }) => code)
}

test('a line with a place to fill is told once', () => {
  expect(toldOnRow('没有登记的单位')).toEqual(['plan/organization-known'])
  expect(toldOnRow('【待填：责任单位】')).toEqual(['plan/placeholder-filled'])
})

test('with the rule switched off the other rules speak about such a line', () => {
  expect(toldOnRow('【待填：责任单位】', [['plan/placeholder-filled', 'off']])).toEqual([
    'plan/organization-known',
  ])
})
