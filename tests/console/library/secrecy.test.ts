import { describe, expect, test } from 'vitest'
import type { PlanPage } from '../../../src/console/library-protocol.ts'
import { minute } from '../../../src/vocabulary/duration.ts'
import { openConsole } from '../../support/console.ts'
import { libraryOf, richFiles } from '../../support/library.ts'

const here = { from: '127.0.0.1' }

const secret = `---
kind: scenario
id: night
title: 绝密夜袭
mode: double-blind
plans: [special/flood, special/绝密不存在]
begins: 2025-07-01 08:00
lasts: PT6H
seats:
  office: { title: 绝密席, holds: [绝密单位] }
---

## 注入

| 编号 | 时刻 | 送达 | 内容 | 事实 |
|---|---|---|---|---|
| 1 | T+0:00 | office | 绝密险情。 | \`绝密事实 = 3\` |
`

describe('the library tells nothing of a drill that goes on', () => {
  test('no word of a scenario, wherever it stands and whatever is wrong with it', async () => {
    const library = libraryOf(
      richFiles({
        'scenarios/night.md': secret,
        'special/night.md': secret,
        'rubrics/绝密.md': '---\nkind: rubric\n',
      }),
    )
    expect(library.look().findings.some((finding) => JSON.stringify(finding).includes('绝密'))).toBe(true)
    const { request } = await openConsole(undefined, { library })
    const paths = [
      '/api/library',
      ...[...library.look().set.plans.keys()].map((id) => `/api/library/plan?id=${id}`),
    ]
    for (const path of paths) expect(await (await request(path, here)).text()).not.toMatch(/绝密|night/)
  })

  test('a drill served here is in the history once it has ended for good', async () => {
    const { request, enter, clock } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const drills = async () => {
      const response = await request('/api/library/plan?id=special/flood', here)
      return ((await response.json()) as PlanPage).drills
    }
    const director = await enter('director')
    expect(await drills()).toEqual([])
    await director.ask({ kind: 'run', speed: 1 })
    expect(await drills()).toEqual([])
    await director.ask({ kind: 'end', reason: '演完' })
    expect(await drills()).toEqual([])
    await clock.pass(11 * minute)
    expect(await drills()).toMatchObject([
      { title: '青溪县防汛一日', mode: { name: '功能演练' }, record: 'none', scores: [] },
    ])
  })
})
