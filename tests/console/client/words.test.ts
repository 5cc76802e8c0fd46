import { describe, expect, test } from 'vitest'
import {
  dayAndClock,
  deadlineText,
  exerciseClock,
  sinceText,
  tickingClock,
} from '../../../src/console/client/format.ts'
import { drillHash, parseRoute } from '../../../src/console/client/routes.ts'
import { nearerOffset } from '../../../src/console/client/server-clock.ts'
import { en } from '../../../src/console/client/words/en.ts'
import { zhCN } from '../../../src/console/client/words/zh-CN.ts'
import { hour, minute } from '../../../src/vocabulary/duration.ts'
import { situation } from '../../support/seat-opening.ts'

describe('words', () => {
  const texts = (words: object): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value] as [string, string]]
        : texts(value as object).map(([inner, text]) => [`${key}.${inner}`, text] as [string, string]),
    )
  const places = (words: object) =>
    texts(words).map(([key, text]) => [key, ...(text.match(/\{\w+\}/g) ?? []).sort()].join(' '))

  test('both languages fill in the same', () => {
    expect(places(en)).toEqual(places(zhCN))
  })

  test('the Chinese pages hold no English and no word of software', () => {
    const bad = texts(zhCN).filter(([, text]) =>
      /[A-Za-z]|实例|状态机|服务端|客户端/.test(text.replace(/\{\w+\}/g, '')),
    )
    expect(bad).toEqual([])
  })
})

describe('times', () => {
  test('are the set’s, with seconds on a clock that ticks', () => {
    expect(tickingClock(situation, 480)).toBe('14:00:00')
    expect(tickingClock(situation + 61_500, 360)).toBe('12:01:01')
    expect(dayAndClock(situation, 480, 'zh-CN')).toBe('7月1日 14:00')
    expect(dayAndClock(situation, 480, 'en')).toBe('1 Jul 14:00')
    expect(exerciseClock(26 * hour + 5 * minute)).toBe('26:05:00')
  })

  test.each([
    [0, '刚刚'],
    [59_000, '刚刚'],
    [3 * minute + 59_000, '3 分钟前'],
    [95 * minute, '1 小时 35 分钟前'],
    [50 * hour, '2 天 2 小时前'],
  ])('%d ms ago: %s', (span, said) => {
    expect(sinceText(situation - span, situation, 'zh-CN')).toBe(said)
  })

  test.each([
    [25 * minute, false, '还有 25 分钟'],
    [30_000, false, '还有不到 1 分钟'],
    [0, false, '还有不到 1 分钟'],
    [-1, true, '逾期'],
    [-7 * minute, true, '逾期 7 分钟'],
  ])('a deadline in %d ms', (left, late, text) => {
    expect(deadlineText(situation + left, situation, 'zh-CN')).toEqual({ late, text })
  })

  test('of messages that came late the one that came quickest tells the server’s time', () => {
    const offset = [90, 40, 70].reduce<number | null>(
      (before, delay) => nearerOffset(before, 5000, 1000 + delay),
      null,
    )
    expect(offset).toBe(3960)
  })
})

describe('addresses', () => {
  test.each([
    ['#/join/abc-1', { kind: 'join', token: 'abc-1' }],
    ['#/drill/flood-2025/office', { kind: 'drill', drill: 'flood-2025', seat: 'office', within: [] }],
    ['#/drill/%E6%B4%AA/a/b/c', { kind: 'drill', drill: '洪', seat: 'a', within: ['b', 'c'] }],
    ['#/drill/%E6/a', { kind: 'drill', drill: '%E6', seat: 'a', within: [] }],
    ['#/join/', { kind: 'none' }],
    ['#/drill/x', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  test('are read as they were written', () => {
    const route = { kind: 'drill', drill: '防汛/一', seat: 'a b', within: ['x'] }
    expect(parseRoute(drillHash('防汛/一', 'a b', ['x']))).toEqual(route)
  })
})
