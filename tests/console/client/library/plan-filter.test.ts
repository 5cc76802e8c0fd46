import { describe, expect, test } from 'vitest'
import { parseLibraryRoute, planHash } from '../../../../src/console/client/library/library-route.ts'
import {
  filteredPlans,
  filterParams,
  isNarrowed,
  lateCount,
  readFilter,
} from '../../../../src/console/client/library/plan-filter.ts'
import type { LibraryOverview, PlanCard, PlanDuty } from '../../../../src/console/library-protocol.ts'

const duty = (due: string, late: boolean): PlanDuty => ({
  ...{ what: 'drill', last: null, due, late, soon: false, basis: '' },
})

const plan = (id: string, more: Partial<PlanCard> = {}): PlanCard => ({
  ...{ id, title: id, type: { id: 'special', name: '专项' }, status: { id: 'in-force', name: '现行有效' } },
  ...{ edition: null, issuer: '', area: { id: 'city', name: '市' }, hazards: [], levels: [], book: null },
  ...{ findings: { error: 0, warning: 0, hint: 0 }, dates: [], duties: [] },
  ...more,
})

const overview: LibraryOverview = {
  set: { title: '市', locale: 'zh-CN' },
  today: '2026-01-15',
  areas: [
    { id: 'city', name: '市', parent: null },
    { id: 'town', name: '镇', parent: 'city' },
    { id: 'village', name: '村', parent: 'town' },
  ],
  findings: { error: 1, warning: 0, hint: 0 },
  elsewhere: [],
  plans: [
    plan('village', {
      type: { id: 'village', name: '村' },
      area: { id: 'village', name: '村' },
      duties: [duty('2025-01-01', true)],
    }),
    plan('flood', {
      hazards: [{ id: 'flood', name: '洪水' }],
      issuer: '防汛指挥部',
      duties: [duty('2027-01-01', false)],
    }),
    plan('overall', { type: { id: 'overall', name: '总体' }, findings: { error: 1, warning: 0, hint: 0 } }),
  ],
}

const shown = (query: string): string[] =>
  filteredPlans(overview, readFilter(new URLSearchParams(query))).map(({ id }) => id)

describe('the list', () => {
  test.each([
    ['', ['overall', 'flood', 'village']],
    ['q=洪水', ['flood']],
    ['q=防汛 市', ['flood']],
    ['q=没有', []],
    ['area=town', ['village']],
    ['area=city', ['overall', 'flood', 'village']],
    ['type=village', ['village']],
    ['hazard=flood', ['flood']],
    ['status=draft', []],
    ['only=findings', ['overall']],
    ['only=due', ['village']],
    ['sort=next', ['village', 'flood', 'overall']],
    ['sort=title&down=1', ['village', 'overall', 'flood']],
    ['sort=nonsense', ['overall', 'flood', 'village']],
  ])('%s', (query, ids) => {
    expect(shown(query)).toEqual(ids)
  })

  test('is narrowed and sorted by its address, which can be sent', () => {
    const query = 'q=%E6%B0%B4&area=town&only=due&plan=special%2Fflood&sort=next&down=1'
    const filter = readFilter(new URLSearchParams(query))
    expect(readFilter(filterParams(filter))).toEqual(filter)
    expect(isNarrowed(filter)).toBe(true)
    expect(filterParams(readFilter(new URLSearchParams())).toString()).toBe('')
  })

  test('counts plans that are late', () => {
    expect([lateCount(overview.plans, 'drill'), lateCount(overview.plans, 'evaluate')]).toEqual([1, 0])
  })
})

describe('addresses', () => {
  test.each([
    ['', { kind: 'plans' }],
    ['#/', { kind: 'plans' }],
    ['#/plan/special/flood', { kind: 'plan', id: 'special/flood', tab: 'text', at: null }],
    ['#/plan/special%2Fflood?tab=levels', { kind: 'plan', id: 'special/flood', tab: 'levels' }],
    ['#/plan/a?tab=nonsense&at=III.start.2', { kind: 'plan', id: 'a', tab: 'text', at: 'III.start.2' }],
    ['#/graph', { kind: 'graph' }],
    ['#/match?x=1', { kind: 'match' }],
    ['#/join/abc', { kind: 'join', token: 'abc' }],
    ['#/plan/%E0%A4', { kind: 'plan', id: '%E0%A4' }],
    ['#/plan', { kind: 'none' }],
    ['#/elsewhere', { kind: 'none' }],
  ])('%s', (hash, route) => {
    expect(parseLibraryRoute(hash)).toMatchObject(route)
  })

  test('of a plan lead back to it', () => {
    const hash = planHash('special/防汛', { tab: 'levels', at: 'III.start.2' })
    expect(parseLibraryRoute(hash)).toEqual({
      kind: 'plan',
      id: 'special/防汛',
      tab: 'levels',
      at: 'III.start.2',
    })
  })
})
