import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import { locales } from '../../src/locale/locale.ts'
import { renderReport } from '../../src/report/render-report.ts'
import { cardsView } from '../../src/report/reports/cards.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richProgram, richTexts } from '../run/rich-set.ts'

const text = `---
kind: scenario
id: day
title: 青溪县防汛一日
mode: tabletop
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT6H
seats:
  office: { title: 防办席, holds: [qx-office] }
  donghu: { title: 东湖镇席, holds: [donghu-gov] }
---

## 注入

| 编号 | 时刻 | 送达 | 内容 | 期望 |
|---|---|---|---|---|
| 1 | T+0:00 | office | 水位 <script>alert(1)</script> 上涨 | special/flood#III-1, special/flood#III.procedure.decide |
| 2 | T+1:30 | 全体 | 东湖镇积水 | |
`

function cards(locale: (typeof locales)[number]): readonly string[] {
  const set = buildSet(new Map(richTexts).set('scenarios/day.md', text))
  const day = set.scenarios.get('day')
  if (!day) throw new Error('no scenario')
  const source = {
    scenario: compileScenario(set, day),
    program: richProgram,
    rubrics: [],
    evaluators: 2,
    draft: false,
  }
  const html = renderReport('cards.html', cardsView(source, locale), locale, (name) =>
    readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8'),
  )
  return html.split('<section').slice(1)
}

test.each(locales)(
  '%s: a page for the script, each inject, seat and evaluator, and each says that it is an exercise',
  (locale) => {
    const pages = cards(locale)
    expect(pages).toHaveLength(1 + 2 + 2 + 2)
    for (const page of pages) expect(page).toMatch(/演 练|EXERCISE/)
  },
)

test('what an inject is to bring about stands on the script alone', () => {
  const [script, ...others] = cards('zh-CN')
  expect(script).toContain('响应行动 III-1')
  for (const page of others) expect(page).not.toContain('III-1')
})

test('the script says in words what is expected, the clause behind them', () => {
  const [script] = cards('zh-CN')
  expect(script).toContain('决定启动Ⅲ级响应（《青溪县防汛应急预案》Ⅲ级响应·启动程序“决定”）')
  expect(script).toMatch(/<td class="id">1<\/td>/)
})

test('texts of a scenario are text: no page runs what they say', () => {
  for (const page of cards('zh-CN')) expect(page).not.toContain('<script>')
})

test('the form of a seat has the columns that are keyed in', () => {
  expect(cards('zh-CN')[3]).toMatch(/<th>时刻<\/th><th>席位\/单位<\/th><th>事项<\/th><th>依据<\/th>/)
})
