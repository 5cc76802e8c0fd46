import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { clausePart } from '../../src/model/clause-part.ts'
import { splitClauseId } from '../../src/vocabulary/id.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const levels = ['IV', 'III', 'II', 'I'].map((id) => ({ id }))

describe('what part of its plan a clause is', () => {
  test.each([
    ['III', { kind: 'level', group: null, level: 'III' }],
    ['active', { kind: 'level', group: null, level: 'active' }],
    ['drought.III', { kind: 'level', group: 'drought', level: 'III' }],
    ['II.start.2', { kind: 'start', group: null, level: 'II', item: '2' }],
    ['forest-fire.II.start.2.1', { kind: 'start', group: 'forest-fire', level: 'II', item: '2.1' }],
    ['active.start.1', { kind: 'start', group: null, level: 'active', item: '1' }],
    ['III.procedure.decide-directly', { kind: 'step', group: null, level: 'III', step: 'decide-directly' }],
    ['cold.IV.procedure.sign', { kind: 'step', group: 'cold', level: 'IV', step: 'sign' }],
    ['end', { kind: 'end', group: null, item: null }],
    ['end.2', { kind: 'end', group: null, item: '2' }],
    ['cold.end.1', { kind: 'end', group: 'cold', item: '1' }],
    ['link.activates.township/baohua.2', { kind: 'link', to: 'township/baohua' }],
    ['link.superior.zhenjiang:special/flood', { kind: 'link', to: 'zhenjiang:special/flood' }],
    ['warning.3', { kind: 'warning', item: '3' }],
    ['section.support', { kind: 'section' }],
    ['W-1.answer.2', { kind: 'answer', call: 'W-1' }],
    ['W-1.feedback', { kind: 'feedback', call: 'W-1' }],
  ])('%s', (row, part) => {
    expect(clausePart(row, levels)).toEqual(part)
  })

  test.each(['III-2', 'R-3.2', '1.3', 'V', 'III.task-2', 'report-2', 'III.procedure.sing', 'link', 'fire.1'])(
    '%s is the number of a row',
    (row) => {
      expect(clausePart(row, levels)).toEqual({ kind: 'row', row })
    },
  )

  test('no clause of the demonstration set but its rows is taken for a row', () => {
    const { sources, set } = compilePlans(
      buildSet(textsIn(new URL('../../plans/jurong/', import.meta.url).pathname)),
    )
    const rows = sources
      .map(({ clause }) => splitClauseId(clause)?.row ?? '')
      .filter((row) => clausePart(row, set.levels).kind === 'row')
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !/^[A-Z]+(?:-[A-Z]+)*-\d+(?:\.\d+)?$/.test(row))).toEqual([])
  })
})
