import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import { locales } from '../../src/locale/locale.ts'
import { renderReport } from '../../src/report/render-report.ts'
import { directorView } from '../../src/report/reports/pack-director.ts'
import { evaluatorView } from '../../src/report/reports/pack-evaluator.ts'
import { manualView } from '../../src/report/reports/pack-manual.ts'
import type { PackSource } from '../../src/report/reports/pack-source.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richProgram, richTexts } from '../run/rich-set.ts'

/** What participants are not to know: each stands nowhere else. */
const script = `

## 背景

暗语背景：上游连日降雨。

## 注入

| 编号 | 时刻 | 渠道 | 来源 | 送达 | 内容 | 事实 | 期望 |
|---|---|---|---|---|---|---|---|
| SECRET-A | T+0:20 | 电话 | 暗语站 | office | 暗语甲 <script>alert(1)</script> | \`水位 = 12.437\` | special/flood#III-1 |
| SECRET-B | \`水位 ≥ 15.853\` | 系统 | | 全体 | 暗语乙 | | |

## 后果

| 编号 | 条件 | 延迟 | 送达 | 内容 | 事实 |
|---|---|---|---|---|---|
| SECRET-C | \`水位 ≥ 13.5\` | PT5H | 全体 | 暗语丙 | \`水位 = 15.967\` |
`

const secrets = ['SECRET', '暗语', '12.437', '15.853', '13.5', '15.967', 'III-1', 'script']

function source(
  mode: string,
  more: { begins?: string; body?: string; objectives?: string } = {},
): PackSource {
  const text = `---
kind: scenario
id: day
title: 青溪县防汛一日
mode: ${mode}
plans: [special/flood]
begins: ${more.begins ?? '2025-07-01 08:00'}
window: [2025-06-30 08:00, 2025-07-05 18:00]
lasts: PT6H
objectives: [${more.objectives ?? '暗语目标'}]
notify: [县总值班室]
seats:
  office: { title: 防办席, holds: [qx-office] }
  donghu: { title: 东湖镇席, holds: [donghu-gov] }
---
${more.body ?? script}`
  const set = buildSet(new Map(richTexts).set('scenarios/day.md', text))
  const written = set.scenarios.get('day')
  if (!written) throw new Error('no scenario')
  return {
    written,
    scenario: compileScenario(set, written),
    program: richProgram,
    plans: written.plans.flatMap(({ value }) => set.plans.get(value) ?? []),
    rubrics: [],
    draft: false,
  }
}

const templates = (name: string): string =>
  readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')

describe.each(locales)('%s', (locale) => {
  const manual = (from: PackSource): string =>
    renderReport('pack-manual.md', manualView(from, locale), locale, templates)

  test('the manual of a double-blind drill tells nothing of the scenario beyond what is public', () => {
    const text = manual(source('double-blind'))
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toContain('2025-07-01')
    for (const known of ['2025-06-30 08:00', '防办席', '县总值班室', '青溪县防汛一日'])
      expect(text).toContain(known)
  })

  test('double-blind drills that differ only in what is hidden have the same manual, to the byte', () => {
    const other = source('double-blind', {
      begins: '2025-07-03 23:00',
      body: '\n## 背景\n\n旱情。\n',
      objectives: '乙',
    })
    expect(manual(other)).toBe(manual(source('double-blind')))
  })

  test('the manual of any other drill has background and objectives, and nothing of the script', () => {
    const text = manual(source('functional'))
    for (const known of ['暗语背景', '暗语目标', '2025-07-01 08:00']) expect(text).toContain(known)
    for (const secret of [
      'SECRET',
      '暗语甲',
      '暗语乙',
      '暗语丙',
      '暗语站',
      '12.437',
      '15.853',
      '13.5',
      'III-1',
    ])
      expect(text).not.toContain(secret)
  })

  test('the director reads all of it, in words; hostile text is only text', () => {
    const text = renderReport(
      'pack-director.md',
      directorView(source('double-blind'), locale),
      locale,
      templates,
    )
    for (const known of [
      'SECRET-A',
      '暗语甲',
      '暗语丙',
      '12.437',
      '水位 ≥ 15.853',
      '水位 ≥ 13.5',
      '暗语目标',
      '2025-07-01',
    ])
      expect(text).toContain(known)
    expect(text).not.toContain('<script>')
  })

  test('evaluators read what is expected when; an inject that is to bring about nothing is no key moment', () => {
    const text = renderReport(
      'pack-evaluator.md',
      evaluatorView(source('tabletop'), locale),
      locale,
      templates,
    )
    for (const known of ['SECRET-A', '响应行动 III-1']) expect(text).toContain(known)
    expect(text).not.toContain('SECRET-B')
  })
})
