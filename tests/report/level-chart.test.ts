import { describe, expect, test } from 'vitest'
import { type LevelChart, levelChart } from '../../src/report/level-chart.ts'
import { levelCourse, spansOf } from '../../src/report/level-course.ts'
import { readTrace } from '../../src/score/drill-record.ts'
import { floodTrace } from '../support/flood-drill.ts'
import { floodProgram } from '../support/flood-program.ts'
import { at } from '../support/trace.ts'

const chart: LevelChart = {
  begins: at(0),
  ends: at(720),
  zone: 480,
  levels: [
    { id: 'IV', words: 'Ⅳ级' },
    { id: 'III', words: 'Ⅲ级' },
  ],
  demand: [
    { from: at(0), to: at(120), level: 'IV' },
    { from: at(120), to: at(720), level: 'III' },
  ],
  response: [
    { from: at(0), to: at(158), level: 'IV' },
    { from: at(158), to: at(720), level: 'III' },
  ],
  words: { demand: '条件要求', response: '实际响应', none: '未启动', alternative: '晚 38 分钟 <b>' },
  gaps: [{ from: at(120), to: at(158), words: '低于要求 38 分钟' }],
}

const text = (markup: string): string[] =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '')

describe('the chart of demand against response', () => {
  const { markup } = levelChart(chart)

  test('names lines, levels, gap and times in the drawing itself', () => {
    expect(text(markup)).toEqual(
      expect.arrayContaining([
        '条件要求',
        '实际响应',
        'Ⅳ级',
        'Ⅲ级',
        '未启动',
        '低于要求 38 分钟',
        '07-04 06:00',
        'T+0:00',
        '18:00',
        'T+12:00',
      ]),
    )
  })

  test('never colour alone: each coloured stretch carries its numeral', () => {
    expect(text(markup).filter((words) => words === 'Ⅳ' || words === 'Ⅲ')).toEqual(['Ⅳ', 'Ⅲ'])
  })

  test('can be told to who cannot see it, and lets no markup through', () => {
    expect(markup).toContain('aria-label="晚 38 分钟 &lt;b&gt;"')
  })

  test('draws nothing outside its box, whatever the times', () => {
    const early = levelChart({ ...chart, demand: [{ from: at(-600), to: at(9000), level: 'III' }] }).markup
    for (const [, x] of early.matchAll(/[ "](?:x|x1|x2)="(-?[\d.]+)"/g))
      expect(Number(x)).toBeLessThanOrEqual(720)
    expect(early).not.toMatch(/x\d?="-|NaN|Infinity/)
  })

  test('a drill of no length is drawn too', () => {
    expect(levelChart({ ...chart, ends: at(0) }).markup).not.toMatch(/NaN|Infinity/)
  })
})

test('the course of a plan: what is called for and what is declared, joined where nothing changes', () => {
  const [instance] = floodProgram.instances
  if (!instance) throw new Error('no instance')
  const { stretches } = levelCourse(instance, readTrace(floodTrace, floodProgram))
  expect(stretches.map((one) => [one.demand, one.response, one.standing])).toEqual([
    ['IV', null, 'below'],
    ['IV', 'IV', 'equal'],
    ['III', 'IV', 'below'],
    ['III', 'III', 'equal'],
    ['II', 'III', 'below'],
    ['III', 'III', 'equal'],
  ])
  expect(spansOf(stretches, 'response').map((span) => span.level)).toEqual([null, 'IV', 'III'])
})
