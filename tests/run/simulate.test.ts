import { describe, expect, test } from 'vitest'
import type { DrillEvent } from '../../src/run/event.ts'
import { evolve } from '../../src/run/evolve.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { narrow } from '../../src/run/narrow.ts'
import { playOnce } from '../../src/run/simulate.ts'
import { initialState } from '../../src/run/state.ts'
import { about, clock, compiledDay, rising, run, spread } from '../support/simulated-day.ts'
import { begins } from './rich-set.ts'

describe('simulated people', () => {
  test('wait until the 完成标志 of a task holds', () => {
    const done = (text: string): string =>
      text
        .replace(
          '| 周期 | 条件 |\n|---|---|---|---|---|---|---|\n| IV-1',
          '| 周期 | 完成标志 |\n|---|---|---|---|---|---|---|\n| IV-1',
        )
        .replace(/(\| IV-1 \|.*\|) {2}\|\n/, '$1 `隧道积水 < 0.3` |\n')
    const dry = '2 | T+2:05 | 积水排除 | `隧道积水 = 0`'
    expect(about(run({ injects: rising, plan: done }), 'IV-1').at(-1)).toMatch(/obligation-late$/)
    expect(about(run({ injects: [...rising, dry], plan: done }), 'IV-1').at(-1)).toBe('10:10 obligation-done')
  })

  test('issue the warnings that are called for', () => {
    const warning = `
## 预警

| 产品 | 级别 | 条件 | 发布单位 | 时效 | 解除 |
|---|---|---|---|---|---|
| 水情预警 | 蓝 | \`水位 ≥ 12\` | 县水利局 | 3 小时 | |
`
    const events = run({ injects: rising, plan: (text) => text + warning })
    expect(about(events, 'warning.1')).toEqual(['08:00 obligation-due', '08:10 obligation-done'])
    expect(events.flatMap((e) => (e.type.startsWith('warning-') ? [`${clock(e)} ${e.type}`] : []))).toEqual([
      '08:10 warning-issued',
      '11:10 warning-ended',
    ])
  })
})

describe('the log of a simulation', () => {
  test('is a function of program, scenario and seed', () => {
    const once = JSON.stringify(run({ injects: rising, people: spread }))
    expect(JSON.stringify(run({ injects: rising, people: spread }))).toBe(once)
    expect(JSON.stringify(run({ injects: rising, people: spread, seed: '2' }))).not.toBe(once)
  })

  test('of one of many runs is the same without its hashes', () => {
    const { program, compiled } = compiledDay({ injects: rising, people: spread })
    const bare = (events: readonly DrillEvent[]): object[] =>
      events.map(({ prev, hash, ...rest }) => ({ ...rest, drill: '' }))
    const many = playOnce(loadProgram(narrow(program, compiled.plans)), compiled, '1')
    expect(bare(many)).toEqual(bare(run({ injects: rising, people: spread })))
    expect(new Set(many.map(({ hash }) => hash)).size).toBe(1)
  })

  test('is whole and rebuilds the state', () => {
    const events = run({ injects: rising, people: spread })
    expect(firstBrokenLink(events)).toBeNull()
    const state = events.reduce((s, event) => evolve(s, event, event.at.situation), initialState(begins))
    expect(state.levels.get('special/flood@qingxi')?.response).toBe('IV')
  })

  test('begins and ends on time, and nothing comes after the end', () => {
    const events = run({ injects: [...rising, '2 | T+7:00 | 太晚 |'] })
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(['drill-started', 'drill-ended'])
    expect(clock(events.at(-1) as DrillEvent)).toBe('14:00')
    expect(events.some((event) => event.type === 'inject-released' && event.data.inject === '2')).toBe(false)
  })

  test('two revisions under one seed differ only where the plan does', () => {
    const before = run({ injects: rising, people: spread })
    const after = run({
      injects: rising,
      people: spread,
      plan: (text) =>
        text.replace(
          '| IV-1 | 组织会商 | 县防办 | 30 分钟 |',
          '| IV-0 | 打开水闸 | 县水利局 | 1 小时 |  |  |  |\n| IV-1 | 组织会商 | 县防办 | 30 分钟 |',
        ),
    })
    expect(about(after, 'IV-0')).not.toEqual([])
    for (const row of ['IV.procedure.assess', 'IV-1', 'F-1', 'R-1', 'R-2']) {
      expect(about(before, row)).not.toEqual([])
      expect(about(after, row)).toEqual(about(before, row))
    }
  })
})

