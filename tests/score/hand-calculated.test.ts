import { describe, expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import type { EventBody } from '../../src/run/event.ts'
import { becauseSentence } from '../../src/score/because.ts'
import { dutiesByOrganization } from '../../src/score/by-organization.ts'
import { clauseFates } from '../../src/score/clause-fates.ts'
import { readTrace } from '../../src/score/drill-record.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodProgram, item, rubricOf, township } from '../support/flood-program.ts'
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
  seat,
  traceOf,
} from '../support/trace.ts'

/** Logs whose results were worked out by hand first; in each something could be taken for something else. */

const meeting = 'special/flood#III-1'
const move = 'special/flood#III-2'
const wire = 'special/flood#link.activates.township/guozhuang'

function scored(method: Method, entries: readonly Entry[]) {
  const card = scoreTrace(traceOf(floodProgram, entries), rubricOf([item([method])]), floodProgram)
  const [found] = card.items[0]?.measurements ?? []
  if (!found) throw new Error('no measurement')
  const zh = becauseSentence(found.because, 'zh-CN', floodProgram.set.levels)
  return { result: found.result, value: found.value, zh }
}

/** The same entry, stated to have been so `minutes` after the start. */
function stated(minutes: number, written: Entry): Entry {
  const body = { ...written.body, data: { ...written.body.data, stated: at(minutes) } } as EventBody
  return { ...written, body }
}

describe('linked', () => {
  const method: Method = { kind: 'linked', from: 'special/flood', to: 'township/guozhuang' }
  const fired = (minutes: number) => entry(minutes, { type: 'link-fired', data: { wire, instance: flood } })
  const dropped = (minutes: number) => entry(minutes, { type: 'link-dropped', data: { wire, to: township } })
  const answered = (minutes: number) =>
    declare(minutes, 'standby', 'III', { instance: township, by: seat('guozhuang') })

  test('dropped in time and reached much later for its own reasons: nothing was left to answer', () => {
    const found = scored(method, [fired(0), dropped(10), answered(300), end(400)])
    expect(found).toMatchObject({ result: 'not-applicable', value: null })
  })

  test('dropped in time, called again and answered in time: one call in time', () => {
    const found = scored(method, [fired(0), dropped(10), fired(100), answered(120), end(400)])
    expect(found).toMatchObject({ result: 'met', value: 1 })
  })

  test('dropped only after its time: never; called again and answered late: half — ¼ together', () => {
    const found = scored(method, [fired(0), dropped(45), fired(100), answered(140), end(400)])
    expect(found).toMatchObject({ result: 'partly', value: 0.25 })
    expect(found.zh).toContain('共 2 次，按时达到要求级别 0 次，超时 1 次，未达到 1 次')
  })

  test('dropped after its time, and reached late before that: half', () => {
    const found = scored(method, [fired(0), answered(40), dropped(45), end(400)])
    expect(found).toMatchObject({ result: 'partly', value: 0.5 })
  })
})

describe('in-order goes by when things were done, not by when they were written down', () => {
  const method: Method = { kind: 'in-order', clauses: [meeting, move] }
  const asked = [due(0, meeting), due(0, move, { owner: 'guozhuang' })]

  test('an oral order entered afterwards comes before what followed from it', () => {
    const found = scored(method, [
      ...asked,
      done(20, `${move}/guozhuang`, 0, seat('guozhuang')),
      stated(15, done(25, `${meeting}/office`)),
      end(60),
    ])
    expect(found).toMatchObject({ result: 'met', value: 1 })
  })

  test('of two completions of a clause the earlier one counts, though it was written down later', () => {
    const found = scored(method, [
      due(0, meeting),
      due(0, meeting, { owner: 'hq' }),
      due(0, move, { owner: 'guozhuang' }),
      done(20, `${meeting}/hq`, 0, seat('hq')),
      done(18, `${move}/guozhuang`, 0, seat('guozhuang')),
      stated(15, done(25, `${meeting}/office`)),
      end(60),
    ])
    expect(found).toMatchObject({ result: 'met', value: 1 })
  })
})

