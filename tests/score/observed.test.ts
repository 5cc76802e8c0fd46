import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import { becauseSentence } from '../../src/score/because.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import type { Scorecard, ScoredItem } from '../../src/score/scorecard.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { done, due, type Entry, end, entry, seat, traceOf } from '../support/trace.ts'

const observed: Method = { kind: 'observed' }
const meeting = 'special/flood#III-1'
const measured: Method = { kind: 'within', clause: meeting }
const rubric = rubricOf([item([observed]), item([observed, measured], { id: '2' }), item([], { id: '3' })])

const free = { note: '', entry: null, photo: null } as const
const rate = (
  who: number,
  id: string,
  points: number,
  more: { note?: string; reason?: string } = {},
): Entry =>
  entry(
    10,
    { type: 'observation-recorded', data: { ...free, item: `test#${id}`, points, ...more } },
    seat(`evaluator-${who}`),
  )
const notApplicable = (who: number, id: string): Entry =>
  entry(
    10,
    {
      type: 'observation-recorded',
      data: { ...free, item: `test#${id}`, points: null, applicable: false },
    },
    seat(`evaluator-${who}`),
  )
const settle = (id: string, points: number | null): Entry =>
  entry(
    90,
    { type: 'rating-settled', data: { item: `test#${id}`, points, reason: '看过录像' } },
    seat('director'),
  )

function score(entries: readonly Entry[]): Scorecard {
  return scoreTrace(traceOf(floodProgram, entries), rubric, floodProgram)
}
function found(entries: readonly Entry[], id = '1'): ScoredItem & { readonly zh: string } {
  const one = score(entries).items.find((each) => each.id === id)
  const [first] = one?.measurements ?? []
  if (!one || !first) throw new Error(`no item ${id}`)
  return { ...one, zh: becauseSentence(first.because, 'zh-CN', floodProgram.set.levels) }
}

