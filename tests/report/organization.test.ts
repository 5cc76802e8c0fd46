import { describe, expect, test } from 'vitest'
import { templateText } from '../../src/cli/templates.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { renderReport } from '../../src/report/render-report.ts'
import { organizationViews } from '../../src/report/reports/organization.ts'
import type { OrganizationView } from '../../src/report/reports/organization-view.ts'
import { readSource } from '../../src/report/reports/report-source.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodEntries } from '../support/flood-drill.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { done, due, type Entry, end, entry, seat, traceOf } from '../support/trace.ts'

const rubric = rubricOf([
  item([{ kind: 'observed' }, { kind: 'within', clause: 'special/flood#III-2' }], {
    id: '2.1',
  }),
  item([{ kind: 'observed' }], { id: '2.2' }),
])

const saw = (item: string | null, points: number | null, note: string, about: number | null): Entry =>
  entry(
    600,
    { type: 'observation-recorded', data: { item, points, note, entry: about, photo: null } },
    seat('evaluator-1'),
  )

function views(entries: readonly Entry[], locale: Locale = 'zh-CN'): Map<string, OrganizationView> {
  const trace = traceOf(floodProgram, entries)
  const cards = [scoreTrace(trace, rubric, floodProgram)]
  return new Map(
    organizationViews(readSource(trace, floodProgram, locale), cards).map((view) => [view.id, view]),
  )
}

function viewOf(id: string, entries: readonly Entry[] = floodEntries): OrganizationView {
  const view = views(entries).get(id)
  if (!view) throw new Error(`no extract for ${id}`)
  return view
}

describe('the extract of one organization', () => {
  test('every body with something to do has one; duties of its posts are its own', () => {
    expect([...views(floodEntries).keys()]).toEqual(['guozhuang', 'houbai', 'hq', 'office'])
    expect(viewOf('hq').tasks).toMatchObject([
      { post: '市防指副总指挥', outcome: 'done-late', late: 8 * 60_000 },
    ])
    expect(viewOf('office').tasks[0]).toMatchObject({
      text: '加密雨水情监测',
      post: null,
      outcome: 'in-time',
    })
  })

  test('reports stand by themselves', () => {
    const { reports, tasks } = viewOf('office')
    expect(reports).toMatchObject([{ text: '险情初报', outcome: 'in-time' }])
    expect(tasks.map(({ text }) => text)).not.toContain('险情初报')
  })

  test('what the director did in its place is left out of its numbers and marked', () => {
    const houbai = viewOf('houbai')
    expect(houbai.result).toMatchObject({ inTime: 0, doneLate: 0, missed: 0, acted: 1, share: null })
    expect(houbai.tasks).toEqual([])
    expect(houbai.acted).toMatchObject([{ text: '转移低洼易涝区群众' }])
    const text = renderReport('organization.md', houbai, 'zh-CN', templateText)
    expect(text).toContain('导调人员代为办理 1 项，不计入本单位成绩')
    expect(text).toMatch(/转移低洼易涝区群众（special\/flood\\?#III-2）〔代〕/)
  })

  test('a refused act stands with the body that tried it, even one that had no duty', () => {
    expect(viewOf('guozhuang').refused.map(({ text }) => text)).toEqual([expect.stringContaining('未予受理')])
    expect(viewOf('office').refused).toEqual([])
    const refusals = floodEntries.filter(({ body }) => body.type === 'act-refused')
    expect(viewOf('guozhuang', [...refusals, end(60)]).result).toMatchObject({ inTime: 0, share: null })
  })

  test('what evaluators gave for an item that its acts show, and noted about its entries, and nothing else', () => {
    const moved = floodEntries.findIndex(
      ({ body, minutes }) => body.type === 'obligation-done' && minutes === 230,
    )
    const entries = [
      ...floodEntries.slice(0, -1),
      saw('test#2.1', 3, '转移有序，清点不及时', null),
      saw('test#2.2', 5, '果断', null),
      saw(null, null, '回复及时', moved + 1),
      saw(null, null, '会场安静', null),
      end(720),
    ]
    const guozhuang = viewOf('guozhuang', entries)
    expect(guozhuang.ratings).toMatchObject([{ item: '2.1', grade: '3' }])
    expect(guozhuang.notes.map(({ text }) => text)).toEqual(['回复及时'])
    expect(viewOf('office', entries)).toMatchObject({ ratings: [], notes: [] })
    // Done by the director: what was seen of it says nothing of the body.
    expect(viewOf('houbai', entries).ratings).toEqual([])
  })

  test('what came back and was in time each time is one row; what was late stands alone', () => {
    const rounds = [0, 60, 120].flatMap((start, index) => [
      due(start, 'special/flood#IV-2', { text: '加密雨水情监测', limit: 30 }),
      done(start + (index === 1 ? 40 : 10), 'special/flood#IV-2/office', index === 1 ? 10 : 0),
    ])
    const { tasks, result } = viewOf('office', [...rounds, end(720)])
    expect(result).toMatchObject({ inTime: 2, doneLate: 1 })
    expect(tasks.map(({ times, outcome }) => [times, outcome])).toEqual([
      [2, 'in-time'],
      [1, 'done-late'],
    ])
  })

  test.each<Locale>(['zh-CN', 'en'])('reads whole in %s, with the mark of a drill first', (locale) => {
    for (const view of views(floodEntries, locale).values()) {
      const text = renderReport('organization.md', view, locale, templateText)
      expect(text.slice(0, 20)).toMatch(locale === 'zh-CN' ? /演 练/ : /EXERCISE/)
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{/)
      expect(text.match(/^## /gm)).toHaveLength(6)
    }
  })
})
