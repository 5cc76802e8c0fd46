import { describe, expect, it } from 'vitest'
import { levelSteps } from '../../../../src/console/client/director/model/level-steps.ts'
import { ticksIn, windowAround } from '../../../../src/console/client/director/model/time-window.ts'
import { hour, minute } from '../../../../src/vocabulary/duration.ts'

const span = { begins: 0, lasts: 72 * hour }

describe('the window of the timeline', () => {
  it('stands still while now moves within a quarter of it, then moves on', () => {
    const windows = [20, 21, 21.4, 21.6].map((at) => windowAround(at * hour, 6 * hour, span))
    expect(windows.map(({ from }) => from / hour)).toEqual([18, 19.5, 19.5, 19.5])
  })

  it('holds now, and never leaves the scenario', () => {
    for (let at = 0; at <= 72; at += 0.25) {
      const { from, to } = windowAround(at * hour, 6 * hour, span)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(72 * hour)
      expect(from <= at * hour && at * hour <= to).toBe(true)
    }
  })

  it('is the whole scenario when asked for, and longer when the drill runs over', () => {
    expect(windowAround(3 * hour, null, span)).toEqual({ from: 0, to: 72 * hour })
    expect(windowAround(80 * hour, null, span)).toEqual({ from: 0, to: 80 * hour })
  })

  it('has ticks at round moments of the zone', () => {
    const ticks = ticksIn({ from: 20 * hour, to: 26 * hour }, 8 * hour)
    expect(ticks.map((at) => (at / hour + 8) % 24)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(ticksIn({ from: 0, to: 72 * hour }, 8 * hour).length).toBeLessThanOrEqual(10)
  })
})

describe('the steps of a level', () => {
  it('run from the beginning to now and leave out what lasted no time', () => {
    const steps = levelSteps(
      {
        demands: [
          { at: 10, level: 'IV' },
          { at: 20, level: 'III' },
        ],
        responses: [
          { at: 30, level: 'IV' },
          { at: 30, level: 'III' },
          { at: 50 * minute, level: 'ended' },
        ],
      },
      ['IV', 'III'],
      { begins: 0, now: hour },
    )
    expect(steps.demand).toEqual([
      { from: 0, to: 10, rank: -1 },
      { from: 10, to: 20, rank: 0 },
      { from: 20, to: hour, rank: 1 },
    ])
    expect(steps.response).toEqual([
      { from: 0, to: 30, rank: -1 },
      { from: 30, to: 50 * minute, rank: 1 },
      { from: 50 * minute, to: hour, rank: -1 },
    ])
  })
})
