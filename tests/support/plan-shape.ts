import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { Program } from '../../src/compile/program.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

/** A task of a generated plan. */
export interface TaskShape {
  /** Minutes; null: none is set. */
  readonly limit: number | null
  /** How many rows above in the plan its predecessor stands; null, or more than there are: it has none. */
  readonly after: number | null
}

/** A level of a generated plan. */
export interface LevelShape {
  /** 在…级响应基础上. */
  readonly builds: boolean
  /** Continues the first task of the level below (延). */
  readonly continues: boolean
  readonly tasks: readonly TaskShape[]
}

/** Levels, lowest first; at most four. */
export type PlanShape = readonly LevelShape[]

const names = ['IV', 'III', 'II', 'I']
const printed = ['Ⅳ', 'Ⅲ', 'Ⅱ', 'Ⅰ']

/** Plans of these shapes in one county, `plan-1` and on: each with a fact `水位_1` that calls for its levels from 1 up, and one owner. */
export function programOfShapes(shapes: readonly PlanShape[]): Program {
  const facts = shapes.map((_, i) => `  - { name: 水位_${i + 1}, type: number, at: a }\n`).join('')
  const texts: [string, string][] = [
    [
      'yuyan.yaml',
      'name: a\ntitle: 甲\njurisdiction: a\nlocale: zh-CN\ntimezone: Asia/Shanghai\nimmediately: PT5M\nlevels: [IV, III, II, I]\n',
    ],
    ['registry/areas.yaml', 'areas:\n  - { id: a, name: 甲县, kind: district }\n'],
    [
      'registry/organizations.yaml',
      'organizations:\n  - { id: gov, name: 县政府, kind: government, area: a }\n',
    ],
    ['registry/facts.yaml', `facts:\n${facts}`],
    ...shapes.map((shape, i): [string, string] => [`plan-${i + 1}.md`, planText(shape, i + 1)]),
  ]
  return compilePlans(buildSet(new Map(texts)))
}

function planText(shape: PlanShape, number: number): string {
  const ids = shape.flatMap(({ tasks }, level) => tasks.map((_, i) => `${names[level]}-${i + 1}`))
  const levels = shape.map((level, at) => levelText(level, { at, number, ids }))
  return `---
kind: plan
id: plan-${number}
title: 第${number}号应急预案
type: special
area: a
hazards: [flood]
issuer: gov
status: draft
---
${levels.join('\n')}
## 响应终止

- 决定：同启动
- 未达启动条件。

## 信息报告

| 编号 | 报告 | 责任单位 | 报送 | 起算 | 时限 |
|---|---|---|---|---|---|
| R-1 | 续报 | 县政府 | 县政府 | 启动 | 1 小时 |
`
}

interface Standing {
  readonly at: number
  readonly number: number
  /** Rows of the whole plan, in reading order. */
  readonly ids: readonly string[]
}

function levelText(level: LevelShape, { at, number, ids }: Standing): string {
  const below = level.builds && at > 0 ? `在${printed[at - 1]}级响应基础上：\n\n` : ''
  const first = `${names[at - 1]}-1`
  const continued = level.continues && ids.includes(first) ? [`延 ${first} | 任务 ${first} | 县政府 | |`] : []
  const rows = level.tasks.map(({ limit, after }, i) => {
    const id = `${names[at]}-${i + 1}`
    const before = after === null ? undefined : ids[ids.indexOf(id) - 1 - after]
    return `${id} | 任务 ${id} | 县政府 | ${limit === null ? '' : `${limit} 分钟`} | ${before ?? ''}`
  })
  return `
## ${printed[at]}级响应

### 启动条件

- \`水位_${number} ≥ ${at + 1}\`

### 启动程序

- 研判：县政府，20 分钟
- 决定：县政府，30 分钟
- 发布：县政府，20 分钟

### 响应行动

${below}| 编号 | 任务 | 责任单位 | 时限 | 前置 |
|---|---|---|---|---|
${[...continued, ...rows].map((row) => `| ${row} |`).join('\n')}
`
}
