import { describe, expect, test } from 'vitest'
import { calendarDue, parseCalendarLimit } from '../../src/vocabulary/calendar-limit.ts'
import { formatInstant, parseInstant } from '../../src/vocabulary/instant.ts'
import { nextTimeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { mondayToFriday } from '../../src/vocabulary/working-days.ts'

const zone = 480

function at(text: string): number {
  const instant = parseInstant(text, zone)
  if (instant === null) throw new Error(text)
  return instant
}

describe('when a limit told by the calendar runs out', () => {
  test.each([
    ['每日 9 时前', '2025-07-01 08:59', '2025-07-01 09:00'],
    ['每日 9 时前', '2025-07-01 09:00', '2025-07-02 09:00'],
    ['每日 8:00、17:00', '2025-07-01 12:00', '2025-07-01 17:00'],
    ['18 时前', '2025-12-31 19:00', '2026-01-01 18:00'],
    ['每月 5 日前', '2025-07-05 12:00', '2025-07-06 00:00'],
    ['次月 5 日前', '2025-07-03 12:00', '2025-08-06 00:00'],
    ['下月 10 日 18 时前', '2025-12-31 23:00', '2026-01-10 18:00'],
    ['下个月底前', '2025-01-31 12:00', '2025-03-01 00:00'],
    ['次年 1 月底前', '2025-01-10 12:00', '2026-02-01 00:00'],
    ['by the 5th of next month', '2025-07-03 12:00', '2025-08-06 00:00'],
    ['次日 8:00', '2025-07-01 00:10', '2025-07-02 08:00'],
    ['当日 24 时前', '2025-07-01 23:00', '2025-07-02 00:00'],
    ['1 个工作日', '2025-07-04 10:00', '2025-07-08 00:00'],
    ['5 个工作日', '2025-07-05 10:00', '2025-07-12 00:00'],
    ['20 个工作日', '2025-07-01 10:00', '2025-07-30 00:00'],
    ['1 个月', '2025-01-31 10:00', '2025-03-01 00:00'],
    ['1 个月', '2025-07-03 10:00', '2025-08-05 00:00'],
    ['1 年', '2024-02-29 10:00', '2025-03-01 00:00'],
  ] as const)('%s from %s', (text, from, due) => {
    const limit = parseCalendarLimit(text)
    if (!limit) throw new Error(`not read: ${text}`)
    expect(formatInstant(calendarDue(limit, at(from), zone, mondayToFriday), zone)).toBe(due)
  })

  const nationalDay = {
    years: new Set([2025]),
    off: new Set(['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']),
    working: new Set(['2025-09-28', '2025-10-11']),
  }
  test.each([
    ['1 个工作日', '2025-09-26 10:00', '2025-09-29 00:00'],
    ['5 个工作日', '2025-09-30 10:00', '2025-10-15 00:00'],
    ['1 个月', '2025-09-01 10:00', '2025-10-10 00:00'],
    ['每个工作日 9 时前', '2025-09-30 10:00', '2025-10-09 09:00'],
  ] as const)('%s from %s with the calendar of holidays', (text, from, due) => {
    const limit = parseCalendarLimit(text)
    if (!limit) throw new Error(`not read: ${text}`)
    expect(formatInstant(calendarDue(limit, at(from), zone, nationalDay), zone)).toBe(due)
  })
})

test('times of day are those of the zone', () => {
  expect(formatInstant(nextTimeOfDay([480], at('2025-07-01 07:59'), zone), zone)).toBe('2025-07-01 08:00')
  expect(formatInstant(nextTimeOfDay([480], at('2025-07-01 07:59'), 0), 0)).toBe('2025-07-01 08:00')
})

test.each(['尽快', '9', '9 时到 10 时', '每月 2 次', '半月', '工作日', '次月', '次月上旬'])(
  '%s is no such limit',
  (text) => {
    expect(parseCalendarLimit(text)).toBeNull()
  },
)
