import { describe, expect, test } from 'vitest'
import { afterActionView } from '../../src/report/reports/after-action.ts'
import type { AfterActionView } from '../../src/report/reports/after-action-view.ts'
import { floodProgram } from '../support/flood-program.ts'
import { declare, demand, done, due, type Entry, end, entry, seat, traceOf } from '../support/trace.ts'

function view(...entries: readonly Entry[]): AfterActionView {
  const trace = traceOf(floodProgram, [...entries, end(720)])
  return afterActionView({ trace, program: floodProgram, cards: [], revisions: [], actions: null }, 'zh-CN')
}

const weak = (...entries: readonly Entry[]): string[] =>
  view(...entries).weaknesses.map((one) => one.sentence)
const strong = (...entries: readonly Entry[]): string[] =>
  view(...entries).strengths.map((one) => one.sentence)

const evacuation = 'special/flood#III-2'
const breach = (minutes: number): Entry =>
  entry(minutes, {
    type: 'inject-released',
    data: {
      inject: '9',
      channel: '电话',
      from: '',
      to: [],
      content: '北圩堤防溃口，宽 30 米。',
      expects: [],
      doneBy: [evacuation],
    },
  })

describe('what should have been done before an inject', () => {
  const asked = due(0, evacuation, { owner: 'guozhuang', limit: 120, text: '转移低洼易涝区群众' })
  const moved = (minutes: number): Entry => done(minutes, `${evacuation}/guozhuang`, 0, seat('guozhuang'))

  test.each<[string, readonly Entry[]]>([
    ['not done by then, though in time', [asked, breach(60), moved(100)]],
    ['never fell due', [breach(60)]],
    ['fell due only afterwards', [breach(0), asked, moved(50)]],
  ])('%s: the gravest weakness', (_, entries) => {
    expect(weak(...entries)[0]).toBe('「北圩堤防溃口」之前应完成的「转移低洼易涝区群众」尚未完成')
  })

  test('done by then: a strength', () => {
    expect(strong(asked, moved(50), breach(60))[0]).toBe('「转移低洼易涝区群众」在「北圩堤防溃口」之前完成')
    expect(view(asked, moved(50), breach(60)).injects[0]?.doneBy).toMatchObject([
      { clause: evacuation, kept: true },
    ])
  })
})

describe('levels', () => {
  test('ended or lowered while still called for', () => {
    const open = [demand(0, null, 'III'), declare(10, 'standby', 'III')]
    const ended = declare(60, 'III', 'ended', { type: 'response-ended', demanded: 'III' })
    const lowered = declare(60, 'III', 'IV', { type: 'level-lowered', demanded: 'III' })
    expect(weak(...open, ended)).toContain('《句容市防汛抗旱应急预案》终止响应时，Ⅲ级响应条件仍然满足')
    expect(weak(...open, lowered)).toContain('《句容市防汛抗旱应急预案》响应降至Ⅳ级时，条件仍要求Ⅲ级')
  })

  test('declared before it was called for', () => {
    expect(strong(declare(0, 'standby', 'III', { demanded: null }), demand(20, null, 'III'))).toContain(
      '《句容市防汛抗旱应急预案》Ⅲ级响应早于条件满足 20 分钟启动',
    )
  })

  test('a level without a decision time is neither praised nor blamed', () => {
    const { strengths, weaknesses, courses } = view(demand(0, null, 'IV'), declare(300, 'standby', 'IV'))
    expect([strengths, weaknesses]).toEqual([[], []])
    expect(courses[0]?.highlight.sentence).toBe('Ⅳ级响应在条件满足后 5 小时启动，预案未规定决定时限')
  })
})

describe('duties', () => {
  test('the same task late at several bodies is one highlight with their names', () => {
    const rows = ['guozhuang', 'houbai'].map((owner) =>
      due(0, evacuation, { owner, limit: 60, text: '转移群众' }),
    )
    expect(weak(...rows)).toEqual(['郭庄镇政府、后白镇政府逾期未完成「转移群众」，最长逾期 11 小时'])
  })

  test('a duty that falls on nobody', () => {
    expect(weak(due(0, evacuation, { owner: null, limit: null, text: '转移群众' }))).toEqual([
      '「转移群众」到期后没有责任单位可办',
    ])
  })

  test('a body that kept three or more', () => {
    const clauses = ['special/flood#IV-2', 'special/flood#III-1', 'special/flood#R-1']
    const kept = clauses.flatMap((clause) => [due(0, clause), done(10, `${clause}/office`)])
    expect(strong(...kept)[0]).toBe('市防办 3 项到期任务全部按时完成')
  })
})

test('an inject met by a duty that repeats is judged by the round it met', () => {
  const inject = entry(30, {
    type: 'inject-released',
    data: {
      inject: '2',
      channel: '',
      from: '',
      to: [],
      content: '',
      expects: ['special/flood#IV-2'],
      doneBy: [],
    },
  })
  const second = due(60, 'special/flood#IV-2', { owner: 'hq' })
  const rows = view(
    due(0, 'special/flood#IV-2'),
    inject,
    done(40, 'special/flood#IV-2/office'),
    second,
  ).injects
  expect(rows[0]?.expects).toMatchObject([{ outcome: 'in-time' }])
})
