import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../check/base', import.meta.url)))

const plan = (id: string, title: string, body = ''): string => `---
kind: plan
id: ${id}
title: ${title}
type: special
area: 东湖镇
hazards: [flood]
issuer: 县防指
status: draft
---
${body}`

const table = `
## 预案衔接

| 关系 | 预案 |
|---|---|
| 隶属 | 《示例县总体应急预案》 |
| 次生 | 两件同名的预案 |
`

test('names of the area, the issuer and linked plans are ids once linked; a title that two plans have stays', () => {
  const set = buildSet(
    new Map([
      ...base,
      ['a.md', plan('a', '示例县防汛应急预案', table)],
      ['b.md', plan('b', '示例县总体应急预案')],
      ['c.md', plan('c', '两件同名的预案')],
      ['d.md', plan('d', '两件同名的预案')],
    ]),
  )
  const a = set.plans.get('a')
  expect([a?.area.value, a?.issuer.value]).toEqual(['east', 'flood-hq'])
  expect(a?.links.map(({ plan: to, row }) => [to.value, row])).toEqual([
    ['b', 'link.part-of.b'],
    ['两件同名的预案', 'link.secondary.两件同名的预案'],
  ])
})
