import { describe, expect, test } from 'vitest'
import { type LedgerFinding, standing } from '../../src/link/ledger.ts'
import {
  type Move,
  type MoveDetails,
  mayMove,
  missingFor,
  recordAfter,
} from '../../src/revise/ledger-moves.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const record = (drill: string, date: string, ...lines: string[]): [string, string] => [
  `drills/${drill}/findings.yaml`,
  `drill: ${drill}\ndate: ${date}\nfindings:\n  - id: a1\n    clause: special/flood#III-1\n${lines.map((line) => `    ${line}\n`).join('')}`,
]

function ledger(...records: [string, string][]): LedgerFinding {
  const [finding, ...others] = buildSet(new Map(records)).ledger
  if (!finding || others.length > 0) throw new Error('one finding is one entry')
  return finding
}

const state = (name: string, ...more: string[]) =>
  ledger(record('a', '2025-05-01', `state: ${name}`, ...more))

describe('what may be done with a finding', () => {
  const may: Record<string, readonly Move[]> = {
    proposed: ['accept', 'reject'],
    accepted: ['accept', 'reject', 'mend'],
    rejected: ['accept', 'reject'],
    mended: ['accept', 'mend', 'retest'],
    retested: ['retest'],
  }
  test.each(Object.entries(may))('%s', (name, expected) => {
    const moves = ['accept', 'reject', 'mend', 'retest'] as const
    expect(moves.filter((move) => mayMove(state(name), move))).toEqual(expected)
  })

  test('what is not said now may have been said before', () => {
    const known = state('accepted', 'owner: water', 'due: 2025-07-31')
    expect(missingFor(known, 'accept', { due: '2025-08-31' })).toEqual([])
    expect(missingFor(state('proposed'), 'accept', { due: '2025-08-31' })).toEqual(['owner'])
    expect(missingFor(known, 'mend', {})).toEqual(['commit'])
    expect(missingFor(known, 'reject', { reason: ' ' })).toEqual(['reason'])
  })
})

describe('one finding over several drills', () => {
  const accepted = record('b', '2025-05-01', 'state: accepted', 'owner: water', 'due: 2025-07-31')
  const shownAgain = record('a', '2025-06-01', 'state: proposed')

  test('stands as people decided, and is written on where it was shown last', () => {
    const finding = ledger(shownAgain, accepted)
    expect(finding.records.map(({ drill }) => drill)).toEqual(['b', 'a'])
    expect([finding.current.drill, finding.again]).toEqual(['b', null])
    const after = recordAfter(finding, 'mend', { commit: '1a2b' })
    expect(after.record.drill).toBe('a')
    expect(Object.fromEntries(after.keys)).toEqual({
      state: 'mended',
      owner: 'water',
      accepted: null,
      due: '2025-07-31',
      reason: null,
      commit: '1a2b',
      'retested-in': null,
      moves: [],
    })
  })

  test('is accepted on the day on which it was first; another due day does not change it', () => {
    const keys = (finding: LedgerFinding, today: string) =>
      recordAfter(finding, 'accept', { owner: 'water', due: '2025-09-01', today }).keys.get('accepted')
    expect(keys(ledger(record('b', '2025-05-01', 'state: proposed')), '2025-05-20')).toBe('2025-05-20')
    const known = ledger(record('b', '2025-05-01', 'state: accepted', 'accepted: 2025-05-20'))
    expect(keys(known, '2025-06-30')).toBe('2025-05-20')
  })

  describe('keeps the day of every move', () => {
    const moves = (finding: LedgerFinding, move: Move, said: MoveDetails) =>
      recordAfter(finding, move, {
        today: '2025-06-30',
        owner: 'water',
        commit: '1a2b',
        drill: 'b',
        ...said,
      }).keys.get('moves')
    const noted = (...lines: string[]) => state('accepted', 'due: 2025-07-31', 'moves:', ...lines)
    const first = '  - { state: accepted, day: 2025-05-10, due: 2025-07-31 }'
    const was = { state: 'accepted', day: '2025-05-10', due: '2025-07-31' }

    test('today, or on the day that is said', () => {
      expect(moves(state('proposed'), 'accept', { due: '2025-07-31' })).toEqual([
        { ...was, day: '2025-06-30' },
      ])
      expect(moves(noted(first), 'mend', { day: '2025-06-01' })).toEqual([
        was,
        { state: 'mended', day: '2025-06-01' },
      ])
    })

    test('another due day is a move; the same once more is none, unless it brings the day', () => {
      const moved = { state: 'accepted', day: '2025-06-30', due: '2025-08-31' }
      expect(moves(noted(first), 'accept', { due: '2025-08-31' })).toEqual([was, moved])
      expect(moves(noted(first), 'accept', { owner: 'police' })).toEqual([was])
      expect(moves(noted(first), 'accept', { day: '2025-05-12' })).toEqual([{ ...was, day: '2025-05-12' }])
    })

    test('what an old record does not say stays unsaid, and can be added', () => {
      const old = state('mended', 'commit: 1a2b')
      expect(moves(old, 'retest', {})).toEqual([
        { state: 'mended' },
        { state: 'retested', day: '2025-06-30' },
      ])
      expect(moves(old, 'mend', {})).toEqual([{ state: 'mended' }])
      expect(moves(old, 'mend', { day: '2025-06-01' })).toEqual([{ state: 'mended', day: '2025-06-01' }])
    })
  })

  test('shown again after it was mended: it is to be decided anew', () => {
    const mended = record('b', '2025-05-01', 'state: mended', 'commit: 1a2b')
    const finding = ledger(mended, shownAgain)
    expect(finding.again?.drill).toBe('a')
    expect([mayMove(finding, 'accept'), mayMove(finding, 'retest')]).toEqual([true, false])
    expect(ledger(mended, record('a', '2025-04-01', 'state: proposed')).again).toBeNull()
  })
})

