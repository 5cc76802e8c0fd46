import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addTimes,
  type ClauseTimes,
  clauseTimes,
  drillsJudged,
  drillsWithin,
  noTimes,
  timeQuantile,
} from '../../src/score/clause-times.ts'
import type { Duty } from '../../src/score/drill-record.ts'
import { histogramOf } from '../../src/score/runs/histogram.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'

const duty = (parts: Partial<Duty>): Duty => ({
  ...{ key: 'k', instance: 'p', clause: 'p#1', thread: 'p#1', kind: 'task', owner: 'a', text: '' },
  ...{ to: [], due: { seq: 1, at: 0 }, deadline: 30 * minute },
  ...{ late: null, done: null, waived: null, withdrawn: null, broken: null },
  ...{ untold: false, between: null },
  ...parts,
})
const done = (at: number, acting = false): Partial<Duty> => ({
  done: { seq: 2, at, late: Math.max(0, at - 30 * minute), acting },
})
const program = { obligations: [{ clause: 'p#1', limit: 30 * minute }] } as unknown as Parameters<
  typeof clauseTimes
>[1]
const timesOf = (duties: readonly Duty[], acting = true): ClauseTimes | undefined =>
  clauseTimes({ duties, ends: 2 * hour }, program, { acting }).get('p#1')

describe('the time of a clause in one drill', () => {
  test('is that of the slowest body', () => {
    const times = timesOf([duty(done(10 * minute)), duty({ owner: 'b', ...done(50 * minute) })])
    expect(times).toEqual({ took: new Map([[50 * minute, 1]]), never: 0, slowest: new Map([['b', 1]]) })
  })

  test('is none when one body never did it', () => {
    const times = timesOf([duty(done(10 * minute)), duty({ owner: 'b' })])
    expect(times).toMatchObject({ never: 1, took: new Map() })
  })

  test('counts from where the limit counts, not from when it fell due', () => {
    // 事发后 30 分钟: due at 20, deadline at 30.
    const times = timesOf([duty({ due: { seq: 1, at: 20 * minute }, ...done(25 * minute) })])
    expect([...(times?.took.keys() ?? [])]).toEqual([25 * minute])
  })

  test('is not judged while its limit still runs, nor by what the director did where that is left out', () => {
    expect(timesOf([duty({ deadline: 3 * hour })])).toBeUndefined()
    expect(timesOf([duty(done(10 * minute, true))], false)).toBeUndefined()
  })
})

const drills = fc.array(
  fc.option(
    fc.nat(600).map((count) => count * minute),
    { nil: null },
  ),
  { minLength: 1, maxLength: 60 },
)
const timesFrom = (each: readonly (number | null)[]): ClauseTimes =>
  each
    .map((took) => ({
      ...noTimes,
      took: histogramOf(took === null ? [] : [took]),
      never: took === null ? 1 : 0,
    }))
    .reduce(addTimes, noTimes)

describe('the distribution over drills', () => {
  test('at least the share that a quantile names was done by then, and less before', () => {
    fc.assert(
      fc.property(drills, fc.constantFrom(0.1, 0.5, 0.9), (each, share) => {
        const times = timesFrom(each)
        const time = timeQuantile(times, share)
        const needed = Math.ceil(share * drillsJudged(times))
        if (time === null) expect(drillsWithin(times, Number.MAX_VALUE)).toBeLessThan(needed)
        else {
          expect(drillsWithin(times, time)).toBeGreaterThanOrEqual(needed)
          expect(drillsWithin(times, time - 1)).toBeLessThan(needed)
        }
      }),
    )
  })

  test('does not depend on the order of drills', () => {
    fc.assert(
      fc.property(drills, (each) => {
        const [some, turned] = [timesFrom(each), timesFrom([...each].reverse())]
        for (const share of [0.1, 0.5, 0.9])
          expect(timeQuantile(turned, share)).toBe(timeQuantile(some, share))
      }),
    )
  })
})
