import { describe, expect, it } from 'vitest'
import { courseFrame, pointsOf } from '../../../../src/console/client/review/course-frame.ts'
import { shareOf, ticksOf } from '../../../../src/console/client/review/time-scale.ts'
import type { Course } from '../../../../src/console/review-protocol.ts'
import { hour } from '../../../../src/vocabulary/duration.ts'

const begins = Date.UTC(2016, 6, 3, 16)
const lines: Course['lines'] = {
  ...{ begins, ends: begins + 10 * hour, zone: 480 },
  levels: [
    { id: 'IV', words: 'Ⅳ级' },
    { id: 'III', words: 'Ⅲ级' },
  ],
  demand: [
    { from: begins, to: begins + 4 * hour, level: 'IV' },
    { from: begins + 4 * hour, to: begins + 10 * hour, level: 'III' },
  ],
  response: [{ from: begins, to: begins + 10 * hour, level: 'IV' }],
  words: { demand: '条件要求', response: '实际响应', none: '未启动', alternative: '' },
  gaps: [
    { from: begins + 4 * hour, to: begins + 6 * hour, words: '低于要求 2 小时' },
    { from: begins + 6.1 * hour, to: begins + 7 * hour, words: '低于要求 1 小时' },
    { from: begins + 7.1 * hour, to: begins + 8 * hour, words: '低于要求 54 分钟' },
  ],
}

describe('the chart of levels', () => {
  it.each([320, 720, 1000])('stays inside %d pixels, later to the right, graver higher', (width) => {
    const frame = courseFrame(lines, width)
    expect(frame.x(begins)).toBe(frame.left)
    expect(frame.x(lines.ends)).toBeLessThanOrEqual(width)
    expect(frame.y('III')).toBeLessThan(frame.y('IV'))
    expect(frame.y('IV')).toBeLessThan(frame.y(null))
    for (const { x } of frame.gapWords) expect(x).toBeLessThan(width)
  })

  it('turns a place back into its moment', () => {
    const frame = courseFrame(lines, 720)
    const at = begins + 5 * hour
    expect(Math.abs(frame.momentAt(frame.x(at)) - at)).toBeLessThan(hour / 30)
  })

  it('writes no words of gaps over each other', () => {
    const { gapWords } = courseFrame(lines, 320)
    const places = gapWords.map(({ x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(places.length)
    expect(gapWords.length).toBeLessThan(3)
    expect(courseFrame(lines, 2000).gapWords).toHaveLength(3)
  })

  it('draws what was called for as one line of steps', () => {
    expect(pointsOf(lines.demand, courseFrame(lines, 720)).split(' ')).toHaveLength(4)
  })
})

describe('time along a line', () => {
  it('has as many marks as there is room for, with the day where one begins', () => {
    const ticks = ticksOf(lines, 480, 5)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks[0]?.words).toBe('07-04 00:00')
    expect(ticks[1]?.words).toBe('02:00')
  })

  it('keeps what lies outside at the nearer end', () => {
    expect(shareOf(begins - hour, lines)).toBe(0)
    expect(shareOf(lines.ends + hour, lines)).toBe(1)
  })
})