describe('a finding that only followed from another', () => {
  const other = (date: string, consequences: string): [string, string] => [
    'drills/b/findings.yaml',
    `drill: b\ndate: ${date}\nfindings:\n  - id: b2\n    clause: special/flood#III-2\n    consequences: [${consequences}]\n    state: proposed\n`,
  ]
  const first = (...records: [string, string][]): LedgerFinding | undefined =>
    buildSet(new Map(records)).ledger.find(({ id }) => id === 'a1')

  test('was shown again when it had been mended, by the record of its cause', () => {
    const mended = record('a', '2025-05-01', 'state: mended', 'commit: abc')
    expect(first(mended, other('2025-06-01', 'a1'))?.again?.id).toBe('b2')
    expect(first(mended, other('2025-06-01', ''))?.again).toBeNull()
    expect(first(mended, other('2025-04-01', 'a1'))?.again).toBeNull()
  })

  test('has no entry of its own where no drill showed it by itself', () => {
    expect(first(other('2025-06-01', 'a1'))).toBeUndefined()
  })
})

describe('a finding that was found in another way before', () => {
  const entry = (drill: string, date: string, id: string, ...lines: string[]): [string, string] => [
    `drills/${drill}/findings.yaml`,
    `drill: ${drill}\ndate: ${date}\nfindings:\n  - id: ${id}\n    clause: special/flood#III-1\n${lines.map((line) => `    ${line}\n`).join('')}`,
  ]
  const older = entry('a', '2025-05-01', 'b2', 'state: accepted', 'owner: water', 'due: 2025-07-31')
  const newer = entry('b', '2025-06-01', 'a1', 'state: proposed', 'continues: [b2]')

  test('is one entry, stands as people decided, and is written on under the id of each record', () => {
    const found = ledger(older, newer)
    expect([found.id, found.records.map(({ id }) => id)]).toEqual(['a1', ['b2', 'a1']])
    expect([found.current.drill, standing(found)]).toEqual(['a', 'accepted'])
    const { record, keys } = recordAfter(found, 'mend', { commit: '1a2b' })
    expect([record.drill, record.id, keys.get('owner')]).toEqual(['b', 'a1', 'water'])
  })

  test('is shown again by either id when it was mended', () => {
    const mended = entry('a', '2025-05-01', 'b2', 'state: mended', 'commit: abc')
    expect(ledger(mended, newer).again?.drill).toBe('b')
    const later = entry('c', '2025-07-01', 'b2', 'state: proposed')
    expect(ledger(mended, newer, later).again?.drill).toBe('c')
    const done = entry('b', '2025-06-01', 'a1', 'state: mended', 'commit: abc', 'continues: [b2]')
    expect(ledger(older, done).again).toBeNull()
  })

  test('names that continue each other in a ring are not followed for ever', () => {
    const one = entry('a', '2025-05-01', 'b2', 'state: proposed', 'continues: [a1]')
    expect(buildSet(new Map([one, newer])).ledger.length).toBeGreaterThan(0)
  })
})
