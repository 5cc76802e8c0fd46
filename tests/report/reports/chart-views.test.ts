import { describe, expect, test } from 'vitest'
import { afterActionView } from '../../../src/report/reports/after-action.ts'
import { floodCards, floodTrace } from '../../support/flood-drill.ts'
import { floodProgram } from '../../support/flood-program.ts'

const view = afterActionView(
  { trace: floodTrace, program: floodProgram, cards: floodCards, revisions: [], actions: null },
  'zh-CN',
)

describe('charts of the after-action report', () => {
  test('their titles say the finding', () => {
    expect(view.timeline?.title).toMatch(/^\d+ 个单位中 \d+ 个有逾期，.+最多$/)
    expect(view.deadlines?.title).toMatch(/^逾期事项 \d+ 项，最长的是.+，逾期 .+$/)
    expect(view.courses.map(({ chart }) => chart.title)).toContain('Ⅱ级响应条件满足后 5 小时内始终未启动')
  })

  test('each has a name of its own, beside which it lies', () => {
    const names = [...view.courses.map(({ chart }) => chart.file), view.timeline?.file, view.deadlines?.file]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^chart-[a-z0-9-]+\.svg$/)
  })

  test('where nothing was late there is no chart of lateness', () => {
    const quiet = { ...floodTrace, events: floodTrace.events.filter(({ type }) => type !== 'obligation-due') }
    const { deadlines, timeline } = afterActionView(
      { trace: quiet, program: floodProgram, cards: [], revisions: [], actions: null },
      'zh-CN',
    )
    expect([deadlines, timeline]).toEqual([null, null])
  })
})
