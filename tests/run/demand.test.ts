import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/condition/expression.ts'
import { demandOf } from '../../src/run/demand.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { readerOfFacts } from '../../src/run/reading.ts'
import { richProgram } from './rich-set.ts'

const loaded = loadProgram(richProgram)

/** What the county's flood plan calls for when these facts are known. */
function demand(facts: Readonly<Record<string, Value>>, judged = false) {
  const instance = loaded.instances.get('special/flood@qingxi')?.instance
  if (!instance) throw new Error('no flood plan')
  const known = new Map(Object.entries(facts).map(([key, value]) => [key, { value, at: 0 }]))
  return demandOf(loaded, instance, { reader: readerOfFacts(loaded, known, 'qingxi'), judged: () => judged })
}

describe('possible levels: higher than what is called for, and unknown', () => {
  test('nothing known: no level, all that have conditions in code possible, highest first', () => {
    expect(demand({})).toEqual({
      level: null,
      because: [],
      possible: [
        { level: 'II', facts: ['水位', '堤防决口'] },
        { level: 'III', facts: ['水位'] },
        { level: 'IV', facts: ['水位'] },
      ],
    })
  })

  test('a known fact leaves only what it does not decide', () => {
    expect(demand({ 水位: 13.5 })).toEqual({
      level: 'III',
      because: [{ clause: 'special/flood#III.start.1', areas: [] }],
      possible: [{ level: 'II', facts: ['堤防决口'] }],
    })
  })

  test('a condition that is false whatever the unknown fact is asks for nothing', () => {
    expect(demand({ 水位: 12 })).toEqual({
      level: 'IV',
      because: [{ clause: 'special/flood#IV.start.1', areas: [] }],
      possible: [],
    })
    expect(demand({ 水位: 11 })).toEqual({ level: null, because: [], possible: [] })
  })

  test('the highest true level counts, with all conditions that make it', () => {
    expect(demand({ 水位: 14.5, '堤防决口@xihu': true })).toEqual({
      level: 'II',
      because: ['1', '2.1', '2.2'].map((item) => ({ clause: `special/flood#II.start.${item}`, areas: [] })),
      possible: [],
    })
  })

  test('a judgement is false until recorded, and never makes a level possible', () => {
    expect(demand({ 水位: 11, '堤防决口@xihu': false }, true)).toMatchObject({ level: 'III', possible: [] })
  })
})
