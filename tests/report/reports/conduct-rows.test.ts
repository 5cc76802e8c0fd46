import { describe, expect, test } from 'vitest'
import { decisionRows, proofRows, silentSeats } from '../../../src/report/reports/conduct-rows.ts'
import { readSource } from '../../../src/report/reports/report-source.ts'
import type { DrillEvent } from '../../../src/run/event.ts'
import { floodTrace } from '../../support/flood-drill.ts'
import { floodProgram } from '../../support/flood-program.ts'

type Told = Pick<DrillEvent, 'type' | 'data'>

/** The flood drill with something more in its log, written down where the drill’s second entry stands. */
function sourceWith(...told: readonly Told[]) {
  const [first, second] = floodTrace.events
  if (first === undefined || second === undefined) throw new Error('no events')
  const more = told.map((one, index) => ({ ...second, ...one, seq: 9000 + index }) as DrillEvent)
  const events = [first, ...more, ...floodTrace.events.slice(1)]
  return readSource({ ...floodTrace, events }, floodProgram, 'zh-CN')
}

const decision: Told = {
  type: 'decision-recorded',
  data: { text: '先转移', owner: '总指挥', options: ['先转移', '先封堵'], reason: '水位仍涨', inject: null },
}

describe('what the report tells of the conduct of a drill', () => {
  test('decisions with owner, options and reason', () => {
    expect(decisionRows(sourceWith(decision))).toMatchObject([
      { seq: 9000, text: '先转移', owner: '总指挥', options: ['先转移', '先封堵'], reason: '水位仍涨' },
    ])
  })

  test('proofs stand with the duty that they prove', () => {
    const done = floodTrace.events.find((event) => event.type === 'obligation-done')
    if (done?.type !== 'obligation-done') throw new Error('nothing was done')
    const events = floodTrace.events.map((event) =>
      event === done ? { ...done, data: { ...done.data, evidence: '照片 3 张' } } : event,
    )
    const rows = proofRows(readSource({ ...floodTrace, events }, floodProgram, 'zh-CN'))
    expect(rows).toMatchObject([{ seq: done.seq, evidence: '照片 3 张' }])
    expect(rows[0]?.text).not.toBe('')
  })

  test('seats that did not answer are named, but only where they were asked', () => {
    const [seat] = floodTrace.header.seats
    const others = floodTrace.header.seats.slice(1).map(({ title }) => title)
    expect(silentSeats(sourceWith())).toBeNull()
    expect(silentSeats(sourceWith({ type: 'seat-reached', data: { seat: seat?.id ?? '' } }))).toEqual(others)
  })
})