describe('simulated people', () => {
  test('assess, propose, then decide; the director acts for those without a seat (代)', () => {
    const events = run({ injects: rising })
    expect(about(events, 'IV.procedure.assess')).toEqual(['08:00 obligation-due', '08:10 obligation-done'])
    expect(about(events, 'IV.procedure.propose')).toEqual(['08:00 obligation-due', '08:20 obligation-done'])
    expect(about(events, 'IV.procedure.decide')).toEqual(['08:00 obligation-due', '08:30 obligation-done'])
    const declared = events.find((event) => event.type === 'level-declared')
    expect(declared?.by).toEqual({ seat: 'commander', party: 'qx-hq.commander', acting: false })
    const patrol = events.find(
      (event) => event.type === 'obligation-done' && event.data.key.includes('#IV-3/nanshan-office'),
    )
    expect(patrol?.by).toEqual({ seat: 'director', party: 'nanshan-office', acting: true })
  })

  test('what is done on the minute of its deadline is done in time: people come before deadlines', () => {
    const events = run({ injects: rising, people: ['default: { delay: fixed(PT30M) }'] })
    expect(about(events, 'IV-1')).toEqual(['09:30 obligation-due', '10:00 obligation-done'])
    expect(about(events, 'IV.procedure.assess')).toEqual([
      '08:00 obligation-due',
      '08:20 obligation-late',
      '08:30 obligation-done',
    ])
  })

  test('doing a task takes its share of the time limit, and nothing is answered within the minute', () => {
    const people = ['default: { delay: fixed(PT0M), effort: "triangular(0.5, 0.5, 0.5)" }']
    const events = run({ injects: rising, people })
    expect(about(events, 'IV.procedure.assess')).toEqual(['08:00 obligation-due', '08:01 obligation-done'])
    expect(about(events, 'IV-1')).toEqual(['08:03 obligation-due', '08:18 obligation-done'])
  })

  test('who is absent does nothing; a decision does not wait for an absent one', () => {
    const events = run({
      injects: rising,
      people: ['default: { delay: fixed(PT10M) }', 'office: { absent: true }'],
    })
    expect(about(events, 'IV.procedure.assess').map((line) => line.slice(6))).toEqual([
      'obligation-due',
      'obligation-waived',
    ])
    expect(about(events, 'IV.procedure.decide')).toEqual(['08:00 obligation-due', '08:10 obligation-done'])
    expect(about(events, 'R-1')).toEqual(['08:00 obligation-due', '08:30 obligation-late'])
  })

  test('fail to answer as often as they are assumed to', () => {
    const doneOf = (fails: number): number =>
      run({ injects: rising, people: [`default: { delay: fixed(PT1M), fails: ${fails} }`] }).filter(
        ({ type }) => type === 'obligation-done',
      ).length
    expect(doneOf(1)).toBe(0)
    expect(doneOf(0)).toBeGreaterThan(10)
  })

  describe('who is not asked', () => {
    const types = (events: readonly DrillEvent[], type: DrillEvent['type']): string[] =>
      events.flatMap((event) => (event.type === type ? [clock(event)] : []))
    const flood = ['1 | T+0:00 | 水位超过 13 米 | `水位 = 13.5`']

    test('neither judges nor orders unless the scenario assumes it', () => {
      const events = run({ injects: rising })
      expect(types(events, 'judgement-recorded')).toEqual([])
      expect(types(run({ injects: flood }), 'task-ordered')).toEqual([])
      expect(
        run({ injects: rising, people: ['default: { delay: fixed(PT10M), judges: 0, orders: 0 }'] }),
      ).toEqual(events)
    })

    test('judges that the next level is needed, when demand rises', () => {
      const events = run({ injects: rising, people: ['default: { delay: fixed(PT10M), judges: 1 }'] })
      const judged = events.find((event) => event.type === 'judgement-recorded')
      expect(judged?.data).toEqual({
        ...{ clause: 'special/flood#III.start.2', instance: 'special/flood@qingxi' },
        ...{ holds: true, previous: null, reason: 'assumed' },
      })
      expect(judged?.by).toEqual({ seat: 'office', party: 'qx-office', acting: false })
      expect(types(events, 'judgement-recorded')).toEqual(['08:10'])
      expect(types(events, 'demand-changed')).toContain('08:10')
    })

    test('orders what the level leaves to discretion, once', () => {
      const people = ['default: { delay: fixed(PT10M), orders: 1 }']
      const events = run({ injects: [...flood, '2 | T+2:00 | 水位超过 14 米 | `水位 = 14.5`'], people })
      expect(types(events, 'level-raised')).toEqual(['10:10'])
      expect(types(events, 'task-ordered')).toEqual(['08:30'])
      expect(about(events, 'III-3')).toEqual(['08:30 obligation-due', '08:40 obligation-done'])
    })

    test('does not judge when absent', () => {
      const people = ['default: { delay: fixed(PT10M), judges: 1 }', 'office: { absent: true }']
      expect(types(run({ injects: rising, people }), 'judgement-recorded')).toEqual([])
    })
  })

  test('lower and end when less is called for', () => {
    const injects = [
      '1 | T+0:00 | 水位超过 13 米 | `水位 = 13.5`',
      '2 | T+2:00 | 水位回落 | `水位 = 12.5`',
      '3 | T+4:00 | 水位正常 | `水位 = 11`',
    ]
    const moves = run({ injects }).flatMap((event) =>
      event.type.startsWith('level-') || event.type === 'response-ended'
        ? [`${clock(event)} ${event.type} ${'to' in event.data ? event.data.to : ''}`]
        : [],
    )
    expect(moves.filter((move) => !move.includes('township'))).toEqual(
      expect.arrayContaining([
        '08:20 level-declared III',
        '10:10 level-lowered IV',
        '12:10 response-ended ended',
      ]),
    )
  })
})

