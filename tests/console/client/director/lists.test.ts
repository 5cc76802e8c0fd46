import { describe, expect, it } from 'vitest'
import type { FactType } from '../../../../src/condition/expression.ts'
import { addInject, typedValue } from '../../../../src/console/client/director/model/draft-inject.ts'
import { dutyName, procedureLevelOf } from '../../../../src/console/client/director/model/duty.ts'
import { clusters, type Mark } from '../../../../src/console/client/director/model/lanes.ts'
import { withoutClauses } from '../../../../src/console/client/director/model/log-row.ts'
import { nearClock } from '../../../../src/console/client/director/model/near-clock.ts'
import { stillList } from '../../../../src/console/client/director/model/still-list.ts'
import { hour, minute } from '../../../../src/vocabulary/duration.ts'

describe('a list under a finger', () => {
  const item = (key: string, late = false) => ({ key, late })
  const keyOf = ({ key }: { key: string }) => key

  it('shows everything while nobody is there', () => {
    expect(stillList(null, [item('a'), item('b')], keyOf)).toMatchObject({
      shown: [{ gone: false }, { gone: false }],
      waiting: 0,
    })
  })

  it('keeps its places: new items wait, gone ones stay, changed ones change', () => {
    const held = [item('a'), item('b')]
    const { shown, waiting } = stillList(held, [item('c'), item('b', true)], keyOf)
    expect(shown).toEqual([
      { item: item('a'), gone: true },
      { item: item('b', true), gone: false },
    ])
    expect(waiting).toBe(1)
  })
})

describe('marks that would lie on each other', () => {
  const mark = (at: number, kind: Mark['kind'] = 'act', late = false): Mark => ({
    ...{ at, kind, late },
    id: null,
    seq: at,
  })
  const window = { from: 0, to: 10 * hour }

  it('are one, with those of their kind only', () => {
    const marks = [
      mark(0),
      mark(5 * minute),
      mark(minute, 'deadline'),
      mark(2 * minute, 'deadline', true),
      mark(hour),
    ]
    expect(clusters(marks, window).map((group) => group.length)).toEqual([2, 1, 1, 1])
  })

  it('and outside the window are not shown', () => {
    expect(clusters([mark(-1), mark(11 * hour)], window)).toEqual([])
  })
})

describe('an inject written on the spot', () => {
  const number: FactType = { kind: 'number', unit: 'm', min: 0, max: null }
  const colours: FactType = { kind: 'enum', values: ['黄', '橙'], ordered: true }
  const backstage = {
    facts: [
      { name: '水位', type: number, areas: null },
      { name: '积水深度', type: number, areas: ['town' as const] },
    ],
  }
  it.each([
    ['12.4', number, 12.4],
    ['１２', number, 12],
    ['-3', number, undefined],
    ['很高', number, undefined],
    ['true', { kind: 'boolean' }, true],
    ['false', { kind: 'boolean' }, false],
    ['橙', colours, '橙'],
    ['绿', colours, undefined],
    ['30分钟', { kind: 'duration' }, 30 * minute],
    ['不久', { kind: 'duration' }, undefined],
    [' ', number, null],
  ] as const)('takes %j for %j as %j', (text, type, value) => {
    expect(typedValue(text, type)).toBe(value)
  })

  it('has words, and its facts have names', () => {
    const draft = {
      ...{ channel: '', from: '', content: ' 堤防渗漏。 ', after: null },
      to: 'everybody' as const,
    }
    const facts = [
      { fact: '水位', area: null, value: '13' },
      { fact: '', area: null, value: '1' },
    ]
    expect(addInject({ ...draft, facts }, backstage)).toMatchObject({
      to: [],
      content: '堤防渗漏。',
      facts: [{ fact: '水位', area: null, value: 13 }],
    })
    expect(addInject({ ...draft, content: ' ', facts: [] }, backstage)).toBeNull()
  })

  it('goes to everybody only when that is said, and waits for a place and a value that fit', () => {
    const draft = { channel: '', from: '', content: '堤防渗漏。', after: null, facts: [] }
    expect(addInject({ ...draft, to: [] }, backstage)).toBeNull()
    expect(addInject({ ...draft, to: ['office'] }, backstage)).toMatchObject({ to: ['office'] })
    const everybody = { ...draft, to: 'everybody' as const }
    const nowhere = [{ fact: '积水深度', area: null, value: '1' }]
    const wrong = [{ fact: '水位', area: null, value: '很高' }]
    expect(addInject({ ...everybody, facts: nowhere }, backstage)).toBeNull()
    expect(addInject({ ...everybody, facts: wrong }, backstage)).toBeNull()
  })
})

describe('words of rows', () => {
  it.each([
    ['市防办 完成「会商」（special/flood#III-1），用时 25 分钟', '市防办 完成「会商」，用时 25 分钟'],
    ['the office finished “meet” (special/flood#III-1) in 25 min', 'the office finished “meet” in 25 min'],
    ['撤回（响应终止）', '撤回（响应终止）'],
  ])('leave out the ids of clauses: %s', (text, shown) => {
    expect(withoutClauses(text)).toBe(shown)
  })

  it('name a step of a start procedure by its level', () => {
    expect(procedureLevelOf('special/flood#drought.III.procedure.decide')).toBe('III')
    expect(procedureLevelOf('special/flood#III-2')).toBeNull()
    const step = { kind: 'decide', text: '', clause: 'special/flood#III.procedure.decide' } as const
    expect(dutyName(step, 'zh-CN', [])).toBe('决定启动Ⅲ级响应')
  })

  it('tell the day when it is another', () => {
    const place = { zone: 480, locale: 'zh-CN' } as const
    const now = Date.UTC(2016, 6, 4, 10)
    expect(nearClock(now, now, place)).toBe('18:00')
    expect(nearClock(now + 8 * hour, now, place)).toBe('7月5日 02:00')
  })
})
