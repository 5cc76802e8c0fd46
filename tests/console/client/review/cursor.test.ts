import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { afterKey, Course, timesOf } from '../../../../src/console/client/review/replay/model/cursor.ts'
import { hour, minute } from '../../../../src/vocabulary/duration.ts'

/** Entries 1 to 7 at these minutes. */
const course = new Course([0, 0, 10, 10, 10, 30, 90].map((minutes) => minutes * minute))
const at = (seq: number, minutes: number) => ({ seq, at: minutes * minute })

describe('a moment of a log', () => {
  it('is right after an entry, or later before the next', () => {
    expect(course.atEntry(4)).toEqual(at(4, 10))
    expect(course.atTime(29 * minute)).toEqual(at(5, 29))
    expect(course.atTime(30 * minute)).toEqual(at(6, 30))
  })

  it('lies within the log, whatever an address says', () => {
    expect(course.atEntry(0)).toEqual(at(1, 0))
    expect(course.atEntry(Number.NaN)).toEqual(at(1, 0))
    expect(course.atEntry(900)).toEqual(at(7, 90))
    expect(course.atTime(-hour)).toEqual(at(2, 0))
    expect(course.atTime(9 * hour)).toEqual(at(7, 90))
  })

  test.each([
    ['ArrowRight', false, at(4, 10), at(5, 10)],
    ['ArrowUp', false, at(5, 10), at(6, 30)],
    ['ArrowLeft', false, at(5, 10), at(4, 10)],
    // Between two entries the one before is the last that has come.
    ['ArrowLeft', false, at(5, 20), at(5, 10)],
    ['ArrowRight', false, at(5, 20), at(6, 30)],
    ['ArrowRight', true, at(2, 0), at(5, 10)],
    ['ArrowRight', true, at(5, 10), at(5, 20)],
    ['ArrowLeft', true, at(6, 30), at(5, 20)],
    ['PageUp', false, at(6, 30), at(7, 90)],
    ['PageDown', false, at(7, 90), at(6, 30)],
    ['Home', false, at(6, 30), at(1, 0)],
    ['End', false, at(1, 0), at(7, 90)],
    ['x', false, at(1, 0), null],
  ])('%s (shift: %s) from %o leads to %o', (key, shiftKey, from, to) => {
    expect(afterKey({ key, shiftKey }, from, course)).toEqual(to)
  })

  it('plays on by time, through all entries of a moment, and never back', () => {
    expect(course.played(at(2, 0), 10 * minute)).toEqual(at(5, 10))
    // From an entry in the middle of its moment the others come with the first step.
    expect(course.played(at(3, 10), 1)).toEqual({ seq: 5, at: 10 * minute + 1 })
    expect(course.played(at(6, 80), hour)).toEqual(at(7, 90))
    expect(course.isEnd(at(7, 90))).toBe(true)
    expect(course.isEnd(at(6, 89))).toBe(false)
  })

  it('has the same entries by whichever way it was come to', () => {
    const minutes = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(minutes, fc.nat(60), (gaps, asked) => {
        let now = 0
        const times = gaps.map((gap) => (now += gap))
        const moment = new Course(times).atTime(asked)
        const come = times.filter((time) => time <= moment.at).length
        expect(moment.seq).toBe(Math.max(1, come))
      }),
    )
  })
})

describe('times of entries', () => {
  const entry = (type: string, situation: number) => ({ type, at: { situation } })

  it('never go back, and before the beginning are the beginning', () => {
    const log = [
      entry('drill-opened', 99),
      entry('drill-started', 5),
      entry('a', 7),
      entry('b', 6),
      entry('c', 8),
    ]
    expect(timesOf(log)).toEqual([5, 5, 7, 7, 8])
  })

  it('are there without a beginning, too', () => {
    expect(timesOf([])).toEqual([])
    expect(timesOf([entry('a', 3), entry('b', 4)])).toEqual([3, 4])
  })
})
