import { describe, expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import type { EventBody } from '../../src/run/event.ts'
import { dutiesByOrganization } from '../../src/score/by-organization.ts'
import { readTrace } from '../../src/score/drill-record.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { drive, flood as qingxi } from '../support/live-drill.ts'
import {
  at,
  declare,
  demand,
  director,
  done,
  due,
  type Entry,
  end,
  entry,
  flood,
  late,
  traceOf,
} from '../support/trace.ts'

const meeting = 'special/flood#III-1'
const within: Method = { kind: 'within', clause: meeting }
const declared: Method = { kind: 'level-declared', plan: 'special/flood', level: 'III' }

const record = (entries: readonly Entry[]) => readTrace(traceOf(floodProgram, entries), floodProgram)
const result = (method: Method, entries: readonly Entry[]) =>
  scoreTrace(traceOf(floodProgram, entries), rubricOf([item([method])]), floodProgram).items[0]?.result

const reopened = (minutes: number, state: 'due' | 'late', follows: number | null = null): Entry =>
  entry(
    minutes,
    { type: 'obligation-reopened', data: { key: `${meeting}/office`, instance: flood, state } },
    'system',
    follows,
  )
const undone = (minutes: number, seq: number): Entry =>
  entry(minutes, { type: 'entry-undone', data: { entry: seq, reason: '误点' } })

describe('a duty taken back', () => {
  test('is not done: past its deadline it was missed', () => {
    const entries = [due(0, meeting), done(10, `${meeting}/office`), undone(12, 2), reopened(12, 'due', 2)]
    expect(result(within, [...entries, end(60)])).toBe('not-met')
    expect(result(within, [...entries, end(20)])).toBe('not-observed')
  })

  test('and done again counts by the second time', () => {
    const entries = [
      due(0, meeting),
      done(10, `${meeting}/office`),
      undone(12, 2),
      reopened(12, 'due', 2),
      late(30, `${meeting}/office`),
      done(40, `${meeting}/office`, 10),
      end(60),
    ]
    expect(result(within, entries)).toBe('partly')
    expect(record(entries).duties[0]?.done).toMatchObject({ seq: 6, at: at(40) })
  })

  test('a waiver taken back leaves the duty open', () => {
    const waived: EventBody = {
      type: 'obligation-waived',
      data: { key: `${meeting}/office`, instance: flood, reason: '无需' },
    }
    const entries = [due(0, meeting), entry(5, waived), undone(6, 2), reopened(6, 'due', 2), end(60)]
    expect(result(within, entries)).toBe('not-met')
  })

  test('what the director did by mistake for a body leaves its own record as it was', () => {
    const entries = [
      due(0, meeting),
      done(10, `${meeting}/office`, 0, director('office')),
      undone(12, 2),
      reopened(12, 'due', 2),
      end(60),
    ]
    const [tally] = dutiesByOrganization(record(entries), floodProgram)
    expect(tally).toMatchObject({ acted: 0, own: { counts: { missed: 1 } } })
  })
})

const inject = (minutes: number): Entry =>
  entry(minutes, {
    type: 'inject-released',
    data: {
      inject: '1',
      channel: '',
      from: '',
      to: [],
      content: '水位 12 米',
      expects: [],
      doneBy: [meeting],
    },
  })
const fact = (minutes: number, value: number | null, follows: number): Entry =>
  entry(
    minutes,
    {
      type: 'fact-reported',
      data: { fact: '水位', area: null, value, previous: null, stalesAt: null },
    },
    'system',
    follows,
  )
const follow = (one: Entry, follows: number): Entry => ({ ...one, follows })

describe('an inject taken back', () => {
  const mistaken = [
    inject(10),
    fact(10, 12, 0),
    follow(demand(10, null, 'III'), 1),
    follow(due(10, meeting), 1),
  ]

  test('called for nothing and made nothing due', () => {
    const back = [undone(90, 1), fact(90, null, 4), follow(demand(90, 'III', null), 5), end(120)]
    expect(result(declared, [...mistaken, end(120)])).toBe('not-met')
    expect(result(declared, [...mistaken, ...back])).toBe('not-applicable')
    expect(record([...mistaken, ...back]).duties).toEqual([])
    expect(record([...mistaken, ...back]).events.map(({ type }) => type)).not.toContain('inject-released')
  })

  test('what was reported anew before stays called for', () => {
    const anew = [inject(20), fact(20, 12.2, 4), undone(90, 1), end(120)]
    expect(result(declared, [...mistaken, ...anew])).toBe('not-met')
    expect(record([...mistaken, ...anew]).duties).toHaveLength(1)
  })

  test('what else called for the level calls from when it alone did', () => {
    const masked = [
      undone(50, 1),
      fact(50, 11, 4),
      follow(demand(50, 'III', 'IV'), 5),
      declare(55, 'standby', 'IV'),
      end(120),
    ]
    const steps = record([...mistaken, ...masked]).levels.get(flood)
    expect(steps?.map((step) => step.demand)).toEqual(['IV', 'IV'])
  })
})

test('a drill reopened ends when it was ended again', () => {
  const again: EventBody = { type: 'drill-reopened', data: { reason: '误点' } }
  expect(record([end(60), entry(60, again), end(90)]).ends).toBe(at(90))
  expect(record([end(60), entry(60, again), due(70, meeting)]).ends).toBe(at(70))
})

test('a live drill: an inject released by mistake and taken back calls for no level', () => {
  const drill = drive()
  drill.ask('director', { kind: 'run', speed: 1 })
  drill.at(1).ask('director', { kind: 'release', inject: '3' })
  const demands = () => {
    const { program } = drill.live.stage
    const read = readTrace({ ...traceOf(program, []), events: drill.events() }, program)
    return (read.levels.get(qingxi) ?? []).map((step) => step.demand)
  }
  const before = demands()
  const released = drill.events().findLast(({ type }) => type === 'inject-released')?.seq ?? 0
  drill.at(2).ask('director', { kind: 'undo', entry: released, reason: '误点' })
  expect([before, demands()]).toEqual([['III'], [null]])
})
