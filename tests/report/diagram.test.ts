import { describe, expect, test } from 'vitest'
import { textsOf } from '../../src/locale/texts-of.ts'
import { graphDiagram } from '../../src/report/diagram.ts'
import { escapeMermaid } from '../../src/report/escape-mermaid.ts'
import { planDiagram } from '../../src/report/plan-diagram.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const hostile = [
  '"]; click p0 "https://example.com"',
  'a\nb\n%%{init: {}}%%',
  '</div><script>alert(1)</script>',
  '`markdown`',
  '#quot;',
  'subgraph end',
  'a|b',
  '1. first',
  '- item',
  'snake_case *bold*',
  '\u0000\u001b[31m',
]

describe('texts in a diagram', () => {
  test.each(hostile)('%j stays inside its label', (text) => {
    const escaped = escapeMermaid(text)
    expect(escaped).not.toMatch(/["<>`\n\r*_\\]|^\d+\.|^[-+]/)
    const shown = escaped.replace(/#(quot|amp|lt|gt|\d+);/g, (_, name: string) => {
      const known: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>' }
      return known[name] ?? String.fromCharCode(Number(name))
    })
    expect(shown).toBe(text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  })
})

describe('a plan with hostile words', () => {
  const words = { locale: 'zh-CN', texts: textsOf('zh-CN') } as const
  const title = '"]; click x "https://example.com"'
  const text = `---
kind: plan
id: a
title: '${title}'
type: special
area: town
hazards: [flood]
issuer: gov
edition: "1"
status: draft
dates: {}
basis: []
links: [{ rel: part-of, plan: b }, { rel: mutual-aid, plan: a }]
---

## Ⅳ级响应

| 编号 | 任务 | 责任单位 | 时限 | 前置 |
|---|---|---|---|---|
| IV-1 | "] --> x | 甲局 | 1 小时 | |
| IV-2 | <b>转移</b> | 乙局 | | IV-1 |
`
  const settings = 'name: s\ntitle: s\njurisdiction: town\nlocale: zh-CN\ntimezone: Asia/Shanghai\n'
  const set = buildSet(
    new Map([
      ['yuyan.yaml', settings],
      ['a.md', text],
    ]),
  )
  const plan = set.plans.get('a')

  test('is drawn line by line as nodes and arrows only', () => {
    const drawn = [graphDiagram(set, words), plan ? planDiagram(plan, set, words) : ''].join('')
    const form =
      /^(?:flowchart (?:TD|LR)|\s+(?:subgraph \w+\["[^"]*"\]|direction TB|end|\w+\["[^"]*"\](?::::\w+)?|\w+ (?:-->|==>|-\.->|~~~)(?:\|"[^"]*"\|)? \w+|classDef [\w -]+: [\w ]+))$/
    expect(
      drawn
        .trimEnd()
        .split('\n')
        .filter((line) => !form.test(line)),
    ).toEqual([])
    expect(drawn).toContain('#quot;]; click x')
  })

  test('its tasks follow their predecessors, with owner and limit', () => {
    const drawn = plan ? planDiagram(plan, set, words) : ''
    expect(drawn).toContain('甲局 · 1 小时')
    expect(drawn).toMatch(/g0l0t0 --> g0l0t1/)
    expect(drawn).toMatch(/g0l0h ~~~ g0l0t0/)
    expect(drawn).not.toMatch(/g0l0t0 ~~~ g0l0t1/)
  })
})
