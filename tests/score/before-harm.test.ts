import { expect, test } from 'vitest'
import type { Method } from '../../src/model/rubric.ts'
import type { EventBody } from '../../src/run/event.ts'
import { becauseSentence } from '../../src/score/because.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { at, done, due, type Entry, end, entry, flood, seat, traceOf } from '../support/trace.ts'

const move = 'special/flood#III-2'
const method: Method = { kind: 'before-harm', clause: move }

const asked = [
  due(0, move, { owner: 'guozhuang', limit: 120 }),
  due(0, move, { owner: 'houbai', limit: 120 }),
]
const moved = (minutes: number, town: string): Entry => done(minutes, `${move}/${town}`, 0, seat(town))
const breach = (minutes: number, inject = 'A-18'): Entry =>
  entry(minutes, {
    type: 'inject-released',
    data: { inject, channel: '', from: '', to: [], content: '堤防溃口', expects: [], doneBy: [move] },
  })

/** People went back. */
const returned = (minutes: number, town: string): Entry =>
  entry(
    minutes,
    { type: 'obligation-broken', data: { key: `${move}/${town}`, instance: flood, reason: '返回' } },
    seat(town),
  )
const told = (minutes: number, written: Entry): Entry => ({
  ...written,
  body: { ...written.body, data: { ...written.body.data, stated: at(minutes) } } as EventBody,
})

function measured(entries: readonly Entry[]) {
  const card = scoreTrace(
    traceOf(floodProgram, [...entries, end(200)]),
    rubricOf([item([method])]),
    floodProgram,
  )
  const [found] = card.items[0]?.measurements ?? []
  if (!found) throw new Error('no measurement')
  return { ...found, zh: becauseSentence(found.because, 'zh-CN', floodProgram.set.levels) }
}

test.each<[string, readonly Entry[], string, number | null]>([
  ['done before the breach', [...asked, moved(30, 'guozhuang'), moved(40, 'houbai'), breach(50)], 'met', 1],
  [
    'in time by the plan, and still after the breach',
    [...asked, breach(50), moved(60, 'guozhuang'), moved(70, 'houbai')],
    'not-met',
    0,
  ],
  ['one of two', [...asked, moved(30, 'guozhuang'), breach(50), moved(60, 'houbai')], 'partly', 0.5],
  [
    'not even due by then',
    [breach(50), due(60, move, { owner: 'guozhuang' }), moved(70, 'guozhuang')],
    'not-met',
    0,
  ],
  ['no such inject', [...asked, moved(30, 'guozhuang'), moved(40, 'houbai')], 'not-applicable', null],
  [
    'stated to have been done before, written down after',
    [...asked, breach(50), told(40, moved(60, 'guozhuang')), told(45, moved(70, 'houbai'))],
    'met',
    1,
  ],
  [
    'done, and given up again before the breach',
    [...asked, moved(30, 'guozhuang'), moved(40, 'houbai'), returned(45, 'houbai'), breach(50)],
    'partly',
    0.5,
  ],
  [
    'done, and given up only after it',
    [...asked, moved(30, 'guozhuang'), moved(40, 'houbai'), breach(50), returned(55, 'houbai')],
    'met',
    1,
  ],
  [
    'two harms, the first too early',
    [...asked, breach(20, 'A-1'), moved(30, 'guozhuang'), moved(40, 'houbai'), breach(50, 'A-2')],
    'partly',
    0.5,
  ],
])('%s', (_, entries, result, value) => {
  expect(measured(entries)).toMatchObject({ result, value })
})

test('names the inject, and shows what had fallen due and what was done', () => {
  const { zh, evidence } = measured([
    ...asked,
    moved(30, 'guozhuang'),
    breach(50, 'A-18'),
    moved(60, 'houbai'),
  ])
  expect(zh).toMatch(/^到注入 A-18 时，「.+」（special\/flood#III-2）应办 2 项，完成 1 项。$/)
  expect(evidence).toEqual([1, 2, 3, 4, 5])
})