describe('in-order with a level among its steps', () => {
  const method: Method = { kind: 'in-order', clauses: [meeting, 'special/flood#III'] }
  const asked = due(0, meeting)

  test('jumping past it to a higher level is its declaration: what came after that is out of order', () => {
    const entries = [declare(10, 'standby', 'II'), asked, done(20, `${meeting}/office`), end(60)]
    expect(scored(method, entries)).toMatchObject({ result: 'not-met', value: 0 })
  })

  test('coming down to it later is not', () => {
    const down = declare(50, 'II', 'III', { type: 'level-lowered' })
    const entries = [declare(10, 'standby', 'II'), asked, done(20, `${meeting}/office`), down, end(60)]
    expect(scored(method, entries)).toMatchObject({ result: 'not-met', value: 0 })
  })
})

describe('level-declared over several calls', () => {
  const method: Method = { kind: 'level-declared', plan: 'special/flood', level: 'III' }
  const [up, down] = [
    (minutes: number) => demand(minutes, null, 'III'),
    (minutes: number) => demand(minutes, 'III', null),
  ]

  test('passed, declared all the same, and called for again while in force: that call was answered before it came', () => {
    const found = scored(method, [up(0), down(10), declare(45, 'standby', 'III'), up(60), end(180)])
    expect(found).toMatchObject({ result: 'met', value: 1 })
    expect(found.zh).toBe('句容市防汛抗旱应急预案 Ⅲ级响应在条件满足前 15 分钟已启动。')
  })

  test('answered, fallen and risen again under the same response: one call, counted once', () => {
    const found = scored(method, [up(0), declare(78, 'standby', 'III'), down(90), up(100), end(180)])
    expect(found).toMatchObject({ result: 'partly', value: 0.5 })
  })

  test('passed twice, then declared in time: met, and only what was judged is told', () => {
    const found = scored(method, [
      ...[up(0), down(10), up(20), down(30), up(60)],
      ...[declare(70, 'standby', 'III'), end(180)],
    ])
    expect(found).toMatchObject({ result: 'met', value: 1 })
    expect(found.zh).toContain('在条件满足后 10 分钟启动')
  })

  test('lowered and raised again while called for: the call was answered once', () => {
    const found = scored(method, [
      up(0),
      declare(10, 'standby', 'III'),
      declare(50, 'III', 'IV', { type: 'level-lowered' }),
      declare(120, 'IV', 'III', { type: 'level-raised' }),
      end(180),
    ])
    expect(found).toMatchObject({ result: 'met', value: 1 })
  })

  test('ended while called for, fallen, risen and left: in time and never', () => {
    const found = scored(method, [
      up(0),
      declare(10, 'standby', 'III'),
      down(20),
      declare(30, 'III', 'ended', { type: 'response-ended' }),
      up(40),
      end(180),
    ])
    expect(found).toMatchObject({ result: 'partly', value: 0.5 })
  })

  test('an order given in time and entered late is in time', () => {
    const found = scored(method, [up(0), stated(25, declare(70, 'standby', 'III')), end(180)])
    expect(found).toMatchObject({ result: 'met', value: 1 })
  })
})

describe('waived', () => {
  const waived = (minutes: number, by = seat('office')): Entry =>
    entry(
      minutes,
      { type: 'obligation-waived', data: { key: `${meeting}/office`, instance: flood, reason: '未受影响' } },
      by,
    )
  const within: Method = { kind: 'within', clause: meeting }
  const overdue = [due(0, meeting), late(30, `${meeting}/office`)]

  test('by word of mouth in time, entered after the deadline: it does not count', () => {
    const entries = [...overdue, stated(20, waived(40)), end(60)]
    expect(scored(within, entries)).toMatchObject({ result: 'not-applicable', value: null })
    expect(clauseFates(traceOf(floodProgram, entries), floodProgram).get(meeting)).toMatchObject({
      failed: 0,
      open: 1,
    })
  })

  test('after the deadline: it was missed all the same', () => {
    const entries = [...overdue, waived(40), end(60)]
    expect(scored(within, entries)).toMatchObject({ result: 'not-met', value: 0 })
    expect(clauseFates(traceOf(floodProgram, entries), floodProgram).get(meeting)).toMatchObject({
      failed: 1,
    })
  })

  test('by the director for a body without a seat: not that body’s, late or not', () => {
    const record = readTrace(
      traceOf(floodProgram, [...overdue, waived(40, director('office')), end(60)]),
      floodProgram,
    )
    const [office] = dutiesByOrganization(record, floodProgram)
    expect(office).toMatchObject({
      organization: 'office',
      acted: 1,
      own: { counts: { missed: 0, waived: 0 } },
    })
  })
})

