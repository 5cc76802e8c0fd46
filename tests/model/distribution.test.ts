import { expect, test } from 'vitest'
import { boundsOf, parseDistribution, parseEffort, parseShift } from '../../src/model/distribution.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'

test.each([
  ['fixed(PT10M)', { kind: 'fixed', value: 10 * minute }],
  ['uniform(PT5M, PT20M)', { kind: 'uniform', low: 5 * minute, high: 20 * minute }],
  ['triangular(PT5M,PT15M,PT1H)', { kind: 'triangular', low: 5 * minute, mode: 15 * minute, high: hour }],
  [
    'triangular（PT5M，PT5M，PT5M）',
    { kind: 'triangular', low: 5 * minute, mode: 5 * minute, high: 5 * minute },
  ],
  [
    'quantiles(0: PT5M, 0.5: PT15M, 1: PT1H)',
    {
      kind: 'quantiles',
      points: [
        [0, 5 * minute],
        [0.5, 15 * minute],
        [1, hour],
      ],
    },
  ],
  ['fixed(10 分钟)', { kind: 'fixed', value: 10 * minute }],
  ['uniform(PT20M, PT5M)', null],
  ['triangular(PT5M, PT40M, PT15M)', null],
  ['quantiles(0.5: PT5M, 0.2: PT15M)', null],
  ['quantiles(0: PT15M, 1: PT5M)', null],
  ['quantiles(0: PT5M, 2: PT15M)', null],
  ['quantiles(PT5M)', null],
  ['fixed()', null],
  ['fixed(PT5M, PT6M)', null],
  ['normal(PT5M, PT1M)', null],
  ['PT5M', null],
] as const)('%s', (text, expected) => {
  expect(parseDistribution(text)).toEqual(expected)
})

test.each([
  ['fixed(0.8)', { low: 0.8, mode: 0.8, high: 0.8 }],
  ['triangular(0.4, 0.8, 1.1)', { low: 0.4, mode: 0.8, high: 1.1 }],
  ['triangular(0.9, 0.8, 1.1)', null],
  ['triangular(0.4, 0.8)', null],
  ['fixed(-1)', null],
  ['fixed(1, 2)', null],
  ['0.8', null],
] as const)('effort %s', (text, expected) => {
  expect(parseEffort(text)).toEqual(expected)
})

test.each([
  ['uniform(-0.2, 0.35)', { shift: { kind: 'uniform', low: -20, high: 35 }, digits: 2 }],
  ['triangular(-5, 0, 20)', { shift: { kind: 'triangular', low: -5, mode: 0, high: 20 }, digits: 0 }],
  ['fixed(0.5)', { shift: { kind: 'fixed', value: 5 }, digits: 1 }],
  [
    'quantiles(0: -1, 0.5: 0, 1: 2.5)',
    {
      shift: {
        kind: 'quantiles',
        points: [
          [0, -10],
          [0.5, 0],
          [1, 25],
        ],
      },
      digits: 1,
    },
  ],
  ['uniform(3, 1)', null],
  ['uniform(PT5M, PT20M)', null],
  ['0.3', null],
] as const)('a shift by %s', (text, expected) => {
  expect(parseShift(text)).toEqual(expected)
})

test.each([
  ['fixed(PT5M)', 5, 5],
  ['uniform(PT5M, PT20M)', 5, 20],
  ['triangular(PT5M, PT6M, PT20M)', 5, 20],
  ['quantiles(0.1: PT5M, 0.9: PT1H)', 5, 60],
])('bounds of %s', (text, low, high) => {
  const spread = parseDistribution(text)
  expect(spread && boundsOf(spread)).toMatchObject({ low: low * minute, high: high * minute })
})
