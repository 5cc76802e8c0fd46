import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, parseInstant } from '../../src/vocabulary/instant.ts'
import { compareTerms, endOfTerm, parseTerm, type Term } from '../../src/vocabulary/term.ts'
import { mondayToFriday } from '../../src/vocabulary/working-days.ts'

test.each([
  ['P3Y', { kind: 'calendar', months: 36, days: 0 }],
  ['P6M', { kind: 'calendar', months: 6, days: 0 }],
  ['P1Y6M2W3D', { kind: 'calendar', months: 18, days: 17 }],
  ['WD20', { kind: 'working-days', days: 20 }],
  ['PT2H', { kind: 'span', ms: 7_200_000 }],
  ['PT1H30M', { kind: 'span', ms: 5_400_000 }],
  ['P', null],
  ['PT', null],
  ['WD', null],
  ['3 年', null],
])('%s', (text, expected) => {
  expect(parseTerm(text)).toEqual(expected)
})

test.each([
  ['2022-06-30', 'P3Y', '2025-06-30'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2024-08-31', 'P6M', '2025-02-28'],
  ['2025-12-31', 'P1D', '2026-01-01'],
  ['2025-05-06', 'WD20', '2025-06-03'],
])('%s and %s: until %s', (from, term, expected) => {
  const parsed = parseTerm(term)
  const start = parseInstant(from, 0)
  if (!parsed || start === null) throw new Error('not a term or a date')
  expect(formatDate(endOfTerm(start, parsed, mondayToFriday), 0)).toBe(expected)
})

test.each([
  ['P6M', 'P1Y'],
  ['WD20', 'P2M'],
  ['PT2H', 'P1D'],
])('%s is shorter than %s', (shorter, longer) => {
  const [a, b] = [parseTerm(shorter), parseTerm(longer)]
  if (!a || !b) throw new Error('not a term')
  expect(compareTerms(a, b)).toBeLessThan(0)
})

test('a later beginning never ends earlier', () => {
  const term = fc.oneof(
    fc.record({
      kind: fc.constant('calendar' as const),
      months: fc.nat({ max: 60 }),
      days: fc.nat({ max: 40 }),
    }),
    fc.record({ kind: fc.constant('working-days' as const), days: fc.nat({ max: 60 }) }),
  )
  const date = fc.integer({ min: 0, max: 25_000 })
  fc.assert(
    fc.property(term, date, date, (each: Term, a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map((days) => days * 86_400_000)
      expect(endOfTerm(first ?? 0, each, mondayToFriday)).toBeLessThanOrEqual(
        endOfTerm(second ?? 0, each, mondayToFriday),
      )
    }),
  )
})
