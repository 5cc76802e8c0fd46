import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObligationState } from '../../src/run/event.ts'
import { type LevelEvent, moveLevel, moveObligation, type ObligationEvent } from '../../src/run/machines.ts'

const states: readonly ObligationState[] = ['idle', 'due', 'late', 'done', 'done-late', 'waived', 'withdrawn']
const events: readonly ObligationEvent[] = ['fall-due', 'finish', 'run-late', 'waive', 'withdraw']

describe('an obligation', () => {
  // Rows: from; columns: fall-due, finish, run-late, waive, withdraw. A dot: not possible.
  const table = `
    idle       due   .          .     waived  withdrawn
    due        .     done       late  waived  withdrawn
    late       .     done-late  .     waived  withdrawn
    done       .     .          .     .       .
    done-late  .     .          .     .       .
    waived     .     .          .     .       .
    withdrawn  .     .          .     .       .
  `
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

  test('the table names every state', () => expect(rows.map(([from]) => from)).toEqual(states))

  for (const [from, ...targets] of rows)
    test(`from ${from}`, () => {
      const reached = events.map((event) => moveObligation(from as ObligationState, event) ?? '.')
      expect(reached).toEqual(targets)
    })
})

describe('a level machine', () => {
  const orders = [['active'], ['IV', 'III'], ['IV', 'III', 'II', 'I'], ['watch', 'alarm']]
  const position = fc.constantFrom(...orders).chain((levels) =>
    fc.record({
      levels: fc.constant(levels),
      from: fc.record({
        demand: fc.constantFrom(null, ...levels),
        response: fc.constantFrom('standby', 'ended', ...levels),
      }),
      event: fc.oneof(
        fc.constantFrom(null, ...levels).map((to): LevelEvent => ({ act: 'demand', to })),
        fc
          .record({ act: fc.constantFrom('declare', 'raise', 'lower'), to: fc.constantFrom(...levels) })
          .map((event): LevelEvent => event),
        fc.constant<LevelEvent>({ act: 'end' }),
      ),
    }),
  )

  test('declares from standby or ended, raises upwards, lowers downwards, ends what is in force; nothing else', () => {
    fc.assert(
      fc.property(position, ({ levels, from, event }) => {
        const now = levels.indexOf(from.response)
        const possible = {
          demand: event.act === 'demand' && event.to !== from.demand,
          declare: event.act === 'declare' && now < 0,
          raise: event.act === 'raise' && now >= 0 && levels.indexOf(event.to) > now,
          lower: event.act === 'lower' && now >= 0 && levels.indexOf(event.to) < now,
          end: now >= 0,
        }[event.act]
        const expected =
          event.act === 'demand'
            ? { ...from, demand: event.to }
            : { ...from, response: event.act === 'end' ? 'ended' : event.to }
        expect(moveLevel(levels, from, event)).toEqual(possible ? expected : null)
      }),
    )
  })
})
