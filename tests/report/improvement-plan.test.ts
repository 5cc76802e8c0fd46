import { describe, expect, test } from 'vitest'
import {
  type DecidedFinding,
  type ImprovementSource,
  nothingDecided,
  type ProposedAction,
  settledActions,
} from '../../src/report/improvement-plan.ts'
import { termsFrom } from '../../src/vocabulary/improvement.ts'
import { parseInstant } from '../../src/vocabulary/instant.ts'

const words = { locale: 'zh-CN', cite: (clause: string) => `《预案》${clause}` } as const
const action: ProposedAction = {
  ...{
    what: '落实承办人',
    brief: '落实承办人',
    weakness: '封路逾期',
    clause: 'p#1',
    cited: '《预案》第 1 条',
  },
  ...{ element: 'organization', who: '县公安局' },
}
const plan = (actions: readonly Partial<ProposedAction>[], source: Partial<ImprovementSource> = {}) =>
  settledActions(
    actions.map((parts) => ({ ...action, ...parts })),
    { ...nothingDecided, ...source },
    words,
  )
const decided: DecidedFinding = {
  ...{ clause: 'p#1', problem: '封路逾期 20 分钟', change: '增加人手', who: '县公安局', from: '2025-06-01' },
  ...{ by: '2025-07-01', state: '整改中', overdue: false, toMend: true },
}

describe('what nobody has decided is suggested', () => {
  test('to those on whom it falls, from the day of the drill, by the term of its kind', () => {
    const day = parseInstant('2025-05-31', 0)
    expect(plan([{}], { day })).toMatchObject([
      { who: '县公安局', from: '2025-05-31', by: '2025-06-30', state: '建议', element: '组织' },
    ])
    expect(plan([{ element: 'planning' }], { day })).toMatchObject([{ by: '2025-08-31', element: '预案' }])
  })

  test('by the terms of the set', () => {
    const terms = termsFrom((kind) => (kind === 'organization' ? 'P15D' : '尽快'))
    const day = parseInstant('2025-05-31', 0)
    expect(plan([{}, { element: 'planning' }], { day, terms })).toMatchObject([
      { by: '2025-06-15' },
      { by: '2025-08-31' },
    ])
  })

  test('in words where nobody drilled on a day, and never left open', () => {
    const [line] = plan([{ element: null, who: null, clause: null }])
    expect(line).toMatchObject({ who: '预案编制单位', from: '即日', by: '3 个月内', state: '建议' })
  })
})

describe('what people decided', () => {
  test('stands in place of the suggestion at its clause; the rest of the ledger follows', () => {
    const other = { ...decided, clause: 'p#2', problem: '名册不全', change: '补全名册' }
    expect(plan([{}], { decided: [decided, other] })).toMatchObject([
      { weakness: '封路逾期', who: '县公安局', from: '2025-06-01', by: '2025-07-01', state: '整改中' },
      { weakness: '名册不全', what: '补全名册', cited: '《预案》p#2' },
    ])
  })

  test('what was rejected is told at its weakness and not listed by itself', () => {
    const rejected = { ...decided, toMend: false, state: '不采纳：情景所限' }
    expect(plan([{}], { decided: [rejected] })).toMatchObject([{ state: '不采纳：情景所限' }])
    expect(plan([], { decided: [rejected] })).toEqual([])
  })
})
