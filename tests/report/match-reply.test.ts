import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { type MatchQuestion, matchReply } from '../../src/report/match-reply.ts'
import { matchData } from '../../src/report/match-words.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { match } from '../../src/run/match.ts'
import { computedSet } from '../support/computed-set.ts'

const set = computedSet()
const program = compilePlans(set)
const speaker = { locale: 'zh-CN' as const, texts: textsOf('zh-CN'), set }

const ask = (facts: readonly string[], more: Partial<MatchQuestion> = {}) =>
  matchReply({ facts, hazard: null, area: null, ...more }, loadProgram(program), speaker)

describe('the answer to a duty officer', () => {
  test('is what `yuyan match` says', () => {
    const known = new Map([['水位', { value: 13.2, at: 0 }]])
    expect(ask(['水位=13.2']).result).toEqual(
      matchData(match(program, known, { hazard: null, area: null }), speaker),
    )
  })

  test('plan, level, because; how far to the next level; what people must judge', () => {
    const [first] = ask(['水位=13.2']).answers
    expect(first).toMatchObject({
      ...{ plan: 'special/flood', title: '青溪县防汛应急预案', where: '青溪县' },
      ...{ level: 'III', levelName: 'Ⅲ级' },
      because: [{ clause: 'special/flood#III.start.1', row: 'III.start.1', code: '水位 ≥ 13' }],
    })
    expect(first?.ways.map(({ levelName, row, lacks }) => [levelName, row, lacks])).toEqual([
      ['Ⅱ级', 'II.start.1', [{ fact: '水位', value: 13.2, operator: '>=', needed: 14, unit: 'm' }]],
    ])
    expect(first?.unknown).toContain('堤防决口')
  })

  test('the first hour unit by unit, the most pressing first', () => {
    const [first] = ask(['水位=13.2']).answers
    expect(first?.units.map(({ unit, tasks }) => [unit, ...tasks.map(({ id }) => id)])).toEqual([
      ['县防办', 'III.procedure.assess', 'III-1', 'R-1', 'R-2'],
      ['县防指总指挥', 'III.procedure.decide'],
      ['县水利局', 'F-1'],
      ['县气象局', 'IV-2'],
    ])
  })

  test('facts by the body that reports them; what follows from others is computed, not asked', () => {
    const { sources, computed } = ask(['水位=12.6', '水位上涨=是'])
    expect(sources.map(({ source, facts }) => [source, ...facts.map(({ name }) => name)])).toEqual([
      ['青溪县水利局', '水位', '水位上涨', '积水深度', '堤防决口'],
      [null, '@zhenjiang:special/flood'],
    ])
    expect(computed).toEqual([
      { name: '洪峰将至', means: '水位 ≥ 12.5 m 且 水位上涨', value: true, unit: null },
    ])
    expect(ask([]).computed[0]?.value).toBeNull()
  })

  test('the level of a plan outside is given as a fact', () => {
    expect(ask(['@zhenjiang:special/flood=II']).answers[0]).toMatchObject({ level: 'II' })
  })

  test('beyond the range: it counts, and is noted; what cannot be read does not count, and is noted', () => {
    const { notes, answers } = ask(['水位=99', '水位上涨=也许', '面雨量@x=1', 'x'])
    expect(notes).toEqual([
      { kind: 'range', key: '水位', value: 99, range: '0–30' },
      { kind: 'not-read', key: '水位上涨' },
      { kind: 'not-read', key: '面雨量@x' },
      { kind: 'not-read', key: 'x' },
    ])
    expect(answers[0]?.level).toBe('II')
  })

  test('nothing given: plans that facts could call for, each with what to find out', () => {
    const { answers, open } = ask([])
    expect(answers).toEqual([])
    expect(open.map(({ plan }) => plan)).toContain('special/flood')
    expect(open[0]?.possible[0]?.facts).toContain('水位')
  })

  test('only hazards for which a fact decides, and places of the jurisdiction', () => {
    const { hazards, areas } = ask([])
    expect(hazards.map(({ id }) => id)).toEqual(['flood'])
    expect(areas.map(({ id, depth }) => [id, depth])).toContainEqual(['liucun', 2])
  })
})
