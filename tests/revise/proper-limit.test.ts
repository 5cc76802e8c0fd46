import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileStart } from '../../src/diagnostic/place.ts'
import { readLimit } from '../../src/model/limits.ts'
import { limitWords, properLimit, withLimit } from '../../src/revise/proper-limit.ts'
import { day, hour, minute, parseDuration } from '../../src/vocabulary/duration.ts'

const time = fc.integer({ min: 1, max: 30 * day })
const at = fileStart('a.md')
const rewritten = (words: string, to: number): string | null =>
  withLimit(words, to, readLimit({ value: words, at }, 0))

describe('the limit that a time comes to', () => {
  test.each([
    [1, 5 * minute],
    [21 * minute, 30 * minute],
    [30 * minute, 30 * minute],
    [61 * minute, 90 * minute],
    [100 * minute, 2 * hour],
    [7 * hour, 8 * hour],
    [73 * hour, 4 * day],
  ])('%i ms → %i ms', (took, limit) => {
    expect(properLimit(took)).toBe(limit)
  })

  test('is never below the time, and rises with it', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(properLimit(a)).toBeGreaterThanOrEqual(a)
        expect(properLimit(Math.min(a, b))).toBeLessThanOrEqual(properLimit(Math.max(a, b)))
        expect(properLimit(properLimit(a))).toBe(properLimit(a))
      }),
    )
  })

  test('is read again as what was written, in both languages', () => {
    fc.assert(
      fc.property(time, fc.boolean(), (took, isChinese) => {
        const limit = properLimit(took)
        expect(parseDuration(limitWords(limit, isChinese), 0)).toBe(limit)
      }),
    )
  })
})

describe('the words of a limit', () => {
  test.each([
    ['30 分钟', 2 * hour, '2 小时'],
    ['30分钟内', 90 * minute, '90分钟内'],
    ['启动后 2 小时30分钟内', 4 * hour, '启动后 4 小时内'],
    ['事发后半小时内', hour, '事发后1小时内'],
    ['不超过 1 小时', 2 * hour, '不超过 2 小时'],
    ['立即', 10 * minute, '10 分钟'],
    ['within 30 min', hour, 'within 1 h'],
    ['2 h of activation', 3 * hour, '3 h of activation'],
    ['PT30M', hour, 'PT1H'],
    ['3 天', 4 * day, '4 天'],
  ])('%s with %i → %s', (words, to, text) => {
    expect(rewritten(words, to)).toBe(text)
  })

  test('keep what is around the time, whatever the time', () => {
    fc.assert(
      fc.property(
        time,
        fc.constantFrom('启动后 30 分钟内', '事发后 1小时', '2 小时', '45 min'),
        (took, words) => {
          const before = readLimit({ value: words, at }, 0)
          const after = readLimit({ value: rewritten(words, properLimit(took)) ?? '', at }, 0)
          expect([after.ms, after.from]).toEqual([properLimit(took), before.from])
        },
      ),
    )
  })

  test.each(['尽快', '每日 9 时前', '5 个工作日'])('%s names no span and stays', (words) => {
    expect(rewritten(words, hour)).toBeNull()
  })
})
