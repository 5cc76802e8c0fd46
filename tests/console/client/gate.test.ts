import { expect, test } from 'vitest'
import {
  closedDuties,
  newsOf,
  openDuties,
  openGate,
  shownDuties,
  shownItems,
} from '../../../src/console/client/participant/gate.ts'
import { applyChange, type SeatDuty, type SeatView } from '../../../src/drill/seat-view.ts'
import { minute } from '../../../src/vocabulary/duration.ts'
import { dutyOf, itemOf, newItem, situation, viewOf } from '../../support/seat-opening.ts'

const before = viewOf({
  inbox: [itemOf(1), itemOf(2)],
  duties: [dutyOf('a'), dutyOf('b', { state: 'done' })],
})
const gate = openGate(before)
const items = (view: SeatView) => shownItems(gate, view).map(({ n }) => n)
const keys = (duties: readonly SeatDuty[]) => duties.map(({ key }) => key)

test('the newest message stands first', () => {
  expect(items(before)).toEqual([2, 1])
})

test('what comes from others waits, and so does all that follows it', () => {
  const after = [newItem(), newItem({ own: true })].reduce(
    (view, item, i) => applyChange(view, { kind: 'item', item }, 3 + i),
    before,
  )
  expect(items(after)).toEqual([2, 1])
  expect(newsOf(gate, after).items.map(({ n }) => n)).toEqual([3])
  expect(shownItems(openGate(after), after).map(({ n }) => n)).toEqual([4, 3, 2, 1])
})

test('what the seat did itself shows at once and stays when others write after it', () => {
  const own = applyChange(before, { kind: 'item', item: newItem({ own: true }) }, 3)
  expect(items(own)).toEqual([3, 2, 1])
  expect(newsOf(gate, own).items).toEqual([])
  expect(items(applyChange(own, { kind: 'item', item: newItem() }, 4))).toEqual([3, 2, 1])
})

test('a new duty waits; a duty that is done stays where it is and says so', () => {
  const urgent = dutyOf('c', { deadline: situation + minute })
  const after = applyChange(before, { kind: 'duty', duty: urgent }, 3)
  const done = applyChange(after, { kind: 'duty-state', key: 'a', state: 'done' }, 4)
  expect(keys(newsOf(gate, done).duties)).toEqual(['c'])
  expect(shownDuties(gate, done).map(({ key, state }) => [key, state])).toEqual([['a', 'done']])
  expect(keys(closedDuties(gate, done))).toEqual(['b'])
  const opened = openGate(done)
  expect(keys(shownDuties(opened, done))).toEqual(['c'])
  expect(keys(closedDuties(opened, done))).toEqual(['b', 'a'])
})

test('the nearest deadline stands first, duties without one last', () => {
  const duties = [
    dutyOf('none', { deadline: null }),
    dutyOf('far', { deadline: situation + 60 * minute }),
    dutyOf('late', { state: 'late', deadline: situation - minute }),
    dutyOf('withdrawn', { state: 'withdrawn' }),
  ]
  expect(keys(openDuties(viewOf({ duties })))).toEqual(['late', 'far', 'none'])
})
