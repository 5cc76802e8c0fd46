import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { Program } from '../../src/compile/program.ts'
import { citing } from '../../src/report/citation.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const jurong = compilePlans(buildSet(textsIn(new URL('../../plans/jurong/', import.meta.url).pathname)))

describe('a clause is cited as the printed plan has it', () => {
  test.each([
    ['special/flood#II.start.2', '《句容市防汛抗旱应急预案》6.5.1 第 2 项', 'item 2'],
    ['special/flood#III.procedure.sign', '《句容市防汛抗旱应急预案》6.4.2“签发”', '“sign”'],
    ['special/flood#II-3', '《句容市防汛抗旱应急预案》6.5.3 II-3', '6.5.3 II-3'],
    ['special/flood#R-6', '《句容市防汛抗旱应急预案》5.2 R-6', '5.2 R-6'],
    ['special/flood#warning.1', '《句容市防汛抗旱应急预案》4.2 第 1 项预警', '4.2 warning 1'],
    ['special/weather#W-1.answer', '《句容市低温雨雪冰冻和高温灾害应急预案》4.5 W-1', '4.5 W-1'],
    ['special/flood#II', '《句容市防汛抗旱应急预案》6.5', '6.5'],
    ['special/flood#end', '《句容市防汛抗旱应急预案》6.8', '6.8'],
    ['special/flood#end.2', '《句容市防汛抗旱应急预案》6.8 第 3 项', '6.8 item 3'],
    ['special/flood#drought.III.procedure.decide', '《句容市防汛抗旱应急预案》8.3.1“决定”', '8.3.1 “decide”'],
    [
      'special/flood#link.activates.township/guozhuang-flood',
      '《句容市防汛抗旱应急预案》与《郭庄镇防汛应急预案》的衔接',
      'link to “郭庄镇防汛应急预案”',
    ],
  ])('%s', (clause, zh, en) => {
    expect(citing(jurong, 'zh-CN')(clause)).toBe(zh)
    expect(citing(jurong, 'en')(clause)).toContain(en)
  })

  test('a sentence that names the plan does not name it twice', () => {
    expect(citing(jurong, 'zh-CN')('special/flood#II.start.2', 'special/flood')).toBe('6.5.1 第 2 项')
    expect(citing(jurong, 'zh-CN')('special/flood#II.start.2', 'township/guozhuang-flood')).toContain('《')
  })

  test('a Program of an older version is cited by clause ids', () => {
    const older: Program = {
      ...jurong,
      sources: jurong.sources.map(({ section: _, item: __, ...source }) => source),
    }
    expect(citing(older, 'zh-CN')('special/flood#II-3')).toBe('special/flood#II-3')
    expect(citing(older, 'zh-CN')('no-clause')).toBe('no-clause')
  })
})

describe('however chapters are numbered', () => {
  const cited = (activation: string, response: string, items: string): string => {
    const plan = `---
kind: plan
id: flood
title: 防汛应急预案
type: special
area: a
hazards: [flood]
issuer: gov
status: draft
---
# 防汛应急预案

${response}

${activation}

${items}
`
    const program = compilePlans(
      buildSet(
        new Map([
          [
            'yuyan.yaml',
            'name: a\ntitle: 甲\njurisdiction: a\nlocale: zh-CN\ntimezone: Asia/Shanghai\nimmediately: PT5M\n',
          ],
          ['registry/areas.yaml', 'areas:\n  - { id: a, name: 甲县, kind: district }\n'],
          [
            'registry/organizations.yaml',
            'organizations:\n  - { id: gov, name: 县政府, kind: government, area: a }\n',
          ],
          ['registry/facts.yaml', 'facts:\n  - { name: 水位, type: number, at: a }\n'],
          ['flood.md', plan],
        ]),
      ),
    )
    return citing(program, 'zh-CN')('flood#III.start.1')
  }

  test.each([
    ['5.4.1', '#### 5.4.1 启动条件', '### 5.4 Ⅲ级响应', '1. 水位高：`水位 ≥ 1`', '5.4.1 第 1 项'],
    [
      'chapters and ranks',
      '### 一、启动条件',
      '## 第五章 Ⅲ级响应',
      '（1）水位高：`水位 ≥ 1`',
      '第五章一、第（1）项',
    ],
    ['no numbers', '### 启动条件', '## Ⅲ级响应', '- 水位高：`水位 ≥ 1`', 'Ⅲ级响应·启动条件'],
  ])('%s', (_, ...[activation, response, items, expected]) => {
    expect(cited(activation, response, items)).toBe(`《防汛应急预案》${expected}`)
  })
})
