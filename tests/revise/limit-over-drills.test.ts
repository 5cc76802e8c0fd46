import { describe, expect, test } from 'vitest'
import { evidenceOfDrills, evidenceOfRuns, type LimitEvidence } from '../../src/revise/limit-evidence.ts'
import type { Finding } from '../../src/revise/revision.ts'
import { noTimes } from '../../src/score/clause-times.ts'
import { histogramOf } from '../../src/score/runs/histogram.ts'
import { runsPlayer } from '../../src/score/runs/play-runs.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { rainTask } from '../score/runs/many-runs.ts'
import { levelText, of, planText, proposed, revise } from './drill.ts'

/** Drills in which one clause took so many minutes; null: not done. */
const drills = (clause: string, minutes: readonly (number | null)[]): LimitEvidence =>
  evidenceOfDrills(
    minutes.map((took, i) => {
      const done = took === null ? { never: 1 } : { took: histogramOf([took * minute]) }
      const times = { ...noTimes, slowest: new Map([['qx-office', 1]]), ...done }
      return { drill: `d-${i + 1}`, date: `202${i}-06-01`, times: new Map([[clause, times]]) }
    }),
  )

const plan = (task: string, limit: string): string =>
  planText('special/flood', 'qingxi', [
    levelText('Ⅳ', {
      start: ['`水位 ≥ 12`'],
      procedure: ['决定：总指挥，30 分钟'],
      tasks: [`IV-1 | ${task} | 县防办 | ${limit} | |`],
    }),
  ])
const injects = ['T+0:00 | 水位 | `水位 = 12.5` |']
const judged = (minutes: readonly (number | null)[], { task = '核实名册', limit = '30 分钟' } = {}) => {
  const limits = drills('special/flood#IV-1', minutes)
  const revision = revise({ plans: { 'special/flood.md': plan(task, limit) }, injects, limits })
  return {
    often: of(revision, 'limit-missed-often')[0],
    slack: of(revision, 'limit-never-near')[0],
    revision,
  }
}
const asked = (finding: Finding | undefined): string => (finding ? proposed(finding) : 'nothing')

