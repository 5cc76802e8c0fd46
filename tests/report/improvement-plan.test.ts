import { describe, expect, test } from 'vitest'
import type { Highlight } from '../../src/report/highlight.ts'
import {
  type DecidedFinding,
  type ImprovementSource,
  improvementPlan,
  nothingDecided,
} from '../../src/report/improvement-plan.ts'
import { termsFrom } from '../../src/vocabulary/improvement.ts'
import { parseInstant } from '../../src/vocabulary/instant.ts'

const words = { locale: 'zh-CN', levels: [], separator: '、' } as const
const weakness = (parts: Partial<Highlight>) => {
  const highlight = {
    variant: 'missed',
    params: { text: '封路' },
    who: ['县公安局'],
    clause: 'p#1',
    ...parts,
  }
  return { highlight: highlight as unknown as Highlight, sentence: '封路逾期' }
}
const plan = (weaknesses: readonly Partial<Highlight>[], source: Partial<ImprovementSource> = {}) =>
  improvementPlan(weaknesses.map(weakness), { ...nothingDecided, ...source }, words)
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
    expect(plan([{ variant: 'ownerless', who: [] }], { day, lead: () => '县防办' })).toMatchObject([
      { who: '县防办', by: '2025-08-31', element: '预案' },
    ])
  })

  test('by the terms of the set', () => {
    const terms = termsFrom((kind) => (kind === 'organization' ? 'P15D' : '尽快'))
    const day = parseInstant('2025-05-31', 0)
    expect(plan([{}, { variant: 'ownerless' }], { day, terms })).toMatchObject([
      { by: '2025-06-15' },
      { by: '2025-08-31' },
    ])
  })

  test('in words where nobody drilled on a day, and never left open', () => {
    const [line] = plan([{ variant: 'ownerless', who: [], clause: null }])
    expect(line).toMatchObject({ who: '预案编制单位', from: '即日', by: '3 个月内', state: '建议' })
  })
})

describe('what people decided', () => {
  test('stands in place of the suggestion at its clause; the rest of the ledger follows', () => {
    const other = { ...decided, clause: 'p#2', problem: '名册不全', change: '补全名册' }
    expect(plan([{}], { decided: [decided, other] })).toMatchObject([
      { weakness: '封路逾期', who: '县公安局', from: '2025-06-01', by: '2025-07-01', state: '整改中' },
      { weakness: '名册不全', what: '补全名册', clause: 'p#2' },
    ])
  })

  test('what was rejected is told at its weakness and not listed by itself', () => {
    const rejected = { ...decided, toMend: false, state: '不采纳：情景所限' }
    expect(plan([{}], { decided: [rejected] })).toMatchObject([{ state: '不采纳：情景所限' }])
    expect(plan([], { decided: [rejected] })).toEqual([])
  })
})
