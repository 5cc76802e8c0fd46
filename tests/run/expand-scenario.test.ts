import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileScenario, type ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { expandScenario } from '../../src/run/expand-scenario.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richTexts } from './rich-set.ts'

const rows = [
  '1 | | T+0:00 | 水位 {水位} 米。 | `水位 = 12`',
  '2 | 险情/管涌 | T+1:00 | 堤脚管涌。 | `积水深度@donghu = 0.1`',
  '3 | 险情/漫溢 | T+1:00 | 东湖镇积水 {积水深度@donghu} 米，西湖镇 {积水深度@xihu} 米。 | `积水深度@xihu = 0.2; 积水深度@donghu = 0.4`',
  '4 | 险情/管涌 | T+1:30 | 管涌扩大。 | `水位 = 12.25`',
  '5 | 来电 | T+2:00 | 记者来电。 | ',
  '6 | 来电 | T+2:00 | 群众来电，{未登记}。 | ',
]
const generate = [
  '  facts: { 水位: "uniform(-0.50, 0.50)", 积水深度: "uniform(0, 0.3)", 积水深度@xihu: "fixed(1.0)" }',
  '  injects: { "1": "uniform(PT0M, PT30M)", "4": "fixed(PT7M)" }',
]

function scenarioOf(injects: readonly string[] = rows, lines: readonly string[] = generate): ScenarioProgram {
  const text = `---
kind: scenario
id: day
title: 双盲
mode: functional
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT6H
generate:
${lines.join('\n')}
seats:
  office: { title: 防办席, holds: [qx-office] }
---

## 注入

| 编号 | 组 | 时刻 | 内容 | 事实 |
|---|---|---|---|---|
${injects.map((row) => `| ${row} |`).join('\n')}

## 后果

| 编号 | 条件 | 内容 | 事实 |
|---|---|---|---|
| C-1 | \`水位 > 12\` | 水位已到 {水位} 米。 | \`水位 = 13\` |
`
  const set = buildSet(new Map(richTexts).set('scenarios/day.md', text))
  const day = set.scenarios.get('day')
  if (!day) throw new Error('no scenario')
  return compileScenario(set, day)
}

const seeds = Array.from({ length: 60 }, (_, i) => String(i))
const plain = scenarioOf()
const expanded = (seed: string, scenario = plain) => expandScenario(scenario, seed)
const idsOf = (scenario: ScenarioProgram) => scenario.injects.map(({ id }) => id)

describe('a scenario that a seed decides', () => {
  test('the same seed makes the same scenario, for ever: these values must never change', () => {
    const { injects, consequences } = expanded('1')
    expect(injects.map(({ id, after, content }) => [id, after, content])).toEqual([
      ['1', 14 * minute, '水位 12.17 米。'],
      ['2', 60 * minute, '堤脚管涌。'],
      ['4', 97 * minute, '管涌扩大。'],
      ['5', 120 * minute, '记者来电。'],
    ])
    expect(consequences[0]?.content).toBe('水位已到 13.17 米。')
  })

  test('of each group exactly one alternative comes, with all that belongs to it; each comes under some seed', () => {
    const seen = new Set(seeds.map((seed) => idsOf(expanded(seed)).join(' ')))
    expect([...seen].sort()).toEqual(['1 2 4 5', '1 2 4 6', '1 3 5', '1 3 6'])
  })

  test('all values of a fact are shifted by one draw, those of a place with a spread of its own by that', () => {
    for (const seed of seeds) {
      const { injects, consequences } = expanded(seed)
      const valuesOf = (fact: string, area: string | null) =>
        [...injects, ...consequences]
          .flatMap(({ facts }) => facts)
          .filter((each) => each.fact === fact && each.area === area)
          .map(({ value }) => Number(value))
      const [first = 0, ...others] = valuesOf('水位', null)
      const shift = Math.round((first - 12) * 100) / 100
      expect(Math.abs(shift)).toBeLessThanOrEqual(0.5)
      expect(others.at(-1)).toBe(Math.round((13 + shift) * 100) / 100)
      for (const value of valuesOf('积水深度', 'xihu')) expect(value).toBe(1.2)
    }
  })

  test('words say the value that the facts have, with the digits of the spread; other braces stay', () => {
    for (const seed of seeds) {
      const { injects } = expanded(seed)
      const level = Number(injects[0]?.facts[0]?.value)
      expect(injects[0]?.content).toBe(`水位 ${level.toFixed(2)} 米。`)
      const flooded = injects.find(({ id }) => id === '3')
      if (flooded)
        expect(flooded.content).toBe(
          `东湖镇积水 ${Number(flooded.facts[1]?.value).toFixed(1)} 米，西湖镇 1.2 米。`,
        )
      const call = injects.find(({ id }) => id === '6')
      if (call) expect(call.content).toBe('群众来电，{未登记}。')
    }
  })

  test('an inject comes at its time or later, within its spread', () => {
    const times = seeds.map((seed) => expanded(seed).injects[0]?.after ?? -1)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...times)).toBeLessThanOrEqual(30 * minute)
    expect(new Set(times).size).toBeGreaterThan(20)
    const late = seeds.flatMap((seed) => expanded(seed).injects.filter(({ id }) => id === '4'))
    expect(new Set(late.map(({ after }) => after))).toEqual(new Set([97 * minute]))
  })

  test('what is decided is decided: expanding again, under any seed, changes nothing', () => {
    const once = expanded('1')
    expect(expandScenario(once, '2')).toEqual(once)
  })

  test('the order of rows and of spreads changes nothing but the order', () => {
    const whole = new Map(
      seeds.map((seed) => [seed, new Set(expanded(seed).injects.map((each) => JSON.stringify(each)))]),
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.constantFrom(...seeds),
        (shuffled, seed) => {
          const turned = scenarioOf(shuffled)
          const reversed = {
            ...turned,
            generate: { ...turned.generate, facts: turned.generate.facts.toReversed() },
          }
          const found = new Set(expanded(seed, reversed).injects.map((each) => JSON.stringify(each)))
          expect(found).toEqual(whole.get(seed))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a draw added later changes no other', () => {
    const [facts = ''] = generate
    const fewer = scenarioOf(rows, [
      facts.replace(', 积水深度: "uniform(0, 0.3)"', ''),
      '  injects: { "1": "uniform(PT0M, PT30M)" }',
    ])
    for (const seed of seeds) {
      const [more, less] = [expanded(seed), expanded(seed, fewer)]
      expect(idsOf(less)).toEqual(idsOf(more))
      expect(less.injects[0]).toEqual(more.injects[0])
    }
  })
})
