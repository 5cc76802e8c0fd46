import { expect, test } from 'vitest'
import { loadProgram } from '../../../src/run/loaded-program.ts'
import { playOnce } from '../../../src/run/simulate.ts'
import { readEvents } from '../../../src/score/drill-record.ts'
import { resourceUse } from '../../../src/score/runs/resource-use.ts'
import { hour } from '../../../src/vocabulary/duration.ts'
import { rainTask } from './many-runs.ts'

const { program, scenario } = rainTask('use')
/** Everybody answers after ten minutes. */
const punctual = {
  ...scenario,
  participants: {
    default: {
      delay: { kind: 'fixed' as const, value: 600_000 },
      effort: null,
      fails: 0,
      judges: 0,
      orders: 0,
      absent: false,
    },
  },
}
const record = readEvents(playOnce(loadProgram(program), punctual, '1'), scenario.begins, program)

test('what two plans claim of one resource adds up from the moment at which both have claimed it', () => {
  const buses = resourceUse(record, program).get('buses')
  // 和平镇 declares at T+0:20 (2 buses); 青溪县 reaches Ⅲ级 at T+1:50 (3 more).
  expect([...(buses?.hours ?? [])].map(([at, { most, short }]) => [at, most, short])).toEqual([
    [0, 2, 0],
    [1, 5, 1],
    [2, 5, 1],
    [3, 5, 1],
  ])
  expect([...(buses?.short.keys() ?? [])]).toEqual([(11 * hour) / 6])
  expect([...(buses?.claims.keys() ?? [])].sort()).toEqual(['special/flood#III-1', 'township/heping#IV-1'])
})

test('what was sent out comes back when the response ends', () => {
  const ended = record.levels.get('township/heping@heping') ?? []
  const over = {
    ...ended.at(-1),
    seq: 10_000,
    at: scenario.begins + hour,
    changed: 'response',
    response: 'ended',
  }
  const levels = new Map(record.levels).set('township/heping@heping', [
    ...ended,
    over as (typeof ended)[number],
  ])
  const buses = resourceUse({ ...record, levels }, program).get('buses')
  expect([...(buses?.peak.keys() ?? [])]).toEqual([3])
  expect(buses?.short.size).toBe(0)
})
