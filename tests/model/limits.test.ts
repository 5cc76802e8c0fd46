import { describe, expect, test } from 'vitest'
import { cycleIn, limitIn } from '../../src/model/limits.ts'
import { rowConditionIn } from '../../src/model/row-condition.ts'
import { day, hour, minute } from '../../src/vocabulary/duration.ts'
import { cellOf } from './read.ts'

const immediately = 5 * minute

describe('时限', () => {
  test.each([
    ['30 分钟', 30 * minute, 'due'],
    ['2小时内', 2 * hour, 'due'],
    ['立即', immediately, 'due'],
    ['不超过 30 分钟', 30 * minute, 'due'],
    ['启动后 2 小时', 2 * hour, 'start'],
    ['响应启动后2小时内', 2 * hour, 'start'],
    ['启动 2 小时内', 2 * hour, 'start'],
    ['事发后 30 分钟', 30 * minute, 'event'],
    ['接报后立即', immediately, 'event'],
    ['险情发生后半小时内', 30 * minute, 'event'],
    ['within 30 min', 30 * minute, 'due'],
    ['1 h of activation', hour, 'start'],
    ['within 2 hours after the event', 2 * hour, 'event'],
    ['1 日', day, 'due'],
    ['尽快', null, 'due'],
    ['5 个工作日', null, 'due'],
    ['每日 9 时前', null, 'due'],
    ['2 小时（夜间 3 小时）', null, 'due'],
  ] as const)('%s', (text, ms, from) => {
    expect(limitIn(cellOf(text), immediately)).toMatchObject({ text, ms, from })
  })

  test('no cell is no limit', () => {
    expect(limitIn(null, immediately)).toBeNull()
  })
})

describe('周期', () => {
  test.each([
    ['每 3 小时', 3 * hour],
    ['每3小时一次', 3 * hour],
    ['3 小时一次', 3 * hour],
    ['每小时', hour],
    ['每半小时', 30 * minute],
    ['每日', day],
    ['每日 1 次', day],
    ['每天2次', 12 * hour],
    ['1次/小时', null],
    ['2 小时/次', null],
    ['every 3 hours', 3 * hour],
    ['hourly', hour],
    ['PT3H', 3 * hour],
    ['每周', 7 * day],
    ['weekly', 7 * day],
    ['每月 2 次', null],
    ['不定期', null],
  ] as const)('%s', (text, ms) => {
    const cycle = cycleIn(cellOf(text), immediately)
    expect(cycle.every?.value ?? null).toEqual(ms === null ? null : { kind: 'span', ms })
    expect(cycle.unreadable.map(({ value }) => value)).toEqual(ms === null ? [text] : [])
  })

  test('持续 is held, not repeated', () => {
    expect(cycleIn(cellOf('持续'), immediately)).toEqual({
      every: null,
      held: true,
      unreadable: [],
    })
  })
})

describe('by the calendar', () => {
  test.each([
    ['每日 9 时前', { kind: 'cycle', cycle: { days: { kind: 'daily' }, times: [540] } }, 'due'],
    ['每日 8:00、17:00', { kind: 'cycle', cycle: { days: { kind: 'daily' }, times: [480, 1020] } }, 'due'],
    ['次日 8:00', { kind: 'time-of-day', days: 1, times: [480] }, 'due'],
    ['当日 18 时 30 分前', { kind: 'time-of-day', days: 0, times: [1110] }, 'due'],
    ['daily by 9:00', { kind: 'cycle', cycle: { days: { kind: 'daily' }, times: [540] } }, 'due'],
    ['next day 8:00', { kind: 'time-of-day', days: 1, times: [480] }, 'due'],
    ['5 个工作日', { kind: 'working-days', days: 5 }, 'due'],
    ['启动后 3 个工作日内', { kind: 'working-days', days: 3 }, 'start'],
    ['一个月内', { kind: 'months', months: 1 }, 'due'],
    ['半年', { kind: 'months', months: 6 }, 'due'],
    ['1 年', { kind: 'months', months: 12 }, 'due'],
    ['每日 25 时', null, 'due'],
    ['每旬', { kind: 'cycle', cycle: { days: { kind: 'monthly', days: [10, 20, 31] } } }, 'due'],
    ['次月 5 日前', { kind: 'next-period', months: 1, cycle: { days: { days: [5] } } }, 'due'],
  ] as const)('时限 %s', (text, calendar, from) => {
    expect(limitIn(cellOf(text), immediately)).toMatchObject({ text, ms: null, calendar, from })
  })

  test('周期 每日 8:00、17:00', () => {
    expect(cycleIn(cellOf('每日 8:00、17:00'), immediately).every?.value).toEqual({
      kind: 'calendar',
      days: { kind: 'daily' },
      times: [480, 1020],
    })
  })
})

describe('条件', () => {
  test.each(['视情', '必要时', '视情况决定', '商请武警支援', 'as needed'])(
    '%s offers the task to the decider',
    (text) => {
      expect(rowConditionIn(cellOf(text))).toMatchObject({ kind: 'discretion', text })
    },
  )

  test('other words are for people', () => {
    expect(rowConditionIn(cellOf('夜间'))).toMatchObject({ kind: 'words', text: '夜间' })
  })

  test.each([
    ['`甲 > 1`', '甲 > 1'],
    ['水位超过 1 米：`甲 > 1`', '甲 > 1'],
    ['`甲 > 1` `乙 > 1`', '(甲 > 1) 或 (乙 > 1)'],
    ['`甲 > 1`，且 `乙 > 1`', '(甲 > 1) 且 (乙 > 1)'],
  ])('%s runs', (raw, source) => {
    expect(rowConditionIn(cellOf(raw))).toMatchObject({ kind: 'condition', condition: { source } })
  })
})
