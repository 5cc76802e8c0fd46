import { compileScenario } from '../../src/compile/scenario-program.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { openDrill } from '../../src/drill/open-drill.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { openingOf } from '../../src/workspace/open-scenario.ts'

export const drill = 'county'
export const taskOf = (unit: number): string => `special/flood@a#IV-${unit}/unit-${unit}/1.1`

/** Opens a drill of a county whose flood plan gives each of so many units one task; every unit has a seat. */
export async function openCounty(store: EventLog, units: number): Promise<void> {
  const set = buildSet(new Map(textsOf(Array.from({ length: units }, (_, i) => i + 1))))
  const scenario = set.scenarios.get('day')
  if (!scenario) throw new Error('The scenario was not read')
  compileScenario(set, scenario)
  const options = { drill, revision: null, rehearsal: false, draft: true }
  await openDrill(store, openingOf(set, scenario, options), Date.now())
}

function textsOf(units: readonly number[]): [string, string][] {
  const each = (line: (unit: number) => string): string => units.map(line).join('\n')
  return [
    [
      'yuyan.yaml',
      'name: a\ntitle: 甲县\njurisdiction: a\nlocale: zh-CN\ntimezone: Asia/Shanghai\nimmediately: PT5M\nlevels: [IV, III, II, I]\n',
    ],
    ['registry/areas.yaml', 'areas:\n  - { id: a, name: 甲县, kind: district }\n'],
    [
      'registry/organizations.yaml',
      `organizations:\n  - { id: gov, name: 县政府, kind: government, area: a }\n${each((u) => `  - { id: unit-${u}, name: 单位${u}, kind: institution, area: a }`)}\n`,
    ],
    ['registry/facts.yaml', 'facts:\n  - { name: 水位, type: number, at: a }\n'],
    ['plans/flood.md', planText(each((u) => `| IV-${u} | 任务 ${u} | 单位${u} | 120 分钟 | |`))],
    ['scenarios/day.md', scenarioText(each((u) => `  unit-${u}: { title: 第${u}席, holds: [unit-${u}] }`))],
  ]
}

function planText(tasks: string): string {
  return `---
kind: plan
id: special/flood
title: 甲县防汛应急预案
type: special
area: a
hazards: [flood]
issuer: gov
status: draft
---

## Ⅳ级响应

### 启动条件

- \`水位 ≥ 1\`

### 启动程序

- 决定：县政府，30 分钟

### 响应行动

| 编号 | 任务 | 责任单位 | 时限 | 前置 |
|---|---|---|---|---|
${tasks}

## 响应终止

- 决定：同启动
- 未达启动条件。
`
}

function scenarioText(seats: string): string {
  return `---
kind: scenario
id: day
title: 甲县防汛一日
mode: functional
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT6H
seats:
  gov: { title: 县政府席, holds: [gov] }
${seats}
---

## 注入

| 编号 | 时刻 | 送达 | 内容 | 事实 |
|---|---|---|---|---|
| 1 | T+0:00 | 全体 | 水位上涨。 | \`水位 = 2\` |
`
}
