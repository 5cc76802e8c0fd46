import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../run/base', import.meta.url)))

const plan = (id: string, links: readonly string[] = [], body = ''): string => `---
kind: plan
id: ${id}
title: 防汛应急预案
type: special
area: qingxi
hazards: [flood]
issuer: qx-gov
status: draft
links: [${links.join(', ')}]
---
${body}`

const setOf = (texts: Readonly<Record<string, string>>) =>
  buildSet(new Map([...base, ...Object.entries(texts)]))

describe('links', () => {
  const set = setOf({
    'special/flood.md': plan('special/flood', [
      '{ rel: activates, plan: township/donghu, when: III }',
      '{ rel: activates, plan: township/donghu, when: II }',
      '{ rel: superior, plan: "zhenjiang:special/flood", follow: true }',
      '{ rel: part-of, plan: broken }',
      '{ rel: manual, plan: township/dongu }',
      '{ rel: manual, plan: catalogue }',
    ]),
    'township/donghu.md': plan('township/donghu'),
    'broken.md': '---\nkind: [plan\n---\n',
  })
  const targets = set.links.map(({ link, target }) => [link.row, target])

  test('are known at both ends, or kept as what they are', () => {
    expect(targets).toEqual([
      ['link.activates.township/donghu', { kind: 'plan', plan: set.plans.get('township/donghu') }],
      ['link.activates.township/donghu.2', { kind: 'plan', plan: set.plans.get('township/donghu') }],
      [
        'link.superior.zhenjiang:special/flood',
        { kind: 'external', id: 'zhenjiang:special/flood', levels: ['IV', 'III', 'II', 'I'] },
      ],
      ['link.part-of.broken', { kind: 'unreadable' }],
      ['link.manual.township/dongu', { kind: 'missing', near: ['township/donghu'] }],
      ['link.manual.catalogue', { kind: 'missing', near: [] }],
    ])
  })

  test('a file that cannot be read may have been any kind of thing, a register mutes names', () => {
    expect(set.unreadable.has('broken')).toBe(true)
    const muted = setOf({
      'registry/organizations.yaml': 'organizations: [',
      'scenarios/rain.md': '---\n[\n---\n',
    })
    expect([...muted.unreadableRegistry]).toHaveLength(1)
    expect([muted.unreadable.has('scenarios/rain'), muted.unreadable.has('rain')]).toEqual([true, true])
  })
})

test('of several plans with one id the first by path counts, and all are kept', () => {
  const set = setOf({ 'b.md': plan('special/flood'), 'a.md': plan('special/flood'), 'ｃ.md': plan('other') })
  expect(set.plans.get('special/flood')?.path).toBe('a.md')
  expect(set.allPlans.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'ｃ.md'])
})

describe('conditions', () => {
  const body = `
## Ⅳ级响应

### 启动条件

- 湖水位达到 12 米：\`镜湖水位 ≥ 12\`
- 同时符合下列条件：
  - \`面雨量_24h ≥ 50\`
  - \`水位 ≥\`

### 响应行动

| 编号 | 任务 | 责任单位 | 条件 |
|---|---|---|---|
| IV-1 | 封路 | 县公安局 | \`积水 > 0.3\` |
| IV-2 | 支援 | 县公安局 | 视情 |

## 响应终止

- \`水位 < 11\`

## 信息报告

| 编号 | 报告 | 责任单位 | 报送 | 起算 | 条件 |
|---|---|---|---|---|---|
| R-1 | 专报 | 县防办 | 县政府 | \`堤防决口\` | \`水位 ≥ 镜湖.警戒水位\` |
`
  const flood = plan(
    'special/flood',
    ['{ rel: activates, plan: special/flood, when: "水位 ≥ 13", expect: IV }'],
    body,
  )
  const set = setOf({
    'special/flood.md': flood,
    'scenarios/rain.md': `---
kind: scenario
id: rain
title: 暴雨
mode: tabletop
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT1H
seats:
  office: { title: 防办席, holds: [qx-office] }
---

## 注入

| 编号 | 时刻 | 内容 |
|---|---|---|
| A-1 | \`水位 ≥ 12\` | 情况 |

## 后果

| 编号 | 条件 | 延迟 | 内容 |
|---|---|---|---|
| C-1 | \`状态("special/flood#IV-1") = "late"\` | 5 分钟 | 车辆被淹 |
`,
    'registry/facts.yaml': `${base.get('registry/facts.yaml')}  - { name: 高水位, type: boolean, at: jing-lake, means: "水位 ≥ 13" }\n`,
  })

  test('are listed with their clause, use and source, facts first, then plans and scenarios in reading order', () => {
    expect(
      set.conditions.map(({ use, clause, condition }) => `${use} ${clause} ${condition.value.source}`),
    ).toEqual([
      'definition 高水位 水位 ≥ 13',
      'start special/flood#IV.start.1 镜湖水位 ≥ 12',
      'start special/flood#IV.start.2.1 面雨量_24h ≥ 50',
      'start special/flood#IV.start.2.2 水位 ≥',
      'row special/flood#IV-1 积水 > 0.3',
      'end special/flood#end.1 水位 < 11',
      'row special/flood#R-1 水位 ≥ 镜湖.警戒水位',
      'row special/flood#R-1 堤防决口',
      'link special/flood#link.activates.special/flood 水位 ≥ 13',
      'inject rain#A-1 水位 ≥ 12',
      'consequence rain#C-1 状态("special/flood#IV-1") = "late"',
    ])
  })

  test('stand where their place says', () => {
    for (const { condition } of set.conditions) {
      const { path, start, end } = condition.at
      const text = set.documents.find((document) => document.path === path)?.text ?? ''
      expect(text.slice(start.offset, end.offset)).toContain(condition.value.source)
    }
  })

  test('are resolved to registered names; what cannot be read is not, what does not fit says so', () => {
    const byClause = new Map(set.conditions.map((each) => [each.clause, each]))
    expect(byClause.get('special/flood#IV.start.1')?.resolved).toMatchObject({ misfits: [], facts: ['水位'] })
    expect(byClause.get('special/flood#IV.start.2.2')?.resolved).toBeNull()
    expect(byClause.get('special/flood#IV-1')?.resolved?.misfits).toMatchObject([
      { kind: 'undeclared-fact', name: '积水' },
    ])
    for (const { condition, resolved } of set.conditions) expect(set.resolved(condition.value)).toBe(resolved)
  })
})

describe('marks in annexes', () => {
  const annex =
    '## 附件 特征水位\n\n| 站名 | 警戒水位（米） | 旱警水位（厘米） |\n|---|---|---|\n| 镜湖 | 99 | 650 |\n'
  const set = setOf({ 'special/flood.md': plan('special/flood', [], annex) })

  test('are added to the object; where the register has the mark, its value holds', () => {
    const lake = set.vocabulary.object('镜湖')
    const registered = set.registry.marks.find(({ object }) => object === lake?.id)?.marks.get('警戒水位')
    expect(registered).toBeTypeOf('number')
    expect(lake?.marks.get('警戒水位')).toBe(registered)
    expect([lake?.marks.get('旱警水位'), lake?.units?.get('旱警水位')]).toEqual([650, '厘米'])
  })
})
