import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { Value } from '../../src/condition/expression.ts'
import { type MatchFilter, match } from '../../src/run/match.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'
import { richProgram } from './rich-set.ts'

/** What a duty officer gets who knows these facts. */
function asked(facts: Readonly<Record<string, Value>>, filter: Partial<MatchFilter> = {}) {
  const known = new Map(Object.entries(facts).map(([key, value]) => [key, { value, at: 0 }]))
  return match(richProgram, known, { hazard: null, area: null, ...filter })
}

const plansOf = ({
  matches,
  undecided,
}: ReturnType<typeof match>): { matched: string[]; open: string[] } => ({
  matched: matches.map(({ plan, level }) => `${plan} ${level}`),
  open: undecided.map(({ plan }) => plan),
})

describe('which plans', () => {
  test('the highest level first; plans that facts not given could start are told apart', () => {
    expect(plansOf(asked({ 水位: 14.5 }))).toEqual({
      matched: ['special/flood II', 'township/donghu III'],
      open: [],
    })
    expect(plansOf(asked({}))).toEqual({ matched: [], open: ['special/flood', 'township/donghu'] })
    expect(plansOf(asked({ 水位: 11, '堤防决口@xihu': false }))).toEqual({ matched: [], open: [] })
  })

  test('by hazard', () => {
    expect(plansOf(asked({ 水位: 14.5 }, { hazard: 'flood' })).matched).toHaveLength(2)
    expect(plansOf(asked({ 水位: 14.5 }, { hazard: 'drought' }))).toEqual({ matched: [], open: [] })
  })

  test.each([
    ['donghu', ['special/flood II', 'township/donghu III']],
    ['liucun', ['special/flood II', 'township/donghu III']],
    ['xihu', ['special/flood II']],
    ['qingxi', ['special/flood II', 'township/donghu III']],
  ])('by area: for %s the plans of it, of what encloses it and of what lies in it', (area, plans) => {
    expect(plansOf(asked({ 水位: 14.5 }, { area })).matched).toEqual(plans)
  })
})

describe('why, and what could change it', () => {
  test('the condition with its place; unknown facts that could raise the level; judgements above it', () => {
    const [flood] = asked({ 水位: 12.5 }).matches
    expect(flood).toMatchObject({
      level: 'IV',
      because: [{ condition: 'special/flood#IV.start.1', path: 'special/flood.md' }],
      unknown: [],
      judgements: ['special/flood#III.start.2'],
    })
    expect(asked({ 水位: 13.5 }).matches[0]).toMatchObject({
      level: 'III',
      unknown: ['堤防决口'],
      judgements: [],
    })
  })

  test('of a plan not called for: the levels that are possible and the facts that decide', () => {
    const flood = asked({ '堤防决口@xihu': true }).undecided.find(({ plan }) => plan === 'special/flood')
    expect(flood?.possible).toEqual([
      { level: 'II', facts: ['水位'] },
      { level: 'III', facts: ['水位'] },
      { level: 'IV', facts: ['水位'] },
    ])
    expect(flood?.judgements).toEqual(['special/flood#III.start.2'])
  })
})

describe('the first hour', () => {
  const tasks = (facts: Readonly<Record<string, Value>>) =>
    (asked(facts).matches[0]?.tasks ?? []).map(({ id, owner }) => `${id} ${owner}`)

  test('what falls due with the level and its predecessors and can be done within an hour', () => {
    // F-2 and IV-3 come after the hour; IV-4 asks for a depth that nobody reported.
    expect(tasks({ 水位: 12.5 })).toEqual([
      'IV.procedure.assess 县防办',
      'IV.procedure.decide 县防指总指挥',
      'IV.procedure.report 县防办',
      'F-1 县水利局',
      'IV-1 县防办',
      'IV-2 县气象局',
      'R-1 县防办',
      'R-2 县防办',
    ])
  })

  test('a condition that is true brings its task in', () => {
    expect(tasks({ 水位: 12.5, '积水深度@donghu': 0.6 })).toContain('IV-4 县公安局')
    expect(tasks({ 水位: 12.5, '积水深度@donghu': 0.1 })).not.toContain('IV-4 县公安局')
  })

  test('a task that two levels share is told once, under the id that it would fall due under', () => {
    expect(tasks({ 水位: 13.5 }).filter((task) => /I-1 /.test(task))).toEqual(['III-1 县防办'])
  })
})

test('of many places the answer names those that call for the level, and local tasks go to them', () => {
  const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
  const plan = readFileSync(file('cases/places-by-lead-in/special/flood.md'), 'utf8')
  const texts = new Map([...textsIn(file('base')), ['special/flood.md', plan.replace('2 小时', '30 分钟')]])
  const known = { '面雨量_24h@xihu': 60, '积水深度@xihu': 0.4, '面雨量_24h@donghu': 80, '积水深度@donghu': 0 }
  const facts = new Map(Object.entries(known).map(([key, value]) => [key, { value, at: 0 }]))
  const [found] = match(compilePlans(buildSet(texts)), facts, { hazard: null, area: null }).matches
  expect(found).toMatchObject({
    level: 'IV',
    because: [
      { condition: 'special/flood#IV.start.1', areas: ['xihu'] },
      { condition: 'special/flood#IV.start.2', areas: ['xihu'] },
    ],
    tasks: [{ id: 'IV-1', owner: '西湖镇' }],
  })
})
