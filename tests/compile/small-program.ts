import { compilePlans } from '../../src/compile/compile-plans.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

/** A plan with three levels and one owner, without conditions and repetitions: all that one machine without guards can show. */
export const small = compilePlans(
  buildSet(
    new Map([
      [
        'yuyan.yaml',
        'name: a\ntitle: 甲\njurisdiction: a\nlocale: zh-CN\ntimezone: Asia/Shanghai\nimmediately: PT5M\nlevels: [IV, III, II]\n',
      ],
      ['registry/areas.yaml', 'areas:\n  - { id: a, name: 甲县, kind: district }\n'],
      [
        'registry/organizations.yaml',
        'organizations:\n  - { id: gov, name: 县政府, kind: government, area: a }\n',
      ],
      ['registry/facts.yaml', 'facts:\n  - { name: 水位, type: number, at: a }\n'],
      ['flood.md', smallPlan()],
    ]),
  ),
)

function smallPlan(): string {
  const level = (name: string, from: number, procedure: string, actions: string): string => `
## ${name}级响应

### 启动条件

- \`水位 ≥ ${from}\`

### 启动程序

${procedure}

### 响应行动

${actions}
`
  const table = (...rows: string[]): string =>
    [
      '| 编号 | 任务 | 责任单位 | 时限 | 前置 |',
      '|---|---|---|---|---|',
      ...rows.map((row) => `| ${row} |`),
    ].join('\n')
  return `---
kind: plan
id: flood
title: 防汛应急预案
type: special
area: a
hazards: [flood]
issuer: gov
status: draft
---
${level('Ⅳ', 1, '- 研判：县政府，20 分钟\n- 决定：县政府，30 分钟', table('IV-1 | 甲 | 县政府 | 30 分钟 |', 'IV-2 | 乙 | 县政府 | 1 小时 | IV-1', 'IV-3 | 丙 | 县政府 | |'))}
${level('Ⅲ', 2, '- 提出：县政府，20 分钟\n- 决定：县政府，30 分钟\n- 发布：县政府，20 分钟', table('延 IV-3 | 丙 | 县政府 | |', 'III-1 | 丁 | 县政府 | 1 小时 | IV-1', 'III-2 | 戊 | 县政府 | 2 小时 | III-1'))}
${level('Ⅱ', 3, '- 决定：县政府', `在Ⅲ级响应基础上：\n\n${table('II-1 | 己 | 县政府 | 10 分钟 | IV-2、III-1')}`)}
## 响应终止

- 决定：同启动
- 未达启动条件。

## 信息报告

| 编号 | 报告 | 责任单位 | 报送 | 起算 | 时限 |
|---|---|---|---|---|---|
| R-1 | 续报 | 县政府 | 县政府 | 启动 | 1 小时 |
| R-2 | 终报 | 县政府 | 县政府 | 终止 | 1 日 |
`
}
