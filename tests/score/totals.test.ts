import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import { becauseSentence } from '../../src/score/because.ts'
import { combineMeasurements } from '../../src/score/combine.ts'
import { RubricError, rubricProblemSentence } from '../../src/score/rubric-error.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import type { Measurement, Result, ScoredItem } from '../../src/score/scorecard.ts'
import { totalsOf } from '../../src/score/totals.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { done, due, type Entry, end, traceOf } from '../support/trace.ts'

const rubric = rubricOf([])

function scored(result: Result, value: number | null, more: Partial<ScoredItem> = {}): ScoredItem {
  return {
    id: '1',
    category: '',
    item: '',
    detail: '',
    points: 1,
    key: false,
    result,
    value,
    measurements: [],
    ...more,
  }
}

const met = scored('met', 1)
const unseen = scored('not-observed', null)

describe('two numbers, never one', () => {
  test('OpenAEV #5194: five of ten evaluated, all met, is 100 % of a coverage of 50 %, and no band', () => {
    const items = [...Array(5).fill(met), ...Array(5).fill(unseen)]
    expect(totalsOf(items, rubric)).toEqual({ performance: 1, coverage: 0.5, band: null, cappedBy: null })
  })

  test('CITE zero-average: what was not met counts as 0 and is not dropped from the mean', () => {
    expect(totalsOf([met, scored('not-met', 0)], rubric).performance).toBe(0.5)
  })

  test('nothing observed: no performance at all, not 0', () => {
    expect(totalsOf([unseen, unseen], rubric)).toMatchObject({ performance: null, coverage: 0, band: null })
  })

  test('nothing applicable: neither number', () => {
    expect(totalsOf([scored('not-applicable', null)], rubric)).toMatchObject({
      performance: null,
      coverage: null,
      band: null,
    })
  })

  test('weights count', () => {
    expect(totalsOf([scored('met', 1, { points: 3 }), scored('not-met', 0)], rubric).performance).toBe(0.75)
  })

  test('coverage of exactly minCoverage is enough, however the decimals fall', () => {
    const items = Array.from({ length: 10 }, (_, i) =>
      scored(i < 8 ? 'met' : 'not-observed', i < 8 ? 1 : null, { points: 0.1 }),
    )
    expect(totalsOf(items, rubric).band).toBe('优')
  })
})

describe('a veto', () => {
  const strict = rubricOf([], { vetoes: [{ when: 'key-not-met', cap: '中' }] })
  const failedKey = scored('not-met', 0, { id: '2.4', key: true, points: 0.01 })

  test('caps the band and leaves the numbers', () => {
    const totals = totalsOf([met, failedKey], strict)
    expect(totals).toMatchObject({ band: '中', cappedBy: '2.4', coverage: 1 })
    expect(totals.performance).toBeGreaterThan(0.98)
  })

  test('never lifts a band', () => {
    expect(totalsOf([scored('not-met', 0), failedKey], strict)).toMatchObject({ band: '差', cappedBy: null })
  })

  test('asks for a key item that was judged and failed', () => {
    expect(totalsOf([met, { ...unseen, key: true, points: 0.01 }], strict)).toMatchObject({
      band: '优',
      cappedBy: null,
    })
  })
})

describe('several methods on one item', () => {
  const by = (kind: 'observed' | 'within', result: Result, value: number | null): Measurement => ({
    method: kind === 'observed' ? { kind } : { kind, clause: 'a#1' },
    result,
    value,
    evidence: [],
    because: { variant: 'no-evaluator', params: {} },
  })

  test.each<[string, readonly Measurement[], Result, number | null]>([
    ['the evaluator’s result wins', [by('within', 'not-met', 0), by('observed', 'met', 1)], 'met', 1],
    [
      'without an evaluator the automatic one holds',
      [by('observed', 'not-observed', null), by('within', 'met', 1)],
      'met',
      1,
    ],
    [
      'OpenAEV #5195: two automatic ones give their mean and the worse word',
      [by('within', 'met', 1), by('within', 'not-met', 0)],
      'not-met',
      0.5,
    ],
    [
      'what shows nothing does not count',
      [by('within', 'not-applicable', null), by('within', 'partly', 0.5)],
      'partly',
      0.5,
    ],
    ['none', [], 'not-observed', null],
  ])('%s', (_, measurements, result, value) => {
    expect(combineMeasurements(measurements)).toEqual({ result, value })
  })
})

