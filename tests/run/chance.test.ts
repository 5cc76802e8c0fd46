import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../src/model/scenario.ts'
import { chanceFor, draw } from '../../src/run/chance.ts'
import { minute } from '../../src/vocabulary/duration.ts'

const first = (seed: string, ...purpose: readonly (string | number)[]): number =>
  chanceFor(seed, ...purpose)()

describe('a stream', () => {
  test('draws the same on every machine, for ever: these numbers must never change', () => {
    const chance = chanceFor('1', 'delay', 'qx-office', 'special/flood#III-1', 1, 1)
    expect([chance(), chance(), chance()]).toEqual([
      0.4237718859221786, 0.3353468622080982, 0.40219106851145625,
    ])
  })

  test('is its own for every part of its purpose', () => {
    const draws = [
      first('1', 'delay', 'office', 'III-1', 1, 1),
      first('2', 'delay', 'office', 'III-1', 1, 1),
      first('1', 'fails', 'office', 'III-1', 1, 1),
      first('1', 'delay', 'water', 'III-1', 1, 1),
      first('1', 'delay', 'office', 'III-1', 2, 1),
      first('1', 'delay', 'office', 'III-1', 1, 2),
      // Parts are kept apart: 1 and 11 are not 11 and 1.
      first('1', 'delay', 'office', 'III-1', 1, 11),
      first('1', 'delay', 'office', 'III-1', 11, 1),
    ]
    expect(new Set(draws).size).toBe(draws.length)
  })

  test('is spread evenly over [0, 1)', () => {
    const chance = chanceFor('1', 'even')
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(chance() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // Standard deviation is 30: these are five of them.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('a draw', () => {
  const at = (distribution: Distribution, u: number): number => draw(distribution, () => u)
  const triangle: Distribution = { kind: 'triangular', low: 5 * minute, mode: 10 * minute, high: 40 * minute }

  test.each<[string, Distribution, number, number]>([
    ['fixed', { kind: 'fixed', value: 7 }, 0.3, 7],
    ['uniform from its low', { kind: 'uniform', low: 10, high: 20 }, 0, 10],
    ['uniform in its middle', { kind: 'uniform', low: 10, high: 20 }, 0.5, 15],
    ['triangular from its low', triangle, 0, 5 * minute],
    // A seventh of the triangle lies below its mode: (10 − 5) / (40 − 5).
    ['triangular at its mode', triangle, 1 / 7, 10 * minute],
    ['triangular to its high', triangle, 1, 40 * minute],
    ['triangular of no width', { kind: 'triangular', low: 5, mode: 5, high: 5 }, 0.9, 5],
    [
      'quantiles below the first',
      {
        kind: 'quantiles',
        points: [
          [0.1, 100],
          [0.9, 200],
        ],
      },
      0.05,
      100,
    ],
    [
      'quantiles between',
      {
        kind: 'quantiles',
        points: [
          [0.1, 100],
          [0.9, 200],
        ],
      },
      0.5,
      150,
    ],
    [
      'quantiles above the last',
      {
        kind: 'quantiles',
        points: [
          [0.1, 100],
          [0.9, 200],
        ],
      },
      0.95,
      200,
    ],
  ])('%s', (_, distribution, u, expected) => {
    expect(at(distribution, u)).toBe(expected)
  })

  test('never leaves its bounds and rises with chance', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
    fc.assert(
      fc.property(fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)), unit, unit, (bounds, u, v) => {
        const [low, mode, high] = bounds.sort((a, b) => a - b) as [number, number, number]
        const kinds: Distribution[] = [
          { kind: 'uniform', low, high },
          { kind: 'triangular', low, mode, high },
        ]
        for (const kind of kinds) {
          const [less, more] = [at(kind, Math.min(u, v)), at(kind, Math.max(u, v))]
          expect(less).toBeGreaterThanOrEqual(low)
          expect(more).toBeLessThanOrEqual(high)
          expect(less).toBeLessThanOrEqual(more)
        }
      }),
    )
  })
})
