import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import type { MatchFilter } from '../../src/run/match.ts'
import { matchForm } from '../../src/run/match-form.ts'
import { computedSet } from '../support/computed-set.ts'
import { richProgram } from './rich-set.ts'

const asked = (program = richProgram, filter: Partial<MatchFilter> = {}) =>
  matchForm(loadProgram(program), { hazard: null, area: null, ...filter })

describe('which facts a duty officer is asked for', () => {
  test('those that some start condition reads, with the levels that do; none that only tasks read', () => {
    const { facts } = asked()
    expect(facts.map(({ fact }) => fact.name)).toEqual(['水位', '积水深度', '堤防决口'])
    expect(facts[0]?.readBy).toEqual([
      { plan: 'special/flood', levels: ['IV', 'III', 'II'] },
      { plan: 'township/donghu', levels: ['III'] },
    ])
  })

  test('those of a place: of plans for it, around it and within it', () => {
    const names = (area: string) => asked(richProgram, { area }).facts.map(({ fact }) => fact.name)
    expect(names('donghu')).toContain('堤防决口')
    expect(asked(richProgram, { area: 'xihu' }).facts[0]?.readBy).toEqual([
      { plan: 'special/flood', levels: ['IV', 'III', 'II'] },
    ])
  })

  test('by hazard', () => {
    expect(asked(richProgram, { hazard: 'drought' }).facts).toEqual([])
  })

  test('of a fact per area, where it can be given', () => {
    const places = (area: string | null) =>
      asked(richProgram, { area }).facts.find(({ fact }) => fact.name === '堤防决口')?.areas
    expect(places(null)).toEqual(['donghu', 'xihu', 'nanshan'])
    expect(places('donghu')).toEqual(['donghu'])
    expect(asked().facts[0]?.areas).toEqual([])
  })

  test('a computed fact stands beside those that it follows from; levels of plans outside are asked for, too', () => {
    const { facts, outside } = asked(compilePlans(computedSet()))
    expect(facts.map(({ fact }) => [fact.name, fact.means !== null])).toEqual([
      ['水位', false],
      ['水位上涨', false],
      ['积水深度', false],
      ['堤防决口', false],
      ['洪峰将至', true],
    ])
    expect(outside).toEqual(['zhenjiang:special/flood'])
  })
})
