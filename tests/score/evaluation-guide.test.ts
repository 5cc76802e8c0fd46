import { describe, expect, test } from 'vitest'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { end, entry, seat, traceOf } from '../support/trace.ts'

describe('P, S, M, U of an evaluation guide', () => {
  const scale = [
    { name: 'P', points: 1, value: 1 },
    { name: 'S', points: 0.7, value: 0.7 },
    { name: 'M', points: 0.4, value: 0.4 },
    { name: 'U', points: 0, value: 0 },
  ]
  const bands = [
    { name: 'P', from: 0.9 },
    { name: 'S', from: 0.65 },
    { name: 'M', from: 0.35 },
    { name: 'U', from: 0 },
  ]
  /** One critical task for each grade; the last one is key. */
  const guide = (grades: readonly string[]) => {
    const items = grades.map((_, i) =>
      item([{ kind: 'observed' }], { id: `1.${i + 1}`, points: 5, key: i === grades.length - 1 }),
    )
    const rubric = rubricOf(items, { scale, bands, vetoes: [{ when: 'key-not-met', cap: 'M' }] })
    const ratings = grades.map((grade, i) => {
      const points = scale.find(({ name }) => name === grade)?.points ?? null
      const data = { item: `test#1.${i + 1}`, points, note: '', entry: null, photo: null }
      return entry(10, { type: 'observation-recorded', data }, seat('evaluator-1'))
    })
    return scoreTrace(traceOf(floodProgram, [...ratings, end(60)]), rubric, floodProgram).totals
  }

  test.each([
    ['PSMU', 0.525, 'M', null],
    // 0.75 would be S; the key task that could not be performed caps it.
    ['PPPU', 0.75, 'M', '1.4'],
    ['PSS', 0.8, 'S', null],
    // (1 + 1 + 0.7) ÷ 3 = 0.9 to the eye.
    ['PPS', 0.9, 'P', null],
    ['MMU', 0.8 / 3, 'U', null],
  ])('%s', (grades, performance, band, cappedBy) => {
    const totals = guide(grades.split(''))
    expect(totals.performance).toBeCloseTo(performance, 12)
    expect(totals).toMatchObject({ coverage: 1, band, cappedBy })
  })
})
