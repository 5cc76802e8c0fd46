import { describe, expect, it } from 'vitest'
import { resourcesAt } from '../../../../src/console/client/review/replay/model/resources-at.ts'
import { Rows } from '../../../../src/run/rows.ts'
import { type LevelState, type ObligationRow, standingBy } from '../../../../src/run/state.ts'

const flood = 'special/flood@a'
const boats = { id: 'boats', name: '冲锋舟', quantity: 4 }
const team = { id: 'team', name: '抢险队', quantity: null }
const claims = [
  { instance: flood, clause: 'special/flood#III-1', resource: 'boats', quantity: 3 },
  { instance: flood, clause: 'special/flood#III-2', resource: 'boats', quantity: 2 },
  { instance: flood, clause: 'special/flood#III-2', resource: 'team', quantity: 1 },
]

const row = (clause: string, dueAt: number, state: ObligationRow['state'] = 'due'): ObligationRow => ({
  key: `${clause}/${dueAt}`,
  ...{ clause, thread: clause, kind: 'task', owner: null, state, episode: 1, occurrence: 1, dueAt },
  ...{ deadline: null, closedAt: null, lapsed: false, lifted: false },
})

function held(rows: readonly ObligationRow[], responses: LevelState['responses'] = []): string[] {
  const table = rows.reduce((all, each) => all.with(each), Rows.none<ObligationRow>())
  const levels = new Map([[flood, { ...standingBy, responses }]])
  const run = { levels, rows: new Map([[flood, table]]) }
  return resourcesAt({ resources: [team, boats], claims }, run).map(
    ({ name, held: amount, short }) => `${name} ${amount}${short ? ' 不足' : ''}`,
  )
}

describe('resources at a moment', () => {
  it('are held from when a duty falls due, done or not', () => {
    expect(held([])).toEqual([])
    expect(held([row('special/flood#III-1', 1)])).toEqual(['冲锋舟 3'])
    expect(held([row('special/flood#III-1', 1, 'done')])).toEqual(['冲锋舟 3'])
  })

  it('are too few when all plans together hold more than there is, and stand first then', () => {
    expect(held([row('special/flood#III-1', 1), row('special/flood#III-2', 2, 'late')])).toEqual([
      '冲锋舟 5 不足',
      '抢险队 1',
    ])
  })

  it('come back when the duty is withdrawn or waived', () => {
    const both = [row('special/flood#III-1', 1, 'withdrawn'), row('special/flood#III-2', 2, 'waived')]
    expect(held(both)).toEqual([])
  })

  it('come back when the response ends, and what falls due afterwards is held anew', () => {
    const rows = [row('special/flood#III-1', 1, 'done'), row('special/flood#III-2', 9)]
    const ended = [
      { at: 0, level: 'III' },
      { at: 5, level: 'ended' },
    ]
    expect(held(rows, ended)).toEqual(['抢险队 1', '冲锋舟 2'])
  })
})
