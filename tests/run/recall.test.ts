import { expect, test } from 'vitest'
import { Recall } from '../../src/run/recall.ts'
import { Rows } from '../../src/run/rows.ts'
import { initialState, type ObligationRow, type RunState } from '../../src/run/state.ts'

const sources = { facts: ['雨量', '水位'], levels: false, machines: ['flood@a'] }

/** How often the question is answered anew over these states. */
function answers(states: readonly Partial<RunState>[], also: readonly unknown[] = []): number[] {
  const recall = new Recall<number>()
  const about = {}
  let made = 0
  return states.map((state, i) =>
    recall.answer(
      { about, where: 'a', also: also[i] },
      { ...initialState(0), ...state },
      () => sources,
      () => ++made,
    ),
  )
}

const at = (value: number) => ({ value, at: 0 })
const [water, rain, wind] = [at(11), at(60), at(7)]

test('an answer holds while the facts and duties that it looks at are the very same', () => {
  const facts = new Map([
    ['水位', water],
    ['雨量@a', rain],
  ])
  expect(answers([{ facts }, { facts }])).toEqual([1, 1])
  expect(answers([{ facts }, { facts: new Map(facts).set('风力', wind) }])).toEqual([1, 1])
  expect(answers([{ facts }, { facts: new Map(facts).set('水位', at(12)) }])).toEqual([1, 2])
  expect(answers([{ facts }, { facts: new Map(facts).set('雨量@b', rain) }])).toEqual([1, 2])
  expect(answers([{ facts }, { facts: new Map([['水位', water]]) }])).toEqual([1, 2])
})

test('an answer is made anew when a duty of a machine that it looks at, or anything else, changes', () => {
  const [none, other] = [
    new Map([['flood@a', Rows.none<ObligationRow>()]]),
    new Map([['fire@a', Rows.none<ObligationRow>()]]),
  ]
  expect(answers([{ rows: none }, { rows: new Map(none) }])).toEqual([1, 1])
  expect(answers([{ rows: none }, { rows: other }])).toEqual([1, 2])
  expect(answers([{}, {}], ['x', 'y'])).toEqual([1, 2])
})
