import { describe, expect, test } from 'vitest'
import { cycleWords } from '../../src/locale/cycle-words.ts'
import { nextOfCycle } from '../../src/vocabulary/cycle.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { formatInstant, parseInstant } from '../../src/vocabulary/instant.ts'
import { parseCalendarCycle, parseCycle } from '../../src/vocabulary/parse-cycle.ts'
import { mondayToFriday } from '../../src/vocabulary/working-days.ts'

const zone = 480
const immediately = 5 * minute

function at(text: string): number {
  const instant = parseInstant(text, zone)
  if (instant === null) throw new Error(text)
  return instant
}

test.each([
  ['每周一', '每周一', 'every Monday'],
  ['每星期一、星期四 9 时前', '每周一、周四 9:00', 'every Monday, Thursday at 9:00'],
  ['每周一、四报告一次', '每周一、周四', 'every Monday, Thursday'],
  ['逢周五', '每周五', 'every Friday'],
  ['every Monday and Thursday by 9:00', '每周一、周四 9:00', 'every Monday, Thursday at 9:00'],
  ['每个工作日 17 时', '每个工作日 17:00', 'every working day at 17:00'],
  ['every working day', '每个工作日', 'every working day'],
  ['每旬', '每旬末', 'every dekad (10th, 20th, last day of the month)'],
  ['每旬末 17:00 前', '每旬末 17:00', 'every dekad (10th, 20th, last day of the month) at 17:00'],
  ['每月 5 日', '每月 5 日', 'monthly on day 5'],
  ['每月5日、20日前', '每月 5 日、20 日', 'monthly on day 5, day 20'],
  ['每月 10、20、30 日 9 时前', '每月 10 日、20 日、30 日 9:00', 'monthly on day 10, day 20, day 30 at 9:00'],
  ['monthly by the 5th', '每月 5 日', 'monthly on day 5'],
  ['monthly on the 5th and 20th', '每月 5 日、20 日', 'monthly on day 5, day 20'],
  ['每月', '每月末', 'monthly on the last day'],
  ['每月底前', '每月末', 'monthly on the last day'],
  ['at the end of every month', '每月末', 'monthly on the last day'],
  ['每月最后一日', '每月末', 'monthly on the last day'],
  ['每季度', '每季度末', 'quarterly on the last day'],
  ['每季末', '每季度末', 'quarterly on the last day'],
  ['quarterly', '每季度末', 'quarterly on the last day'],
  ['每季度首月 5 日前', '每年 1、4、7、10 月 5 日', 'yearly in months 1, 4, 7, 10 on day 5'],
  ['每半年', '每年 6、12 月末', 'yearly in months 6, 12 on the last day'],
  ['每年 10 月底', '每年 10 月末', 'yearly in month 10 on the last day'],
  ['每年', '每年 12 月末', 'yearly in month 12 on the last day'],
  ['每日 8:00、17:00', '每日 8:00、17:00', 'daily at 8:00, 17:00'],
  ['每 3 小时', '每 3 小时', 'every 3 h'],
])('%s is read, and said in both languages', (text, chinese, english) => {
  const cycle = parseCycle(text, immediately)
  if (!cycle) throw new Error(`not read: ${text}`)
  expect(cycleWords(cycle, 'zh-CN')).toBe(chinese)
  expect(cycleWords(cycle, 'en')).toBe(english)
  // What is said is read again as the same.
  expect(parseCycle(chinese, immediately)).toEqual(cycle)
})

describe('when a cycle comes next', () => {
  test.each([
    ['每周一', '2025-07-01 10:00', '2025-07-08 00:00'],
    ['每周一 9 时', '2025-07-07 08:00', '2025-07-07 09:00'],
    ['每周一 9 时', '2025-07-07 09:00', '2025-07-14 09:00'],
    ['每个工作日 17 时', '2025-07-04 18:00', '2025-07-07 17:00'],
    ['每旬', '2025-07-01 10:00', '2025-07-11 00:00'],
    ['每旬', '2025-07-11 00:00', '2025-07-21 00:00'],
    ['每旬', '2025-02-25 10:00', '2025-03-01 00:00'],
    ['每月 5 日', '2025-07-05 10:00', '2025-07-06 00:00'],
    ['每月 5 日', '2025-07-06 00:00', '2025-08-06 00:00'],
    ['每月 30 日 9 时', '2024-02-10 10:00', '2024-02-29 09:00'],
    ['每月底', '2024-02-29 23:59', '2024-03-01 00:00'],
    ['每季度', '2025-07-01 10:00', '2025-10-01 00:00'],
    ['每季度首月 5 日', '2025-07-06 10:00', '2025-10-06 00:00'],
    ['每年 2 月 29 日', '2025-03-01 00:00', '2026-03-01 00:00'],
  ] as const)('%s after %s', (text, after, next) => {
    const cycle = parseCalendarCycle(text)
    if (!cycle) throw new Error(`not read: ${text}`)
    expect(formatInstant(nextOfCycle(cycle, at(after), zone, mondayToFriday), zone)).toBe(next)
  })

  test('days are those of the zone', () => {
    const monday = parseCalendarCycle('每周一 1:00')
    if (!monday) throw new Error('not read')
    expect(formatInstant(nextOfCycle(monday, at('2025-07-06 23:00'), zone, mondayToFriday), zone)).toBe(
      '2025-07-07 01:00',
    )
    expect(formatInstant(nextOfCycle(monday, at('2025-07-06 23:00'), 0, mondayToFriday), 0)).toBe(
      '2025-07-07 01:00',
    )
  })
})

test.each([
  '每月 2 次',
  '每月 32 日',
  '每年 13 月',
  '每周八',
  '不定期',
  `每月 5 日${'、5 日'.repeat(40_000)}`,
])('%.20s is no cycle', (text) => {
  expect(parseCycle(text, immediately)).toBeNull()
})
