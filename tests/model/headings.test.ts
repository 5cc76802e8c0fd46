import { describe, expect, test } from 'vitest'
import { groupNamedIn } from '../../src/model/hazard-scope.ts'
import { isDocumentTitle } from '../../src/model/heading.ts'
import { planOf } from './read.ts'

/** Role and levels of the only section of a plan, as `role IV III`. */
const told = (heading: string): string => {
  const section = planOf(`## ${heading}\n`).sections[0]
  return [section?.role ?? '—', ...(section?.levels ?? [])].join(' ')
}

describe('a heading by itself', () => {
  test.each([
    ['5 应急响应', 'response'],
    ['5.1 分级响应', 'response'],
    ['5.1 响应分级标准', 'grading'],
    ['5.4 Ⅲ级响应', 'response III'],
    ['5.4 III级响应', 'response III'],
    ['5．4 Ⅲ 级 应急响应', 'response III'],
    ['3级响应', 'response III'],
    ['6.3 级别调整', '—'],
    ['三级响应', 'response III'],
    ['（三）三级应急响应', 'response III'],
    ['第四节 Ⅱ级响应（橙色）', 'response II'],
    ['Ⅳ级响应（一般等级）', 'response IV'],
    ['Ⅲ级、Ⅳ级响应', 'response IV III'],
    ['Ⅲ级及以上响应', 'response III II I'],
    ['Ⅲ级以下响应', 'response IV III'],
    ['供水保障Ⅲ级响应', 'response III'],
    ['Level III response', 'response III'],
    ['Response level II', 'response II'],
    ['Ⅲ级响应启动条件', 'activation III'],
    ['Ⅲ级响应措施', 'actions III'],
    ['Ⅲ级响应终止', 'termination III'],
    ['Ⅲ级预警', 'warning'],
    ['Ⅲ级预警响应', 'warning'],
    ['Ⅲ级风险', 'risk'],
    ['Ⅲ级', '—'],
    ['附件 3 Ⅲ级响应流程', 'annex'],
    ['七级以上大风', '—'],
  ])('%s → %s', (heading, expected) => {
    expect(told(heading)).toBe(expected)
  })
})

describe('a heading under others', () => {
  const inner = (text: string): string => {
    const section = planOf(text).sections.at(-1)
    return [section?.role ?? `(${section?.inherited ?? ''})`, ...(section?.levels ?? [])].join(' ')
  }

  test.each([
    ['## 应急响应\n\n### Ⅲ级', 'response III'],
    ['## 启动条件\n\n### Ⅲ级响应', '(activation) III'],
    ['## 启动程序\n\n### 三级', '(procedure) III'],
    ['## 分级标准\n\n### 三级', '(grading) III'],
    ['## 预警\n\n### Ⅲ级', '(warning) III'],
    ['## Ⅲ级响应\n\n### 启动条件', 'activation III'],
    ['## Ⅲ级响应\n\n### 请求启动Ⅱ级响应', '(response) III'],
    ['## Ⅲ级、Ⅱ级响应\n\n### Ⅱ级响应', 'response II'],
    ['## Ⅲ级响应\n\n### 后勤保障', 'support III'],
    ['## Ⅲ级响应\n\n### 甲\n\n#### 乙', '(response) III'],
    ['## Ⅲ级响应\n\n### 响应措施\n\n#### （3）恢复供电', '(actions) III'],
    ['## Ⅲ级响应\n\n### 响应措施\n\n#### 5. 信息报送', '(actions) III'],
    ['## Ⅲ级响应\n\n### 响应措施\n\n#### 5.3.4 信息报送', 'reporting III'],
  ])('%j → %s', (text, expected) => {
    expect(inner(text)).toBe(expected)
  })
})

describe('hazard groups', () => {
  const groups = [['flood', 'waterlogging'], ['drought'], ['fire'], ['forest-fire']] as const

  test.each([
    ['防汛Ⅲ级响应', 'flood'],
    ['城市内涝处置', 'flood'],
    ['抗旱响应', 'drought'],
    ['防汛抗旱组织体系', null],
    ['森林火灾扑救', 'forest-fire'],
    ['火灾扑救', 'fire'],
    ['森林火灾和建筑火灾', null],
    ['drought', 'drought'],
    ['forest-fire', 'forest-fire'],
    ['寒潮', null],
    ['总则', null],
  ])('%s → %s', (text, group) => {
    expect(groupNamedIn(text, groups)).toBe(group)
  })
})

test.each([
  ['示范应急预案', 1, true],
  ['某市防汛抗旱应急预案（试行）', 1, true],
  ['Demo flood plan', 1, true],
  ['1 应急预案', 1, false],
  ['应急响应', 1, false],
  ['示范应急预案', 2, false],
] as const)('%s at rank %i is the title: %s', (heading, depth, title) => {
  expect(isDocumentTitle(heading, depth, '示范应急预案')).toBe(title)
})
