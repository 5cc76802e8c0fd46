import { describe, expect, test } from 'vitest'
import { minute } from '../../src/vocabulary/duration.ts'
import { type Drill, levelText, of, planText, revise } from './drill.ts'
import { drill, flood, rising } from './dyke-drill.ts'

describe('what was not done when harm struck', () => {
  test('is the plan’s fault when its own limits, kept to the minute, come too late', () => {
    const [finding, ...others] = of(revise(drill), 'undone-at-harm')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      cause: 'plan-wrong',
      clause: 'special/flood#III.start.1',
      reapproval: true,
      params: { inject: 'A-4', availableMs: 60 * minute, allowedMs: 180 * minute, shortMs: 120 * minute },
      path: [
        { clause: 'special/flood#III.procedure.decide', limit: 30 * minute },
        { clause: 'special/flood#III-1', limit: 30 * minute },
        { clause: 'special/flood#III-2', limit: 120 * minute },
      ],
    })
  })

  test('is not when they suffice: then whoever was slow is told by the missed deadline', () => {
    const injects = rising.map((row) => row.replace('T+4:00', 'T+6:30'))
    const slow = revise({
      ...drill,
      injects,
      people: ['default: { delay: fixed(PT10M) }', 'donghu: { delay: fixed(PT4H) }'],
    })
    expect(of(slow, 'undone-at-harm')).toEqual([])
    expect(of(slow, 'deadline-missed').map(({ clause }) => clause)).toEqual(['special/flood#III-2'])
  })

  test('is nothing when it was done', () => {
    const quick = revise({ ...drill, people: ['default: { delay: fixed(PT5M) }'] })
    expect(of(quick, 'undone-at-harm')).toEqual([])
  })

  test('when nothing had called for it, is told so', () => {
    const injects = ['T+0:00 | 水位 12.5 米 | `水位 = 12.5` |', 'T+4:00 | 决口 | | special/flood#III-2']
    const [finding] = of(revise({ ...drill, injects }), 'not-called-before-harm')
    expect(finding).toMatchObject({
      cause: 'plan-wrong',
      clause: 'special/flood#III-2',
      params: { level: 'III' },
    })
  })

  test('of a step without a limit nothing can be said', () => {
    expect(
      of(revise({ ...drill, plans: { 'special/flood.md': flood({ limit: '' }) } }), 'undone-at-harm'),
    ).toEqual([])
  })

  test('counts a task that was kept when the level was raised beyond it', () => {
    const plan = planText('special/flood', 'qingxi', [
      levelText('Ⅳ', {
        start: ['`水位 ≥ 12.00`'],
        procedure: ['决定：总指挥，30 分钟'],
        tasks: ['IV-1 | 转移群众 | 东湖镇 | 4 小时 | |'],
      }),
      levelText('Ⅲ', {
        start: ['`水位 ≥ 13`'],
        procedure: ['决定：总指挥，30 分钟'],
        tasks: ['III-1 | 停工停课 | 县防办 | 1 小时 | |'],
      }),
    ])
    const injects = [
      'T+0:00 | 水位 | `水位 = 12.5` |',
      'T+1:00 | 水位 | `水位 = 13.1` |',
      'T+2:00 | 决口 | | special/flood#IV-1',
    ]
    const people = ['default: { delay: fixed(PT10M) }', 'donghu: { delay: fixed(PT3H) }']
    expect(
      of(revise({ plans: { 'special/flood.md': plan }, injects, people }), 'undone-at-harm'),
    ).toMatchObject([
      {
        clause: 'special/flood#IV.start.1',
        params: { level: 'IV', availableMs: 120 * minute, allowedMs: 270 * minute },
      },
    ])
  })
})

test('a finding keeps its id from drill to drill: it is a hash of clause, cause and measure', () => {
  const idOf = (some: Partial<Drill>): string | undefined =>
    of(revise({ ...drill, ...some }), 'undone-at-harm')[0]?.id
  expect(idOf({})).toMatch(/^[0-9a-f]{12}$/)
  expect(idOf({ people: ['default: { delay: fixed(PT25M) }', 'donghu: { absent: true }'] })).toBe(idOf({}))
})
