import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreText } from '../../src/cli/format/score-text.ts'
import { templateText } from '../../src/cli/templates.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { renderReport } from '../../src/report/render-report.ts'
import { agreementChart } from '../../src/report/reports/agreement-chart.ts'
import { scorecardView } from '../../src/report/reports/scorecard.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import type { Agreement, Scorecard } from '../../src/score/scorecard.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { type Entry, entry, seat, traceOf } from '../support/trace.ts'

const ids = ['1', '2', '3', '4'] as const
const rubric = rubricOf(ids.map((id) => item([{ kind: 'observed' }], { id })))

/** What evaluators 1, 2, … gave an item; null: not applicable; undefined: nothing. */
type Given = Partial<Record<(typeof ids)[number], readonly (number | null | undefined)[]>>

const rate = (who: number, id: string, points: number | null): Entry => {
  const data = { item: `test#${id}`, points, note: '', entry: null, photo: null }
  const more = points === null ? { applicable: false as const } : {}
  return entry(10, { type: 'observation-recorded', data: { ...data, ...more } }, seat(`evaluator-${who}`))
}
const entriesOf = (given: Given): Entry[] =>
  Object.entries(given).flatMap(([id, points]) =>
    points.flatMap((one, who) => (one === undefined ? [] : [rate(who + 1, id, one)])),
  )
const handIn = (who: number): Entry =>
  entry(60, { type: 'form-submitted', data: { rated: 4, items: 4 } }, seat(`evaluator-${who}`))
const settle = (id: string, points: number): Entry =>
  entry(
    90,
    { type: 'rating-settled', data: { item: `test#${id}`, points, reason: '看过录像' } },
    seat('director'),
  )

const score = (entries: readonly Entry[]): Scorecard =>
  scoreTrace(traceOf(floodProgram, entries), rubric, floodProgram)
const agreement = (entries: readonly Entry[]): Agreement => score(entries).agreement

const differing: Given = { '1': [5, 5], '2': [3, 3], '3': [5, 0], '4': [1, 3] }

