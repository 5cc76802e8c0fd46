import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../src/vocabulary/duration.ts'
import { formatDate, parseInstant } from '../../src/vocabulary/instant.ts'
import {
  holidaysKnown,
  isWorkingDay,
  mondayToFriday,
  type WorkCalendar,
  workingDaysAfter,
} from '../../src/vocabulary/working-days.ts'

const at = (date: string): number => parseInstant(date, 0) ?? Number.NaN
const autumn: WorkCalendar = {
  years: new Set([2025]),
  off: new Set(['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']),
  working: new Set(['2025-09-28', '2025-10-11']),
}

test.each([
  ['2025-09-26', 'a Friday', true],
  ['2025-09-27', 'a Saturday', false],
  ['2025-09-28', 'a Sunday that is worked', true],
  ['2025-10-01', 'a Wednesday off', false],
  ['2025-10-11', 'a Saturday that is worked', true],
  ['1969-12-28', 'a Sunday before 1970', false],
])('%s, %s: %s', (date, _, expected) => {
  expect(isWorkingDay(at(date), autumn)).toBe(expected)
})

test.each([
  ['2025-09-26', 1, '2025-09-28'],
  ['2025-09-26', 4, '2025-10-09'],
  ['2025-09-26', 6, '2025-10-11'],
  ['2025-09-26', 0, '2025-09-26'],
])('from %s the working day number %i is %s: the first day does not count', (from, count, expected) => {
  expect(formatDate(workingDaysAfter(at(from), count, autumn), 0)).toBe(expected)
})

test('without a calendar five working days are a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 40 }), (start, weeks) => {
      const from = start * day
      const end = workingDaysAfter(from, 5 * weeks, mondayToFriday)
      expect(isWorkingDay(end, mondayToFriday)).toBe(true)
      if (isWorkingDay(from, mondayToFriday)) expect(end - from).toBe(7 * weeks * day)
    }),
  )
})

test('holidays are known only when every year of the span is', () => {
  expect(holidaysKnown(at('2025-03-01'), at('2025-12-31'), autumn)).toBe(true)
  expect(holidaysKnown(at('2025-12-20'), at('2026-01-10'), autumn)).toBe(false)
  expect(holidaysKnown(at('2025-03-01'), at('2025-04-01'), mondayToFriday)).toBe(false)
})
