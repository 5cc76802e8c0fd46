import { describe, expect, test } from 'vitest'
import { afterActionView } from '../../../src/report/reports/after-action.ts'
import { coverageChart } from '../../../src/report/reports/coverage-chart.ts'
import { clauseFates } from '../../../src/score/clause-fates.ts'
import { floodTrace } from '../../support/flood-drill.ts'
import { floodProgram } from '../../support/flood-program.ts'

const none = { done: 0, late: 0, failed: 0, open: 0, never: 0 }
const file = 'chart-coverage.svg'
const row = (label: string, counts: Partial<typeof none>) => ({
  label: [label],
  counts: { ...none, ...counts },
})

describe('coverage over the years', () => {
  const rows = [row('防汛', { done: 3, late: 1, never: 4 }), row('雪灾', { never: 9 })]

  test('the title says how much, and where most is left', () => {
    expect(coverageChart(rows, { file, locale: 'zh-CN' })?.title).toBe(
      '17 条条款练过 4 条（23.5%），雪灾有 9 条从未练过',
    )
    expect(coverageChart(rows, { file, locale: 'en' })?.title).toContain('4 of 17 clauses have been drilled')
  })

  test('numbers stand in their parts; what does not occur is not in the key', () => {
    const markup = coverageChart(rows, { file, locale: 'zh-CN' })?.drawing.markup ?? ''
    for (const shown of ['>3<', '>4<', '>9<', '>按时<', '>逾期<', '>未练过<', '练过 4/8 条'])
      expect(markup).toContain(shown)
    for (const absent of ['>未完成<', '>其他<']) expect(markup).not.toContain(absent)
  })

  test('prints in grey', () => {
    const colours = coverageChart(rows, { file, locale: 'en' })?.drawing.markup.match(/#[0-9a-f]{6}/g) ?? []
    expect(colours.length).toBeGreaterThan(0)
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/)
  })

  test('nothing to drill, nothing drawn', () => {
    expect(coverageChart([row('空', {})], { file, locale: 'zh-CN' })).toBeNull()
  })
})

describe('coverage of one drill', () => {
  const view = (kind: 'simulation' | 'event') =>
    afterActionView(
      {
        trace: { ...floodTrace, header: { ...floodTrace.header, kind } },
        program: floodProgram,
        cards: [],
        revisions: [],
        actions: null,
      },
      'zh-CN',
    ).coverageChart

  test('counts each clause of the plans under drill once', () => {
    const under = floodTrace.header.plans.map(({ id }) => `${id}#`)
    const touched = [...clauseFates(floodTrace, floodProgram).keys()].filter((clause) =>
      under.some((plan) => clause.startsWith(plan)),
    )
    expect(view('simulation')?.title).toContain(`条条款中的 ${touched.length} 条`)
  })

  test('a real event covers nothing', () => {
    expect(view('event')).toBeNull()
  })
})
