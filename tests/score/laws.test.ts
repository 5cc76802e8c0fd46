import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Method, RubricItem } from '../../src/model/rubric.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import type { Scorecard } from '../../src/score/scorecard.ts'
import { percentWords } from '../../src/vocabulary/percent.ts'
import { floodProgram, item, rubricOf, township } from '../support/flood-program.ts'
import { declare, demand, done, due, type Entry, end, entry, flood, seat, traceOf } from '../support/trace.ts'

/** Laws of scores over logs in which anything may have happened. */

const wire = 'special/flood#link.activates.township/guozhuang'
const clauses = ['special/flood#III-1', 'special/flood#III-2', 'special/flood#R-1'] as const
const methods: readonly Method[] = [
  { kind: 'within', clause: clauses[0] },
  { kind: 'within', clause: clauses[1] },
  { kind: 'reported', clause: clauses[2] },
  { kind: 'in-order', clauses: [clauses[0], clauses[1]] },
  { kind: 'all-done', plan: 'special/flood', level: 'III' },
  { kind: 'level-declared', plan: 'special/flood', level: 'III' },
  { kind: 'linked', from: 'special/flood', to: 'township/guozhuang' },
]
const items: readonly RubricItem[] = [
  ...methods.map((method, i) => item([method], { id: `1.${i + 1}`, points: i + 0.5, key: i === 0 })),
  item([{ kind: 'observed' }], { id: '2.1', points: 3 }),
  item([{ kind: 'observed' }, { kind: 'within', clause: clauses[0] }], { id: '2.2', points: 0.3 }),
]
const rubric = rubricOf(items, { vetoes: [{ when: 'key-not-met', cap: '中' }] })
const score = (entries: readonly Entry[], last = 200): Scorecard =>
  scoreTrace(traceOf(floodProgram, [...entries, end(last)]), rubric, floodProgram)

const minutes = fc.integer({ min: 0, max: 199 })
const levels = fc.constantFrom(null, 'IV', 'III', 'II')
const duty = fc
  .record({
    clause: fc.constantFrom(...clauses),
    owner: fc.constantFrom('office', 'guozhuang', 'houbai'),
    start: minutes,
    spent: fc.option(fc.integer({ min: 0, max: 90 })),
  })
  .map(({ clause, owner, start, spent }): Entry[] => [
    due(start, clause, { owner }),
    ...(spent === null
      ? []
      : [done(Math.min(199, start + spent), `${clause}/${owner}`, Math.max(0, spent - 30))]),
  ])
const called = fc.tuple(minutes, levels).map(([at, level]): Entry[] => [demand(at, null, level)])
const declared = fc
  .tuple(minutes, fc.constantFrom('IV', 'III', 'II', 'ended'), fc.constantFrom(flood, township))
  .map(([at, level, instance]): Entry[] => [declare(at, 'standby', level, { instance })])
const linked = fc
  .tuple(minutes, fc.boolean())
  .map(([at, drops]): Entry[] => [
    drops
      ? entry(at, { type: 'link-dropped', data: { wire, to: township } })
      : entry(at, { type: 'link-fired', data: { wire, instance: flood } }),
  ])
const rated = fc
  .record({
    who: fc.integer({ min: 1, max: 4 }),
    id: fc.constantFrom('2.1', '2.2'),
    points: fc.constantFrom(5, 3, 1, 0, null),
    note: fc.constantFrom('', '看过'),
  })
  .map(({ who, id, points, note }): Entry[] => [
    entry(
      100,
      {
        type: 'observation-recorded',
        data: {
          ...{ item: `test#${id}`, points, note, entry: null, photo: null },
          ...(points === null ? { applicable: false } : {}),
        },
      },
      seat(`evaluator-${who}`),
    ),
  ])
const story = fc
  .array(fc.oneof(duty, called, declared, linked, rated), { maxLength: 14 })
  .map((parts) => parts.flat().sort((a, b) => a.minutes - b.minutes))