describe('CITE silent zero: what cannot be worked out is an error, not a number', () => {
  test.each<[Method, string]>([
    [
      { kind: 'unreadable', text: 'withn(special/flood#III-1)' },
      '项目 1 的方法 `withn(special/flood#III-1)` 无法识别；请写“观察”，或 `within(预案#编号)` 等自动方法',
    ],
    [
      { kind: 'within', clause: 'special/flood#III-9' },
      '项目 1 所指的条款 `special/flood#III-9` 不存在；请核对预案标识和编号',
    ],
    [
      { kind: 'all-done', plan: 'special/flood', level: 'I' },
      '项目 1 所指的级别不存在：预案 `special/flood` 没有 `I`；请改用该预案已有的级别',
    ],
    [
      { kind: 'linked', from: 'township/guozhuang', to: 'special/flood' },
      '项目 1 所指的衔接不存在：预案 `township/guozhuang` 没有指向 `special/flood` 的衔接；请核对，或在预案中补此衔接',
    ],
  ])('%o', (method, sentence) => {
    const trial = (): unknown =>
      scoreTrace(traceOf(floodProgram, [end(1)]), rubricOf([item([method])]), floodProgram)
    expect(trial).toThrow(RubricError)
    try {
      trial()
    } catch (error) {
      expect(
        error instanceof RubricError && error.problems.map((one) => rubricProblemSentence(one, 'zh-CN')),
      ).toEqual([sentence])
    }
  })

  test('a weight of 0 and a veto without a band are errors too, told together', () => {
    const broken = rubricOf([item([{ kind: 'observed' }], { points: 0 })], {
      vetoes: [{ when: 'key-not-met', cap: '优秀' }],
    })
    expect(() => scoreTrace(traceOf(floodProgram, [end(1)]), broken, floodProgram)).toThrow(/above 0.*优秀/)
  })
})

test('two items of one number are an error: nobody could tell which of them was rated', () => {
  const twice = rubricOf([
    item([{ kind: 'observed' }], { id: '1.1' }),
    item([{ kind: 'observed' }], { id: '1.1' }),
  ])
  try {
    scoreTrace(traceOf(floodProgram, [end(1)]), twice, floodProgram)
    expect.unreachable()
  } catch (error) {
    expect(
      error instanceof RubricError && error.problems.map((one) => rubricProblemSentence(one, 'zh-CN')),
    ).toEqual(['编号 1.1 有 2 项，分不清评定的是哪一项；请改用不同的编号'])
  }
})

const clauses = ['special/flood#III-1', 'special/flood#III-2', 'special/flood#IV-2'] as const

/** One duty of a clause: due, and perhaps done, in time or not. */
const dutyEntries = fc
  .record({
    clause: fc.constantFrom(...clauses),
    owner: fc.constantFrom('office', 'guozhuang', 'houbai'),
    start: fc.integer({ min: 0, max: 100 }),
    spent: fc.option(fc.integer({ min: 1, max: 90 })),
  })
  .map(({ clause, owner, start, spent }): Entry[] => [
    due(start, clause, { owner }),
    ...(spent === null ? [] : [done(start + spent, `${clause}/${owner}`, Math.max(0, spent - 30))]),
  ])

const rubricOfClauses = rubricOf(
  clauses.map((clause, i) => item([{ kind: 'within', clause }], { id: String(i + 1) })),
)
const score = (entries: readonly Entry[]) =>
  scoreTrace(traceOf(floodProgram, [...entries, end(120)]), rubricOfClauses, floodProgram)

test('law: evidence about one item changes no other', () => {
  fc.assert(
    fc.property(fc.array(dutyEntries, { maxLength: 6 }), dutyEntries, (before, added) => {
      const body = added[0]?.body
      const clause = body?.type === 'obligation-due' ? body.data.clause : ''
      const [without, withIt] = [score(before.flat()), score([...before.flat(), ...added])]
      for (const [i, own] of clauses.entries())
        if (own !== clause) expect(withIt.items[i]).toEqual(without.items[i])
    }),
  )
})

test('law: coverage and performance lie in [0, 1], and every value has evidence', () => {
  fc.assert(
    fc.property(fc.array(dutyEntries, { maxLength: 8 }), (duties) => {
      const { totals, items } = score(duties.flat())
      for (const number of [totals.coverage, totals.performance])
        if (number !== null) expect(number >= 0 && number <= 1).toBe(true)
      for (const one of items)
        expect(one.value === null || one.measurements.some((m) => m.evidence.length > 0)).toBe(true)
      expect(totals.performance === null).toBe(items.every((one) => one.value === null))
    }),
  )
})

test('every sentence is whole in both languages', () => {
  fc.assert(
    fc.property(fc.array(dutyEntries, { maxLength: 6 }), fc.constantFrom('zh-CN', 'en'), (duties, locale) => {
      for (const { measurements } of score(duties.flat()).items)
        for (const { because } of measurements)
          expect(becauseSentence(because, locale, floodProgram.set.levels)).not.toMatch(/[{}]|undefined|null/)
    }),
  )
})