describe('the scenario', () => {
  test('facts of one inject become known together and follow from it', () => {
    const events = run({ injects: ['1 | T+0:30 | 情况通报 | `水位 = 13.5; 堤防决口@xihu = true`'] })
    const inject = events.find((event) => event.type === 'inject-released')
    const reported = events.filter((event) => event.type === 'fact-reported')
    const demands = events.flatMap((event) =>
      event.type === 'demand-changed' && event.data.instance === 'special/flood@qingxi'
        ? [event.data.to]
        : [],
    )
    expect(reported.map(({ cause }) => cause)).toEqual([inject?.seq, inject?.seq])
    expect(demands).toEqual(['II'])
  })

  test('what comes at one time comes in the order of the table', () => {
    const injects = ['1 | T+1:00 | 甲 |', '2 | T+0:30 | 乙 |', '3 | T+1:00 | 丙 |', '4 | T+1:00 | 丁 |']
    const released = run({ injects }).flatMap((event) =>
      event.type === 'inject-released' ? [event.data.inject] : [],
    )
    expect(released).toEqual(['2', '1', '3', '4'])
  })

  test('an inject by condition comes once, at the moment at which the condition holds', () => {
    const injects = [
      ...rising,
      '2 | `水位 ≥ 13` | 群众被困 |',
      '3 | T+1:00 | 水位上涨 | `水位 = 13.5`',
      '4 | T+2:00 | 水位上涨 | `水位 = 13.6`',
    ]
    const released = run({ injects }).flatMap((event) =>
      event.type === 'inject-released' ? [`${clock(event)} ${event.data.inject}`] : [],
    )
    expect(released).toEqual(['08:00 1', '09:00 3', '09:00 2', '10:00 4'])
  })

  test('what was not done has its consequence, after its delay, with facts of its own', () => {
    const events = run({
      injects: rising,
      people: ['default: { delay: fixed(PT10M) }', 'office: { absent: true }'],
      consequences: ['C-1 | `状态("special/flood#R-1") = "late"` | 15 分钟 | 县政府追问 | `水位 = 13.5`'],
    })
    const consequence = events.filter((event) => event.type === 'consequence-released')
    expect(consequence.map(clock)).toEqual(['08:45'])
    const late = events.find((event) => event.type === 'obligation-late' && event.data.key.includes('#R-1/'))
    expect(consequence[0]?.cause).toBe(late?.seq)
    expect(
      events.some(
        (event) => event.type === 'demand-changed' && event.data.to === 'III' && clock(event) === '08:45',
      ),
    ).toBe(true)
  })
})