describe('a limit that most drills missed', () => {
  test('becomes one that nine in ten would have kept, as an official writes it', () => {
    const { often, revision } = judged([25, 50, 70, 65])
    expect(often).toMatchObject({
      params: {
        count: 4,
        kept: 1,
        percent: 25,
        p50Ms: 50 * minute,
        p90Ms: 70 * minute,
        drills: ['d-1', 'd-2', 'd-3', 'd-4'],
      },
      proposal: {
        kind: 'edit',
        wording: { variant: 'new-limit', params: { fromMs: 30 * minute, toMs: 90 * minute } },
        effect: { resolved: true, wording: { params: { kept: 4, percent: 100 } } },
      },
    })
    expect(revision.patch).toContain('+| IV-1 | 核实名册 | 县防办 | 90 分钟 | | |')
  })

  test('half is not most, and one drill is no distribution', () => {
    expect(asked(judged([25, 50]).often)).toBe('nothing')
    expect(asked(judged([50]).often)).toBe('nothing')
  })

  test('two drills are a question, for a third to answer', () => {
    expect(asked(judged([50, 60]).often)).toBe('ask limit-to-later drill-again split-the-task')
  })

  test('no limit is proposed where more than one in ten never did it', () => {
    const { often } = judged([50, 60, null])
    expect(often?.params).toMatchObject({ never: 1, p50Ms: hour, p90Ms: -1 })
    expect(asked(often)).toBe('ask drill-again split-the-task')
  })

  test.each(['电话报告险情', '向市防办报送水情', '逐级叫应'])(
    'the limit of a report (%s) is not loosened',
    (task) => {
      expect(asked(judged([50, 60, 70], { task }).often)).toBe(
        'ask report-limit-stands drill-again split-the-task',
      )
    },
  )

  test('a superior plan’s limit for the same task is not exceeded', () => {
    const link = 'links: [{ rel: superior, plan: special/flood }]'
    const town = planText('township/donghu', 'donghu', [
      levelText('Ⅳ', {
        procedure: ['决定：东湖镇，20 分钟'],
        tasks: ['IV-1 | 核实名册 | 东湖镇 | 30 分钟 | |'],
      }),
    ]).replace('links: []', link)
    const found = (limit: string) => {
      const flood = planText('special/flood', 'qingxi', [
        levelText('Ⅳ', {
          start: ['`水位 ≥ 12`'],
          procedure: ['决定：总指挥，30 分钟'],
          tasks: [`IV-1 | 核实 名册 | 县防办 | ${limit} | |`],
        }),
      ]).replace(
        'links: []',
        'links: [{ rel: activates, plan: township/donghu, when: IV, expect: IV, within: PT2H, by: 县防办 }]',
      )
      const revision = revise({
        plans: { 'special/flood.md': flood, 'township/donghu.md': town },
        injects,
        limits: drills('township/donghu#IV-1', [50, 55, 58]),
      })
      return of(revision, 'limit-missed-often')[0]
    }
    expect(asked(found('40 分钟'))).toBe('ask drill-again split-the-task refused limit-over-superior')
    expect(asked(found('1 小时'))).toBe('edit new-limit')
  })

  test('an edit that a rule or another plan forbids is a question that names the rule', () => {
    const town = planText('township/donghu', 'donghu', [
      levelText('Ⅳ', { procedure: ['决定：东湖镇，20 分钟'], tasks: ['IV-1 | 巡查 | 东湖镇 | 1 小时 | |'] }),
    ])
    const link = '{ rel: activates, plan: township/donghu, when: IV, expect: IV, within: PT30M, by: 县防办 }'
    const flood = plan('核实名册', '30 分钟').replace('links: []', `links: [${link}]`)
    const revision = revise({
      plans: { 'special/flood.md': flood, 'township/donghu.md': town },
      injects,
      limits: drills('township/donghu#IV.procedure.decide', [50, 55, 58]),
      people: ['default: { delay: fixed(PT10M) }', 'donghu: { delay: fixed(PT55M) }'],
    })
    expect(of(revision, 'declared-late')).toEqual([])
    const [often] = of(revision, 'limit-missed-often')
    expect(asked(often)).toBe('ask drill-again split-the-task refused limit-against-rule')
    expect(often?.proposal).toMatchObject({
      refused: { params: { rules: expect.arrayContaining(['linkage/activation-answerable']) } },
    })
  })
})

describe('a limit that no drill came near', () => {
  test('is a question, with what nine in ten took twice over', () => {
    const { slack } = judged([10, 12, 15], { limit: '2 小时' })
    expect(slack).toMatchObject({ clause: 'special/flood', params: { number: 1 } })
    expect(slack?.proposal).toMatchObject({
      options: [
        { variant: 'tighten-limits', params: { limits: [`special/flood#IV-1=${2 * hour}=${30 * minute}`] } },
        { variant: 'keep-slack' },
      ],
    })
  })

  test('one that a drill did not do, or that was used to a third, stays', () => {
    expect(judged([10, 12, null], { limit: '2 小时' }).slack).toBeUndefined()
    expect(judged([10, 12, 41], { limit: '2 小时' }).slack).toBeUndefined()
  })
})

describe('how fast simulated people are', () => {
  const task = rainTask('limits')
  const summary = runsPlayer(task)({ from: 1, to: 10 })
  const measured = (participants: typeof task.scenario.participants) =>
    evidenceOfRuns(summary, { ...task.scenario, participants }).measured.get('special/flood#III-2')
  const person = task.scenario.participants.default
  if (!person) throw new Error('No default')

  test('is assumed unless the scenario says by what it was measured', () => {
    expect(measured({ default: person })).toBeUndefined()
    expect(measured({ default: { ...person, measured: '拉练计时' } })).toEqual(['拉练计时'])
  })

  test('a share of the plan’s own limit is no measured time', () => {
    const effort = { low: 0.5, mode: 0.8, high: 1 }
    expect(measured({ default: { ...person, effort, measured: '拉练计时' } })).toBeUndefined()
  })
})
