import { expect, test } from 'vitest'
import { Rows } from '../../src/run/rows.ts'
import type { ObligationRow } from '../../src/run/state.ts'

function row(key: string, state: ObligationRow['state'] = 'due', thread = 'a'): ObligationRow {
  const numbers = { episode: 1, occurrence: 1, dueAt: 0, deadline: null, closedAt: null }
  return {
    ...numbers,
    key,
    clause: thread,
    thread,
    kind: 'task',
    owner: null,
    state,
    lapsed: false,
    lifted: false,
  }
}

const keys = (rows: readonly ObligationRow[]): string[] => rows.map(({ key }) => key)

test('a row is put at the end, or in the place of the one with its key; the table before stays as it was', () => {
  const none = Rows.none<ObligationRow>()
  const two = none.with(row('1')).with(row('2', 'due', 'b'))
  const done = two.with(row('1', 'done'))
  expect(done.all).toEqual([row('1', 'done'), row('2', 'due', 'b')])
  expect(done.get('1')?.state).toBe('done')
  expect(done.inThread('a')).toEqual([row('1', 'done')])
  expect(two.get('1')?.state).toBe('due')
  expect(none.all).toEqual([])
})

test('two tables that grow from one do not see each other’s rows', () => {
  const one = Rows.none<ObligationRow>().with(row('1'))
  const left = one.with(row('2'))
  const right = one.with(row('3')).with(row('4'))
  expect([keys(one.all), keys(left.all), keys(right.all)]).toEqual([['1'], ['1', '2'], ['1', '3', '4']])
  expect([one.get('2'), left.get('3'), right.get('2')]).toEqual([undefined, undefined, undefined])
  expect([one, left, right].map((each) => keys(each.inThread('a')))).toEqual([
    ['1'],
    ['1', '2'],
    ['1', '3', '4'],
  ])
  expect(right.get('4')?.key).toBe('4')
})