test('performance and coverage are the sums that the page tells, and lie in [0, 1]', () => {
  fc.assert(
    fc.property(story, (entries) => {
      const { totals, items: found } = score(entries)
      let [weight, seen, earned] = [0, 0, 0]
      for (const { result, points, value } of found) {
        if (result === 'not-applicable') continue
        weight += points
        if (result === 'not-observed') continue
        seen += points
        earned += points * (value ?? Number.NaN)
      }
      if (seen === 0) expect(totals.performance).toBeNull()
      else expect(totals.performance).toBeCloseTo(earned / seen, 9)
      if (weight === 0) expect(totals.coverage).toBeNull()
      else expect(totals.coverage).toBeCloseTo(seen / weight, 9)
      for (const share of [totals.performance, totals.coverage])
        if (share !== null) expect(share >= 0 && share <= 1 + 1e-9).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a band only where the coverage that is shown reaches the least, and none above the cap of a veto', () => {
  fc.assert(
    fc.property(story, (entries) => {
      const { totals, items: found } = score(entries)
      const shown = totals.coverage === null ? 0 : Number(percentWords(totals.coverage).slice(0, -1))
      expect(totals.band !== null).toBe(totals.performance !== null && shown >= 80)
      if (found.some(({ key, result }) => key && result === 'not-met'))
        expect(['中', '差', null]).toContain(totals.band)
    }),
    { numRuns: 300 },
  )
})

test('every value has evidence in the log, and what is not judged has no value', () => {
  fc.assert(
    fc.property(story, (entries) => {
      for (const { result, value, measurements } of score(entries).items) {
        expect(value === null).toBe(result === 'not-observed' || result === 'not-applicable')
        if (value === null) continue
        const proof = measurements.flatMap(({ evidence }) => evidence)
        expect(proof.length).toBeGreaterThan(0)
        for (const seq of proof) expect(seq >= 1 && seq <= entries.length + 1).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('what evaluators give changes no item but its own, and nothing that was measured', () => {
  const measured = ({ items: found }: Scorecard): unknown =>
    found.map(({ id, measurements }) => [
      id,
      measurements
        .filter(({ method }) => method.kind !== 'observed')
        .map(({ result, value, because }) => ({ result, value, because })),
    ])
  fc.assert(
    fc.property(story, rated, (entries, more) => {
      const about = more[0]?.body
      const own = about?.type === 'observation-recorded' ? about.data.item?.split('#')[1] : undefined
      // At the end, so that positions in the log stay.
      const [without, withIt] = [score(entries), score([...entries, ...more])]
      expect(measured(withIt)).toEqual(measured(without))
      for (const [i, one] of withIt.items.entries()) if (one.id !== own) expect(one).toEqual(without.items[i])
    }),
    { numRuns: 200 },
  )
})

test('neither the order in which evaluators write nor who is who changes a result', () => {
  fc.assert(
    fc.property(fc.array(rated, { maxLength: 8 }), (ratings) => {
      // One rating of each seat for each item: of several the last counts, and that is an order.
      const first = new Map(ratings.map(([one]) => [JSON.stringify([one?.by, itemOf(one)]), one]))
      const given = [...first.values()].flatMap((one) => one ?? [])
      const turned = given.toReversed().map((one) => ({ ...one, by: renamed(one.by) }))
      const [as, turnedRound] = [score(given), score(turned)]
      expect(turnedRound.totals).toEqual(as.totals)
      expect(turnedRound.items.map(({ result, value }) => [result, value])).toEqual(
        as.items.map(({ result, value }) => [result, value]),
      )
      expect({ ...turnedRound.agreement }).toEqual({ ...as.agreement })
    }),
    { numRuns: 200 },
  )
})

function itemOf(one: Entry | undefined): string | null {
  return one?.body.type === 'observation-recorded' ? one.body.data.item : null
}

function renamed(by: Entry['by']): Entry['by'] {
  return by === 'system' ? by : { ...by, seat: `z${9 - Number(by.seat.at(-1))}` }
}

test('doing everything later is never worth more: a duty done in time, late, never', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (spent, more) => {
      const value = (after: number): number => {
        const [clause] = clauses
        const entries = [due(0, clause), done(after, `${clause}/office`, Math.max(0, after - 30))]
        return score(entries).items[0]?.value ?? Number.NaN
      }
      expect(value(spent + more)).toBeLessThanOrEqual(value(spent))
    }),
  )
})
