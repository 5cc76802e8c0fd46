import { expect, test } from 'vitest'
import { buildRegistry } from '../../src/model/build-registry.ts'
import { chinaRegimes } from '../../src/model/generated/regimes.ts'
import { readable } from './read.ts'

const registry = (name: string, text: string) => buildRegistry([readable(`registry/${name}.yaml`, text)])

test('a set without registry/regimes.yaml has the terms of national regulations, every id once', () => {
  const { regimes } = buildRegistry([])
  expect(regimes).toEqual(chinaRegimes)
  expect(new Set(regimes.map(({ id }) => id)).size).toBe(regimes.length)
})

test('every shipped term names what it rests on, or says that it is assumed', () => {
  const without = chinaRegimes.filter(
    ({ basis, assumed }) =>
      !assumed && basis.article === null && basis.number === null && basis.edition === null,
  )
  // The statistical system is known by its name only.
  expect([...new Set(without.map(({ basis }) => basis.regulation))]).toEqual(['自然灾害情况统计调查制度'])
})

test('an entry with the id of a shipped one stands in its place, others are added', () => {
  const { regimes } = registry(
    'regimes',
    `regimes:
  - { id: cn-measures-drill, what: drill, limit: P1Y, from: previous, applies: { types: [special] }, basis: { regulation: 市实施细则, article: 9 } }
  - { id: city-report, what: report, limit: PT30M, from: event, applies: { reports: [初报] }, basis: { regulation: 市报送规定 } }
`,
  )
  expect(regimes).toHaveLength(chinaRegimes.length + 1)
  expect(regimes.find(({ id }) => id === 'cn-measures-drill')).toMatchObject({
    limit: { kind: 'calendar', months: 12, days: 0 },
    applies: { types: ['special'], operators: [], classes: [], hazards: [], reports: [] },
    basis: { regulation: '市实施细则', article: 9, number: null },
    assumed: false,
  })
  expect(regimes.at(-1)).toMatchObject({ id: 'city-report', limit: { kind: 'span', ms: 1_800_000 } })
})

test('holidays: runs of days are each of their days, and years say whether they are assumed', () => {
  const { holidays } = registry(
    'holidays',
    `years:
  - { year: 2025, off: [2025-01-01, 2025-01-30/2025-02-02], working: [2025-01-26], assumed: true }
  - { year: 2026, off: [2026-01-01] }
`,
  )
  expect([...holidays.calendar.off]).toEqual([
    '2025-01-01',
    '2025-01-30',
    '2025-01-31',
    '2025-02-01',
    '2025-02-02',
    '2026-01-01',
  ])
  expect([...holidays.calendar.working]).toEqual(['2025-01-26'])
  expect([...holidays.calendar.years]).toEqual([2025, 2026])
  expect([...holidays.assumed]).toEqual([2025])
})

test('contacts keep when they were checked, with its place', () => {
  const { contacts } = registry(
    'contacts',
    'contacts:\n  - { organization: flood-office, post: 值班室, phone: 000-0000-0001, checked: 2025-01-15 }\n',
  )
  expect(contacts).toMatchObject([
    {
      organization: 'flood-office',
      post: '值班室',
      checked: { value: '2025-01-15', at: { start: { line: 2 } } },
    },
  ])
})
