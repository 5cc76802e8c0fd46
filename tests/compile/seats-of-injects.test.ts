import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../check/base', import.meta.url)))

const plan = `---
kind: plan
id: flood
title: 示例县防汛应急预案
type: special
area: county
issuer: flood-hq
status: draft
---

## 2 组织指挥机制

| 职务 | 担任 |
|---|---|
| 现场指挥 | 县水利局局长 |
`

const scenario = (to: string): string => `---
kind: scenario
id: lake
title: 桌面推演
mode: tabletop
plans: [flood]
begins: 2024-07-01 08:00
lasts: PT2H
seats:
  hq: { title: 县防指席, holds: [flood-hq/总指挥, flood-office] }
  water: { title: 抢险席, holds: [县水利局, 县防指现场指挥] }
---

## 注入

| 编号 | 时刻 | 送达 | 内容 |
|---|---|---|---|
| A-1 | T+0:10 | ${to} | 上涨 |
`

test.each([
  ['hq、water', ['hq', 'water']],
  ['全体', ['全体']],
  ['县防指席', ['hq']],
  ['县防指席、hq', ['hq']],
  ['示例县水利局', ['water']],
  ['县防办、县水利局', ['hq', 'water']],
  ['县防指总指挥', ['hq']],
  ['现场指挥', ['water']],
  // Nobody's seat: the name stays, for an empty list means everybody.
  ['县防指', ['县防指']],
  ['县公安局', ['县公安局']],
])('送达 %s reaches %j', (to, seats) => {
  const set = buildSet(new Map([...base, ['flood.md', plan], ['scenarios/lake.md', scenario(to)]]))
  const [read] = set.scenarios.values()
  if (!read) throw new Error('no scenario')
  expect(compileScenario(set, read).injects[0]?.to).toEqual(seats)
})
