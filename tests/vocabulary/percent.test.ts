import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentWords } from '../../src/vocabulary/percent.ts'

test.each<[number, string]>([
  [0, '0%'],
  [0.00001, '0.1%'],
  [2 / 3, '66.7%'],
  [0.83, '83%'],
  [0.8349, '83.5%'],
  // Under a limit of 80 %, and shown so.
  [0.7994, '79.9%'],
  [0.7996, '79.96%'],
  [0.79996, '79.99%'],
  [0.7999999, '79.99%'],
  [0.8004, '80%'],
  // A sum of decimals that misses 80 % by rounding alone.
  [0.1 + 0.1 + 0.1 + 0.5 - 1e-12, '80%'],
  [0.99996, '99.99%'],
  [1, '100%'],
])('%d is %s', (share, words) => {
  expect(percentWords(share)).toBe(words)
})

test('law: what is shown reaches a whole percent only where the share does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 100 }),
      (millionths, limit) => {
        const shown = Number(percentWords(millionths / 1_000_000).slice(0, -1))
        expect(shown >= limit).toBe(millionths / 10_000 >= limit || (millionths > 0 && limit === 0))
      },
    ),
    { numRuns: 2000 },
  )
})
