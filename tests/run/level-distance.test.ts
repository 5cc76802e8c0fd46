import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { Program } from '../../src/compile/program.ts'
import type { Value } from '../../src/condition/expression.ts'
import { levelDistances } from '../../src/run/level-distance.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { matchIn } from '../../src/run/match.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { computedTexts } from '../support/computed-set.ts'
import { richProgram } from './rich-set.ts'

/** `special/flood III: 水位 12.5 >= 13`: what is near, given these facts. */
function near(facts: Readonly<Record<string, Value>>, program: Program = richProgram): string[] {
  const known = new Map(Object.entries(facts).map(([key, value]) => [key, { value, at: 0 }]))
  const loaded = loadProgram(program)
  const filter = { hazard: null, area: null }
  const { matches } = matchIn(loaded, known, filter)
  const reached = (plan: string) => matches.find((one) => one.plan === plan)?.level ?? null
  return levelDistances(loaded, known, filter, reached).map(
    ({ plan, level, lacks }) =>
      `${plan} ${level}: ${lacks.map((lack) => `${lack.fact} ${lack.value} ${lack.operator} ${lack.needed}`).join(', ')}`,
  )
}

/** The computed set with other start conditions at Ⅱ. */
function withStart(...conditions: readonly string[]): Program {
  const texts = computedTexts()
  const flood = texts.get('special/flood.md') ?? ''
  const start = conditions.map((condition) => `- \`${condition}\`\n`).join('')
  texts.set('special/flood.md', flood.replace('- `水位 ≥ 14`\n', start))
  return compilePlans(buildSet(texts))
}

describe('how far the known facts are from the next level', () => {
  test('the lowest level above the one reached, plan by plan', () => {
    expect(near({ 水位: 11.5 })).toEqual([
      'special/flood IV: 水位 11.5 >= 12',
      'special/flood II: 水位 11.5 >= 13, 堤防决口 null = true',
      'township/donghu III: 水位 11.5 >= 14',
    ])
    expect(near({ 水位: 12.5 })[0]).toBe('special/flood III: 水位 12.5 >= 13')
  })

  test('nothing above the highest level, and nothing by facts that are not known', () => {
    expect(near({ 水位: 15 })).toEqual([])
    expect(near({})).toEqual([])
    expect(near({ '堤防决口@donghu': false })).toEqual([])
  })

  test('words are as far as their rank says', () => {
    const program = withStart('暴雨预警 ≥ "橙" 且 水位上涨')
    expect(near({ 暴雨预警: '黄', 水位上涨: true }, program)).toContain('special/flood II: 暴雨预警 黄 >= 橙')
    expect(near({ 暴雨预警: '红', 水位上涨: false }, program)).toEqual([])
  })

  test('either side of 或 is a way; both ends of a range must hold', () => {
    const program = withStart('缺水率 > 40% 或 隧道积水 in [1..2]')
    const ways = near({ 缺水率: 35, 隧道积水: 3 }, program)
    expect(ways).toContain('special/flood II: 缺水率 35 > 40')
    expect(ways).toContain('special/flood II: 隧道积水 3 <= 2')
  })

  test('a mirrored comparison reads the same', () => {
    expect(near({ 缺水率: 35 }, withStart('40% < 缺水率'))).toContain('special/flood II: 缺水率 35 > 40')
  })
})
