import { describe, expect, test } from 'vitest'
import { evolve } from '../../src/run/evolve.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { narrow } from '../../src/run/narrow.ts'
import { initialState } from '../../src/run/state.ts'
import { step } from '../../src/run/step.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { begins, richProgram } from './rich-set.ts'

const loaded = loadProgram(richProgram)
const start = initialState(begins)
const flooded = step(
  loaded,
  start,
  { kind: 'facts', facts: [{ fact: '水位', area: null, value: 12.5 }] },
  begins,
).state

describe('step', () => {
  test('leaves the state it was given as it was', () => {
    expect(start).toEqual(initialState(begins))
    expect(flooded.facts.get('水位')).toEqual({ value: 12.5, at: begins })
  })

  test('refuses to run backwards and to fire a timer before its time: both are faults of the caller', () => {
    const later = step(loaded, flooded, { kind: 'facts', facts: [] }, begins + minute).state
    expect(() => step(loaded, later, { kind: 'timer' }, begins)).toThrow('backwards')
    expect(() => step(loaded, flooded, { kind: 'timer' }, begins)).toThrow('No timer is due')
    expect(() => step(loaded, start, { kind: 'timer' }, begins)).toThrow('No timer is due')
  })

  test('a timer whose duty is done by then passes without a word', () => {
    const first = flooded.timers[0]
    if (first?.kind !== 'late') throw new Error('a limit runs first')
    const row = flooded.rows.get(first.instance)?.get(first.key)
    const act = { kind: 'finish', obligation: first.key, evidence: null } as const
    const by = { seat: 'office', parties: [row?.owner ?? ''] }
    const done = step(
      loaded,
      flooded,
      { kind: 'act', by, forParty: row?.owner ?? '', acting: false, act },
      begins,
    ).state
    const { happenings, state } = step(loaded, done, { kind: 'timer' }, first.due)
    expect([happenings, state.timers.length]).toEqual([[], done.timers.length - 1])
  })
})

test('evolve refuses the log of another drill', () => {
  const event = { type: 'obligation-late', data: { key: 'x', instance: 'y', deadline: 0 } } as const
  expect(() => evolve(start, event, begins)).toThrow('does not belong to this drill')
})

describe('narrow', () => {
  test('takes the plans under drill and all that they start, through any number of links', () => {
    const plansOf = (...plans: string[]): string[] =>
      narrow(richProgram, plans).instances.map(({ plan }) => plan)
    expect(plansOf('special/flood')).toEqual([
      'special/flood',
      'township/donghu',
      'township/xihu',
      'village/liucun',
    ])
    expect(plansOf('township/donghu')).toEqual(['township/donghu', 'village/liucun'])
    expect(plansOf('village/liucun')).toEqual(['village/liucun'])
  })

  test('takes a plan whose level a condition reads, but nothing that it would start', () => {
    const { instances, wires } = narrow(richProgram, ['township/xihu'])
    expect(instances.map(({ plan }) => plan)).toEqual(['special/flood', 'township/xihu'])
    expect(wires.map(({ to }) => to)).toEqual(['township/xihu@xihu'])
  })

  test('leaves no duty and no wire of a plan that does not take part', () => {
    const { instances, obligations, wires } = narrow(richProgram, ['township/donghu'])
    const ids = new Set(instances.map(({ id }) => id))
    expect(obligations.every(({ instance }) => ids.has(instance))).toBe(true)
    expect(wires.map(({ clause }) => clause)).toEqual(['township/donghu#link.activates.village/liucun'])
  })
})