describe('ratings of evaluators', () => {
  test('nobody rated: not observed, and never 0', () => {
    expect(found([])).toMatchObject({ result: 'not-observed', value: null })
    expect(score([]).totals).toMatchObject({ performance: null, coverage: 0, band: null })
  })

  test.each([
    [5, 'met', 1],
    [3, 'partly', 0.6],
    [1, 'partly', 0.2],
    [0, 'not-met', 0],
  ] as const)('one evaluator gave %i: %s, worth what the scale says', (points, result, value) => {
    expect(found([rate(1, '1', points)])).toMatchObject({ result, value })
  })

  test('what was agreed on though nobody had rated says so, and names nobody’s rating', () => {
    expect(found([settle('1', 3)])).toMatchObject({ result: 'partly', value: 0.6 })
    expect(found([settle('1', 3)]).zh).toBe('评估组议定“3”：看过录像（此前无人单独评定）。')
    expect(found([settle('1', null)]).zh).toBe('评估组议定本项不适用：看过录像（此前无人单独评定）。')
    expect(found([rate(1, '1', 5), settle('1', 3)]).zh).toBe('评估组议定“3”：看过录像（各自评定 5）。')
  })

  test('a rating changed later is kept, and the last counts', () => {
    const one = found([rate(1, '1', 5), rate(1, '1', 1, { reason: '看错了席位' })])
    expect(one).toMatchObject({ result: 'partly', value: 0.2 })
    expect(one.measurements[0]?.observed?.ratings).toMatchObject([
      { seq: 1, grade: '5', counts: false },
      { seq: 2, grade: '1', counts: true, reason: '看错了席位' },
    ])
    expect(one.measurements[0]?.evidence).toEqual([2])
  })

  test('several differ: the median stands until they agree, and how far they are apart is said', () => {
    const two = found([rate(1, '1', 5), rate(2, '1', 1)])
    expect(two).toMatchObject({ result: 'partly', value: 0.6 })
    expect(two.measurements[0]?.observed).toMatchObject({ spread: 0.8, settled: null })
    expect(two.zh).toBe('2 名评估员分别评定 5／1，最高与最低相差 80%，尚未议定，暂取中位数，得分率 60%。')
    expect(found([rate(1, '1', 5), rate(2, '1', 1), rate(3, '1', 1)]).value).toBe(0.2)
  })

  test('what they agreed on counts, with its reason; each rating is kept', () => {
    const one = found([rate(1, '1', 5), rate(2, '1', 1), settle('1', 3)])
    expect(one).toMatchObject({ result: 'partly', value: 0.6 })
    expect(one.zh).toBe('评估组议定“3”：看过录像（各自评定 5／1）。')
    expect(one.measurements[0]?.observed?.ratings).toHaveLength(2)
    expect(one.measurements[0]?.evidence).toEqual([1, 2, 3])
  })

  test('not applicable when more than half say so, or all agree', () => {
    expect(found([notApplicable(1, '1')])).toMatchObject({ result: 'not-applicable', value: null })
    expect(found([notApplicable(1, '1'), rate(2, '1', 5)])).toMatchObject({ value: 1 })
    expect(found([notApplicable(1, '1'), notApplicable(2, '1'), rate(3, '1', 5)]).result).toBe(
      'not-applicable',
    )
    expect(found([rate(1, '1', 5), settle('1', null)]).result).toBe('not-applicable')
  })

  test('an item that is measured as well keeps both; without words the evaluator does not overrule', () => {
    const inTime = [due(0, meeting), done(25, `${meeting}/office`)]
    const silent = found([...inTime, rate(1, '2', 0), end(60)], '2')
    expect(silent).toMatchObject({ result: 'met', value: 1 })
    expect(silent.measurements.map(({ value }) => value)).toEqual([0, 1])
    const why = { note: '会商只是念稿' }
    expect(found([...inTime, rate(1, '2', 0, why), end(60)], '2')).toMatchObject({
      result: 'not-met',
      value: 0,
    })
    expect(found([rate(1, '2', 3), end(60)], '2')).toMatchObject({ result: 'partly', value: 0.6 })
  })

  test('a rating that was taken back, one off the scale and a remark without a grade do not count', () => {
    const undone = entry(20, { type: 'entry-undone', data: { entry: 1, reason: '误点' } }, seat('director'))
    expect(found([rate(1, '1', 5), undone]).result).toBe('not-observed')
    expect(found([rate(1, '1', 4)]).result).toBe('not-observed')
    const remark = { ...free, item: 'test#1', points: null, note: '没看清' }
    const said = entry(5, { type: 'observation-recorded', data: remark }, seat('evaluator-1'))
    expect(found([said]).result).toBe('not-observed')
  })

  test('a rehearsal leaves no trace in scores', () => {
    const pins = { program: '', scenario: '', header: '', texts: {}, revision: null }
    const opened = entry(0, { type: 'drill-opened', data: { pins, rehearsal: true } })
    expect(score([opened, rate(1, '1', 5), settle('3', 5)]).totals.coverage).toBe(0)
  })
})

const grade = fc.constantFrom(5, 3, 1, 0, null)
const ratings = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('1', '3'), grade), {
    selector: ([who, id]) => `${who}/${id}`,
    maxLength: 6,
  })
  .map((given) =>
    given.map(([who, id, points]) => (points === null ? notApplicable(who, id) : rate(who, id, points))),
  )
const verdicts = (card: Scorecard): unknown => [
  card.totals,
  card.items.map(({ id, result, value }) => [id, result, value]),
]

describe('whatever evaluators give', () => {
  test('the order of evaluators does not matter', () => {
    const shuffled = ratings.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(verdicts(score(other))).toEqual(verdicts(score(given)))
      }),
    )
  })

  test('a rating changes its own item and no other', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(5, 3, 1, 0), (given, points) => {
        const others = (card: Scorecard) => card.items.filter(({ id }) => id !== '2')
        const before = score([...given, end(60)])
        const after = score([...given, rate(2, '2', points), end(60)])
        expect(others(after)).toEqual(others(before))
      }),
    )
  })

  test('coverage 0, and only then, gives no performance; more rated items never lower coverage', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const { performance, coverage } = score(given).totals
        expect(performance === null).toBe(coverage === null || coverage === 0)
        const more = score([...given, rate(1, '2', 3)]).totals.coverage ?? 0
        expect(more).toBeGreaterThanOrEqual(coverage ?? 0)
      }),
    )
  })

  test('the value lies between the lowest and the highest that were given', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        for (const { value, measurements } of score(given).items) {
          if (value === null) continue
          const each = measurements[0]?.observed?.ratings.flatMap((one) => one.value ?? []) ?? []
          expect(value).toBeGreaterThanOrEqual(Math.min(...each))
          expect(value).toBeLessThanOrEqual(Math.max(...each))
        }
      }),
    )
  })
})