describe('a link is its sender’s, whoever declares at the other end', () => {
  const fired = entry(0, { type: 'link-fired', data: { wire, instance: flood } })
  const sent = (by: Entry['by']) =>
    entry(5, { type: 'link-sent', data: { wire, to: township, expect: 'III' } }, by)
  const [answer, reached] = [
    declare(20, 'standby', 'III', { instance: township, by: director('guozhuang') }),
    entry(
      20,
      { type: 'obligation-done', data: { key: `${wire}/office`, instance: flood, late: 0, evidence: null } },
      'system',
      3,
    ),
  ]
  const office = (by: Entry['by']) =>
    dutiesByOrganization(
      readTrace(
        traceOf(floodProgram, [fired, due(0, wire, { kind: 'link' }), sent(by), answer, reached, end(60)]),
        floodProgram,
      ),
      floodProgram,
    )[0]

  test('sent by its own seat, declared by the director for the town: the sender’s own', () => {
    expect(office(seat('office'))).toMatchObject({ acted: 0, own: { counts: { 'in-time': 1 } } })
  })

  test('sent by the director for it: not its own', () => {
    expect(office(director('office'))).toMatchObject({ acted: 1, own: { counts: { 'in-time': 0 } } })
  })
})

describe('ends of all kinds', () => {
  const within: Method = { kind: 'within', clause: meeting }
  const declared: Method = { kind: 'level-declared', plan: 'special/flood', level: 'III' }

  test('of no length: nothing is judged, nothing is 0', () => {
    const card = scoreTrace(
      traceOf(floodProgram, [end(0)]),
      rubricOf([item([within]), item([declared], { id: '2' }), item([{ kind: 'observed' }], { id: '3' })]),
      floodProgram,
    )
    expect(card.items.map(({ result }) => result)).toEqual([
      'not-applicable',
      'not-applicable',
      'not-observed',
    ])
    expect(card.totals).toEqual({ performance: null, coverage: 0, band: null, cappedBy: null })
  })

  test('broken off by a real emergency before anything ran out: running, not missed', () => {
    const stopped: EventBody = { type: 'clock-stopped', data: { why: 'emergency', note: '' } }
    const entries = [demand(0, null, 'III'), due(0, meeting), entry(20, stopped), end(20)]
    expect(scored(within, entries).result).toBe('not-observed')
    expect(scored(declared, entries).result).toBe('not-observed')
  })

  test('at sixty times the speed the time of the situation counts, not that of the exercise', () => {
    const trace = traceOf(floodProgram, [due(0, meeting), done(29, `${meeting}/office`), end(60)])
    const fast = {
      ...trace,
      events: trace.events.map((event) => ({
        ...event,
        at: { ...event.at, exercise: event.at.exercise / 60 },
      })),
    }
    const rubric = rubricOf([item([within])])
    expect(scoreTrace(fast, rubric, floodProgram)).toEqual(scoreTrace(trace, rubric, floodProgram))
  })

  test('a rubric for plans that were not drilled: neither number, no band', () => {
    const other = rubricOf([item([{ kind: 'within', clause: 'special/fire#II-1' }])])
    expect(scoreTrace(traceOf(floodProgram, [end(60)]), other, floodProgram).totals).toEqual({
      performance: null,
      coverage: null,
      band: null,
      cappedBy: null,
    })
  })
})