describe('agreement of evaluators on a rubric', () => {
  test('1 when they agree everywhere, with no item in doubt', () => {
    const { evaluators, compared, alpha, items } = agreement(entriesOf({ '1': [5, 5], '2': [0, 0] }))
    expect({ evaluators, compared, alpha }).toEqual({ evaluators: 2, compared: 2, alpha: 1 })
    expect(items.map(({ unclear }) => unclear)).toEqual([false, false])
  })

  test('an item is in doubt from two steps of the scale, not for a neighbouring grade', () => {
    const { items, alpha } = agreement(entriesOf(differing))
    expect(alpha).toBeLessThan(0.6)
    expect(items.map(({ id, apart, unclear }) => [id, apart, unclear])).toEqual([
      ['1', 0, false],
      ['2', 0, false],
      ['3', 3, true],
      ['4', 1, false],
    ])
    expect(items[2]?.alpha).toBeLessThan(0)
  })

  test('on a scale of two grades their whole difference is enough', () => {
    const scale = [
      { name: '5', points: 5, value: 1 },
      { name: '0', points: 0, value: 0 },
    ]
    const trace = traceOf(floodProgram, entriesOf({ '1': [5, 0] }))
    const { items } = scoreTrace(trace, { ...rubric, scale }, floodProgram).agreement
    expect(items).toMatchObject([{ apart: 1, unclear: true }])
  })

  test('what was agreed on, or changed after handing in, does not make it better', () => {
    const before = entriesOf(differing)
    const after = [...before, handIn(1), handIn(2), rate(2, '3', 5), settle('4', 3)]
    expect(agreement(after)).toEqual(agreement(before))
    expect(score(after).items.map(({ value }) => value)).toEqual([1, 0.6, 1, 0.6])
  })

  test('a grade changed before handing in counts as changed; not applicable is no grade', () => {
    const entries = [...entriesOf({ '1': [5, 0], '2': [3, null], '3': [1, 1] }), rate(2, '1', 5), handIn(2)]
    expect(agreement(entries).items).toMatchObject([
      { id: '1', apart: 0 },
      { id: '3', apart: 0 },
    ])
  })

  test.each<[string, Given, string]>([
    ['one evaluator', { '1': [5], '2': [3] }, '只有一名评估员评定，无法计算'],
    ['no item in common', { '1': [5, undefined], '2': [undefined, 3] }, '没有两人都评定的项目，无法计算'],
    ['no variation', { '1': [5, 5], '2': [5, 5] }, '各项评定全部相同，无从比较，无法计算'],
  ])('%s: no figure, and why', (_, given, words) => {
    const card = score(entriesOf(given))
    expect(card.agreement.alpha).toBeNull()
    const scored = { format: 'yuyan-scorecards/1', drill: 'd', scorecards: [card] } as const
    expect(scoreText(scored, { texts: textsOf('zh-CN'), locale: 'zh-CN' })).toContain(`α：—，${words}`)
    expect(documentOf(card, 'zh-CN')).toContain(`改评）：—，${words}。`)
  })

  test('the scorecard shows the figures, by category, and the items in doubt', () => {
    const card = score(entriesOf(differing))
    const zh = documentOf(card, 'zh-CN')
    expect(zh).toContain('，2 名评估员，4 项有两人以上评定。')
    expect(zh).toMatch(/\| 3 \| 2 \| 3 \| -[\d.]+ \| 表述可能不清 \|/)
    expect(zh).toMatch(/覆盖率 100%，评估员一致性 α -?0\.\d+。/)
    expect(documentOf(card, 'en')).toMatch(/\| 3 \| 2 \| 3 \| -[\d.]+ \| may be worded badly \|/)
    const scored = { format: 'yuyan-scorecards/1', drill: 'd', scorecards: [card] } as const
    expect(scoreText(scored, { texts: textsOf('en'), locale: 'en' })).toContain(
      'may be worded badly (two steps apart or more): 3\n',
    )
  })

  test('the chart shows where they differ, the item in doubt first, and says so in its title', () => {
    const card = score(entriesOf(differing))
    const chart = agreementChart(card, 2, 'zh-CN')
    expect(chart?.file).toBe('chart-agreement-2.svg')
    expect(chart?.title).toMatch(
      /2 名评估员共同评定 4 项，2 项不一致（α -?0\.\d+），1 项相差两档以上，以「.+」为最$/,
    )
    const markup = chart?.drawing.markup ?? ''
    expect(markup).toMatch(/表述可能不清/)
    // Two rows, each with a mark for either evaluator.
    expect(markup.match(/<circle/g) ?? markup.match(/A9 9/g)).toBeTruthy()
    // What was agreed on afterwards changes nothing of it.
    expect(agreementChart(score([...entriesOf(differing), settle('4', 3)]), 2, 'zh-CN')).toEqual(chart)
    expect(agreementChart(score(entriesOf({ '1': [5, 5] })), 1, 'en')).toBeNull()
    expect(agreementChart(score(entriesOf({ '1': [5] })), 1, 'en')).toBeNull()
  })

  test('where nobody rated, nothing is said of it', () => {
    expect(agreement([])).toMatchObject({ evaluators: 0, compared: 0, alpha: null, items: [] })
    expect(documentOf(score([]), 'zh-CN')).not.toContain('一致性')
  })
})

function documentOf(card: Scorecard, locale: 'zh-CN' | 'en'): string {
  const view = scorecardView([card], traceOf(floodProgram, []), floodProgram, locale)
  return renderReport('scorecard.md', view, locale, templateText)
}

const given = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ids), fc.constantFrom(5, 3, 1, 0, null)),
  { selector: ([who, id]) => `${who}/${id}`, maxLength: 12 },
)

describe('whatever evaluators give', () => {
  test('neither their order nor who is who matters', () => {
    const shuffled = given.chain((ratings) =>
      fc.tuple(fc.constant(ratings), fc.shuffledSubarray(ratings, { minLength: ratings.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const turned = other.map(([who, id, points]) => rate(5 - who, id, points))
        expect(agreement(turned)).toEqual(agreement(one.map((each) => rate(...each))))
      }),
    )
  })

  test('α is at most 1, and 1 only where no item is rated differently', () => {
    fc.assert(
      fc.property(given, (ratings) => {
        const { alpha, items } = agreement(ratings.map((each) => rate(...each)))
        if (alpha === null) return
        expect(alpha).toBeLessThanOrEqual(1)
        expect(alpha === 1).toBe(items.every(({ apart }) => apart === 0))
      }),
    )
  })
})
