import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { underTheirCauses } from '../../src/revise/led-by.ts'
import { findingsOf } from '../../src/revise/propose-revision.ts'
import type { Finding, Revision } from '../../src/revise/revision.ts'
import { makeStudy } from '../../src/revise/study.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { type Drill, judgedOf, levelText, of, planText, revise, sentenceOf } from './drill.ts'

/** The county office has four tasks, the town two, the chief one; each within the hour. */
const plan = planText('special/flood', 'qingxi', [
  levelText('Ⅳ', {
    start: ['`水位 ≥ 12`'],
    procedure: ['研判：县防办，10 分钟', '决定：总指挥，30 分钟'],
    tasks: [
      'IV-1 | 组织会商 | 县防办 | 30 分钟 | |',
      'IV-2 | 加强值守 | 县防办 | 30 分钟 | |',
      'IV-3 | 核实名册 | 县防办 | 1 小时 | |',
      'IV-4 | 清点物资 | 县防办 | 1 小时 | |',
      'IV-5 | 巡查堤防 | 东湖镇 | 1 小时 | |',
      'IV-6 | 转移群众 | 东湖镇 | 1 小时 | |',
      'IV-7 | 清点人数 | 东湖镇 | 1 小时 | IV-6 |',
      'IV-8 | 坐镇指挥 | 总指挥 | 30 分钟 | |',
    ],
  }),
])
const injects = ['T+0:00 | 水位 12.5 米 | `水位 = 12.5` |']
const all = 'default: { delay: fixed(PT1M), effort: "triangular(0.5, 0.5, 0.5)" }'
const absent = (...seats: readonly string[]): Drill => ({
  plans: { 'special/flood.md': plan },
  injects,
  people: [all, ...seats.map((seat) => `${seat}: { absent: true }`)],
})
const clauses = (findings: readonly Finding[]): string[] =>
  findings.map(({ clause }) => clause.split('#')[1] ?? '')
const told = (drill: Drill, { findings }: Revision): string[] =>
  findings
    .filter(({ measure }) => measure !== 'not-told')
    .map((each) => [sentenceOf(drill, each), ...clauses(each.consequences)].join(' > '))

describe('a body that did nothing', () => {
  test('is one finding, with what it left undone under it', () => {
    const drill = absent('donghu')
    expect(told(drill, revise(drill))).toEqual(['东湖镇 2 项任务均未办理 > IV-5 > IV-6'])
    const [idle] = of(revise(drill), 'body-idle')
    expect(idle).toMatchObject({ clause: 'special/flood', subject: 'donghu-gov', params: { seated: 1 } })
    expect(idle?.path).toEqual([
      { clause: 'special/flood#IV-5', limit: null },
      { clause: 'special/flood#IV-6', limit: null },
    ])
    // What waited for it was never asked for, and is told where it waited.
    const waiting = idle?.consequences.map(({ params }) => params.waiting)
    expect(waiting).toEqual([[], ['special/flood#IV-7']])
  })

  test('of one thing left undone that thing is the finding', () => {
    const more = plan.replace(/(IV-[67] \| \S+ \|) 东湖镇/g, '$1 县防办')
    const one = { ...absent('donghu'), plans: { 'special/flood.md': more } }
    expect(of(revise(one), 'body-idle')).toEqual([])
    expect(clauses(of(revise(one), 'deadline-missed'))).toEqual(['IV-5'])
  })

  test('it may have done a little: three in four left undone', () => {
    const idle = (...done: readonly string[]) => {
      const drill: Drill = {
        ...absent('office'),
        log: (events) => events.map((event) => doneBy(event, done)),
      }
      const [found] = of(revise(drill), 'body-idle')
      return found && sentenceOf(drill, found)
    }
    expect(idle()).toBe('县防办 4 项任务均未办理')
    expect(idle('IV-1')).toBe('县防办 4 项任务中 3 项未办理')
    expect(idle('IV-1', 'IV-2')).toBeUndefined()
  })
})

/** What was late was done at that moment instead. */
function doneBy(event: DrillEvent, clauses: readonly string[]): DrillEvent {
  if (event.type !== 'obligation-late' || !clauses.some((each) => event.data.key.includes(`#${each}/`)))
    return event
  const { key, instance } = event.data
  return { ...event, type: 'obligation-done', data: { key, instance, late: 0, evidence: null } } as DrillEvent
}

describe('nobody acts', () => {
  test('is one finding of the plan: the level that nobody declared', () => {
    const drill = { ...absent(), people: ['default: { absent: true }'] }
    expect(told(drill, revise(drill))).toEqual([
      '《青溪县防汛应急预案》Ⅳ级响应条件满足 12 小时，始终没有启动，其后 8 项任务无从谈起 > IV.procedure.assess',
    ])
  })

  test('is the same in a drill of people, whom the finding names by their bodies', () => {
    const drill: Drill = { ...absent('office', 'donghu'), kind: 'live' }
    const found = told(drill, revise(drill))
    // In a drill of people those whom nobody told have an excuse: the text comes first.
    expect(found).toEqual(['县防办 4 项任务均未办理 > IV-1 > IV-2 > IV-3 > IV-4'])
    const [notTold] = of(revise(drill), 'not-told')
    expect(clauses(notTold?.consequences ?? [])).toEqual(['', 'IV-5', 'IV-6'])
  })
})

describe('laws of grouping', () => {
  const seats = fc.subarray(['office', 'commander', 'donghu', 'default'])
  const kinds = fc.constantFrom('simulation' as const, 'live' as const, 'paper' as const)

  test('every clause that has a finding is in exactly one, and its evidence is reached from there', () => {
    fc.assert(
      fc.property(seats, kinds, (away, kind) => {
        const people = away.includes('default')
          ? ['default: { absent: true }']
          : [all, ...away.map((seat) => `${seat}: { absent: true }`)]
        const study = makeStudy(judgedOf({ ...absent(), people, kind }))
        const measured = findingsOf(study)
        const grouped = underTheirCauses(study, measured)
        const placed = grouped.flatMap((each) => [each, ...each.consequences])
        const missed = (list: readonly Finding[]): string[] =>
          list
            .filter(({ measure }) => measure === 'deadline-missed')
            .map(({ clause }) => clause)
            .sort()
        expect(missed(placed)).toEqual(missed(measured))
        expect(new Set(missed(placed)).size).toBe(missed(placed).length)
        expect(placed.map(({ id, evidence }) => [id, evidence]).sort()).toEqual(
          measured.map(({ id, evidence }) => [id, evidence]).sort(),
        )
        // A body that hardly acted leaves none of what it missed beside its finding.
        const idle = measured.filter(({ measure }) => measure === 'body-idle').flatMap(({ path }) => path)
        const beside = grouped
          .filter(({ measure }) => measure === 'deadline-missed')
          .map(({ clause }) => clause)
        expect(idle.filter(({ clause }) => beside.includes(clause))).toEqual([])
      }),
      { numRuns: 24 },
    )
  })
})
