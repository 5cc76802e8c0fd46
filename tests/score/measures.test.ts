import { describe, expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import { becauseSentence } from '../../src/score/because.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodProgram, item, rubricOf, township } from '../support/flood-program.ts'
import {
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

/** What `method` says of a log, with its sentence. */
function say(
  method: Method,
  entries: readonly Entry[],
): { result: string; value: number | null; zh: string; evidence: readonly number[] } {
  const card = scoreTrace(traceOf(floodProgram, entries), rubricOf([item([method])]), floodProgram)
  const [found] = card.items[0]?.measurements ?? []
  if (!found) throw new Error('no measurement')
  const { result, value, evidence, because } = found
  return { result, value, evidence, zh: becauseSentence(because, 'zh-CN', floodProgram.set.levels) }
}

const meeting = 'special/flood#III-1'
const move = 'special/flood#III-2'
const within = (clause: string): Method => ({ kind: 'within', clause })

describe('within', () => {
  test('done before the deadline is met, and shows where it stands in the log', () => {
    const found = say(within(meeting), [due(0, meeting), done(25, `${meeting}/office`), end(60)])
    expect(found).toEqual({
      result: 'met',
      value: 1,
      evidence: [1, 2],
      zh: '「组织会商研判」（special/flood#III-1）应办 1 项，均按时完成。',
    })
  })

  test('two towns, one late: partly, the share in time; never the better of the two (OpenAEV #5195)', () => {
    const found = say(within(move), [
      due(0, move, { owner: 'guozhuang', limit: 120 }),
      due(0, move, { owner: 'houbai', limit: 120 }),
      done(100, `${move}/guozhuang`, 0, seat('guozhuang')),
      late(120, `${move}/houbai`),
      done(150, `${move}/houbai`, 30, seat('houbai')),
      end(200),
    ])
    expect(found).toMatchObject({ result: 'partly', value: 0.5, evidence: [1, 2, 3, 4, 5] })
    expect(found.zh).toContain('按时 1 项，逾期完成 1 项，逾期未完成 0 项，最长逾期 30 分钟')
  })

  test.each<[string, readonly Entry[], string, number | null]>([
    ['never due', [end(60)], 'not-applicable', null],
    ['deadline after the end', [due(50, meeting), end(60)], 'not-observed', null],
    ['deadline at the very end is not yet late', [due(30, meeting), end(60)], 'not-observed', null],
    ['overdue and not done', [due(0, meeting), late(30, `${meeting}/office`), end(60)], 'not-met', 0],
    ['overdue without an entry that says so', [due(0, meeting), end(60)], 'not-met', 0],
    ['no time limit and not done', [due(0, meeting, { limit: null }), end(60)], 'not-observed', null],
    [
      'no time limit and done',
      [due(0, meeting, { limit: null }), done(50, `${meeting}/office`), end(60)],
      'met',
      1,
    ],
    ['done late only', [due(0, meeting), done(40, `${meeting}/office`, 10), end(60)], 'partly', 0],
    ['withdrawn in time', [due(0, meeting), withdrawn(20), end(60)], 'not-applicable', null],
    [
      'withdrawn after it was late',
      [due(0, meeting), late(30, `${meeting}/office`), withdrawn(40), end(60)],
      'not-met',
      0,
    ],
    ['a log that stops without an end', [due(0, meeting), demand(45, null, 'III')], 'not-met', 0],
  ])('%s', (_, entries, result, value) => {
    expect(say(within(meeting), entries)).toMatchObject({ result, value })
  })

  test('a task kept from a lower level answers for the row that continues it', () => {
    const kept = due(0, 'special/flood#IV-2')
    const found = say(within('special/flood#III-3'), [kept, done(20, 'special/flood#IV-2/office'), end(60)])
    expect(found.result).toBe('met')
  })

  test('what the director did in a party’s place counts for the item and is marked', () => {
    const found = say(within(meeting), [
      due(0, meeting),
      done(20, `${meeting}/office`, 0, director('office')),
      end(60),
    ])
    expect(found.result).toBe('met')
    expect(found.zh).toMatch(/其中 1 项由导调人员代为，不计入责任单位成绩。$/)
  })

  test('a step of the start procedure is named by what it does', () => {
    const clause = 'special/flood#III.procedure.decide'
    const steps = [due(0, clause, { kind: 'decide', text: '' }), done(20, `${clause}/office`), end(60)]
    expect(say(within(clause), steps).zh).toContain('「决定启动Ⅲ级响应」')
  })
})

function withdrawn(minutes: number): Entry {
  const data = { key: `${meeting}/office`, instance: flood, reason: 'ended' } as const
  return entry(minutes, { type: 'obligation-withdrawn', data })
}

describe('reported', () => {
  const report = 'special/flood#R-1'
  const method: Method = { kind: 'reported', clause: report }
  const asked = due(0, report, { kind: 'report' })

  test.each<[string, readonly Entry[], string, number | null]>([
    ['in time', [asked, done(20, `${report}/office`), end(60)], 'met', 1],
    ['late is worth half', [asked, done(40, `${report}/office`, 10), end(60)], 'partly', 0.5],
    ['never', [asked, end(60)], 'not-met', 0],
    ['not asked for', [end(60)], 'not-applicable', null],
  ])('%s', (_, entries, result, value) => {
    expect(say(method, entries)).toMatchObject({ result, value })
  })
})

describe('in-order', () => {
  const clauses = [meeting, move, 'special/flood#R-1']
  const method: Method = { kind: 'in-order', clauses }
  const asked = [due(0, meeting), due(0, move, { owner: 'guozhuang' }), due(0, 'special/flood#R-1')]
  const [first, second, third] = [`${meeting}/office`, `${move}/guozhuang`, 'special/flood#R-1/office']

  test.each<[string, readonly Entry[], string, number | null]>([
    ['as planned', [...asked, done(1, first), done(2, second), done(3, third)], 'met', 1],
    ['at the same moment is in order', [...asked, done(5, second), done(5, first), done(5, third)], 'met', 1],
    ['one pair swapped', [...asked, done(1, second), done(2, first), done(3, third)], 'partly', 0.5],
    ['the other way round', [...asked, done(1, third), done(2, second), done(3, first)], 'not-met', 0],
    ['a later step without the earlier', [...asked.slice(0, 2), done(1, second)], 'not-met', 0],
    ['later steps not taken show nothing', [...asked, done(1, first)], 'not-observed', null],
    ['only one fell due', [due(0, meeting), done(1, first)], 'not-applicable', null],
  ])('%s', (_, entries, result, value) => {
    expect(say(method, [...entries, end(90)])).toMatchObject({ result, value })
  })

  test('a declaration can be one of the steps', () => {
    const declared: Method = { kind: 'in-order', clauses: ['special/flood#III', meeting] }
    const entries = [due(0, meeting), done(5, first), declare(9, 'standby', 'III'), end(60)]
    expect(say(declared, entries)).toMatchObject({
      result: 'not-met',
      zh: expect.stringContaining('#III → special/flood#III-1'),
    })
  })
})

describe('all-done', () => {
  const method: Method = { kind: 'all-done', plan: 'special/flood', level: 'Ⅲ级' }
  const asked = [
    declare(0, 'standby', 'III'),
    due(0, meeting),
    due(0, move, { owner: 'guozhuang', limit: 120 }),
  ]

  test.each<[string, readonly Entry[], string, number | null]>([
    [
      'all done, late or not',
      [...asked, done(40, `${meeting}/office`, 10), done(60, `${move}/guozhuang`)],
      'met',
      1,
    ],
    ['one left', [...asked, done(20, `${meeting}/office`)], 'partly', 0.5],
    ['none', asked, 'not-met', 0],
    ['the level was never in force', [due(0, meeting)], 'not-applicable', null],
    ['nothing fell due', [declare(0, 'standby', 'III')], 'not-applicable', null],
    ['all still within their time', [declare(0, 'standby', 'III'), due(170, meeting)], 'not-observed', null],
    [
      'without a time limit and left',
      [declare(0, 'standby', 'III'), due(0, meeting, { limit: null })],
      'not-met',
      0,
    ],
  ])('%s', (_, entries, result, value) => {
    expect(say(method, [...entries, end(180)])).toMatchObject({ result, value })
  })

  test('names what was left undone', () => {
    expect(say(method, [...asked, done(20, `${meeting}/office`), end(180)]).zh).toBe(
      '句容市防汛抗旱应急预案 Ⅲ级响应到期任务 2 项，完成 1 项，未完成 1 项：special/flood#III-2。',
    )
  })
})

describe('level-declared', () => {
  const method: Method = { kind: 'level-declared', plan: 'special/flood', level: 'III' }

  test.each<[string, readonly Entry[], string, number | null]>([
    ['within the decision time', [demand(10, null, 'III'), declare(40, 'standby', 'III')], 'met', 1],
    ['a higher level answers too', [demand(10, null, 'II'), declare(20, 'standby', 'II')], 'met', 1],
    ['a lower level does not', [demand(10, null, 'III'), declare(20, 'standby', 'IV')], 'not-met', 0],
    ['before it was called for', [declare(5, 'standby', 'III'), demand(10, null, 'III')], 'met', 1],
    ['late', [demand(10, null, 'III'), declare(78, 'standby', 'III')], 'partly', 0.5],
    ['never though called for', [demand(10, null, 'III')], 'not-met', 0],
    ['never called for', [demand(10, null, 'IV')], 'not-applicable', null],
    ['declared though never called for', [declare(10, 'standby', 'III')], 'not-applicable', null],
    [
      'called off within the decision time',
      [demand(10, null, 'III'), demand(20, 'III', null)],
      'not-applicable',
      null,
    ],
    ['called off after the decision time', [demand(10, null, 'III'), demand(80, 'III', null)], 'not-met', 0],
    ['decision time after the end', [demand(170, null, 'III')], 'not-observed', null],
    [
      'called for twice, answered once',
      [
        demand(0, null, 'III'),
        declare(10, 'standby', 'III'),
        demand(20, 'III', null),
        declare(30, 'III', 'ended'),
        demand(40, null, 'III'),
      ],
      'partly',
      0.5,
    ],
  ])('%s', (_, entries, result, value) => {
    expect(say(method, [...entries, end(180)])).toMatchObject({ result, value })
  })

  test('says by how much', () => {
    expect(say(method, [demand(10, null, 'III'), declare(48, 'standby', 'III'), end(180)]).zh).toBe(
      '句容市防汛抗旱应急预案 Ⅲ级响应在条件满足后 38 分钟启动，超出决定时限 8 分钟。',
    )
  })

  test('a level without a decision time is met whenever it is declared', () => {
    const fourth: Method = { kind: 'level-declared', plan: 'special/flood', level: 'IV' }
    expect(say(fourth, [demand(10, null, 'IV'), declare(170, 'standby', 'IV'), end(180)])).toMatchObject({
      result: 'met',
      value: 1,
    })
  })
})

describe('linked', () => {
  const wire = 'special/flood#link.activates.township/guozhuang'
  const method: Method = { kind: 'linked', from: 'special/flood', to: 'township/guozhuang' }
  const fired = entry(60, { type: 'link-fired', data: { wire, instance: flood } })
  const sent = entry(65, { type: 'link-sent', data: { wire, to: township, expect: 'III' } }, seat('office'))
  const answered = (minutes: number): Entry =>
    declare(minutes, 'standby', 'III', { instance: township, by: seat('guozhuang') })

  test.each<[string, readonly Entry[], string, number | null]>([
    ['reached in time', [fired, sent, answered(85)], 'met', 1],
    ['there already', [answered(30), fired, sent], 'met', 1],
    ['reached late', [fired, sent, answered(120)], 'partly', 0.5],
    ['never reached', [fired, sent], 'not-met', 0],
    ['never called on', [answered(30)], 'not-applicable', null],
    [
      'dropped in time',
      [fired, entry(70, { type: 'link-dropped', data: { wire, to: township } })],
      'not-applicable',
      null,
    ],
  ])('%s', (_, entries, result, value) => {
    expect(say(method, [...entries, end(180)])).toMatchObject({ result, value })
  })

  test('time to answer after the end', () => {
    expect(say(method, [fired, sent, end(80)])).toMatchObject({ result: 'not-observed', value: null })
  })
})

test('a plan that is not part of the drill makes an item not applicable', () => {
  expect(say(within('special/fire#II-1'), [end(60)])).toMatchObject({
    result: 'not-applicable',
    zh: '预案 special/fire 未纳入本次演练。',
  })
})
