import { describe, expect, test } from 'vitest'
import type { LedgerFinding } from '../../src/link/ledger.ts'
import { failing, type Played, regressions, usualRegressions } from '../../src/revise/regressions.ts'
import type { DecisionShift, ReplayDifference } from '../../src/revise/replay-difference.ts'
import type { Cause, Finding } from '../../src/revise/revision.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const found = (id: string, cause: Cause | null, clause = 'special/flood#III-1') =>
  ({ id, cause, clause }) as unknown as Finding

const ledger = (...lines: string[]): readonly LedgerFinding[] =>
  buildSet(
    new Map([
      [
        'drills/a/findings.yaml',
        `drill: a\ndate: 2025-05-01\nfindings:\n  - id: a1\n    clause: special/flood#III-1\n${lines.map((line) => `    ${line}\n`).join('')}`,
      ],
    ]),
  ).ledger

const mended = (cause: Cause | 'null') => ledger('state: mended', 'commit: 1a2b', `cause: ${cause}`)

const nothing: ReplayDifference = {
  vanished: [],
  appeared: [],
  stays: [],
  decisions: [],
  noLongerLate: [],
  newlyLate: [],
}

/** `atCommit`: the findings by the text that mended it; null: it cannot be read. */
const played = (
  difference: Partial<ReplayDifference>,
  of: readonly LedgerFinding[] = [],
  atCommit: readonly string[] | null = null,
): Played => ({
  difference: { ...nothing, ...difference },
  ledger: of,
  wasBefore: (clause) => (clause.endsWith('new') ? null : clause),
  idsAt: () => atCommit && new Set(atCommit),
})

const stays = (cause: Cause | null) => ({ stays: [{ was: found('a1', cause), is: found('a1', cause) }] })

describe('a mended finding that stands', () => {
  const why = (given: Played) => regressions(given).again.map(({ because }) => because)

  test('is back where the text that mended it does not show it', () => {
    expect(why(played(stays(null), mended('null'), []))).toEqual(['back'])
    expect(why(played(stays('plan-wrong'), mended('plan-wrong'), []))).toEqual(['back'])
  })

  test('was never gone where it is about the text, and that text shows it', () => {
    expect(why(played(stays('plan-wrong'), mended('plan-wrong'), ['a1']))).toEqual(['never-gone'])
  })

  test('cannot be told where it is about what people did', () => {
    for (const cause of ['null', 'people-untrained'] as const) {
      const { again, untold } = regressions(played(stays(null), mended(cause), ['a1']))
      expect([again, untold.map(({ id }) => id)]).toEqual([[], ['a1']])
    }
  })

  test('fails where the text that mended it cannot be read', () => {
    expect(why(played(stays(null), mended('null'), null))).toEqual(['unread'])
  })

  test('keeps its entry though its clause has another number now', () => {
    const moved = { stays: [{ was: found('a1', 'plan-wrong'), is: found('b1', 'plan-wrong') }] }
    expect(why(played(moved, mended('plan-wrong'), ['b1']))).toEqual(['never-gone'])
  })

  test('does not count while nobody says that it is mended', () => {
    expect(why(played(stays('plan-wrong'), ledger('state: accepted'), []))).toEqual([])
    expect(why(played({}, mended('plan-wrong'), []))).toEqual([])
  })
})

describe('what else is worse', () => {
  test('a new finding is the text’s fault by its cause, at a clause that was there before', () => {
    const appeared = [
      found('x1', 'plan-unclear'),
      found('x2', null),
      found('x3', 'plan-unclear', 'special/flood#new'),
    ]
    const { fault, new: all } = regressions(played({ appeared }))
    expect([fault, all].map((list) => list.map(({ id }) => id))).toEqual([['x1'], ['x1', 'x2', 'x3']])
  })

  test('one that is told as mended is not told twice', () => {
    const given = played({ appeared: [found('a1', 'plan-wrong')] }, mended('plan-wrong'), [])
    expect(regressions(given)).toMatchObject({ again: [{ because: 'back' }], fault: [] })
  })

  test('a level called for later or no more; earlier, or only now, is none', () => {
    const shift = (called: number | null, now: number | null): DecisionShift =>
      ({
        before: { called, declared: null },
        after: { called: now, declared: null },
        earlier: called === null || now === null ? null : called - now,
      }) as unknown as DecisionShift
    const decisions = [shift(1, 2), shift(1, null), shift(2, 1), shift(null, 1), shift(1, 1)]
    expect(regressions(played({ decisions })).later).toEqual(decisions.slice(0, 2))
  })

  test('fails by what is asked for', () => {
    const given = regressions(played({ appeared: [found('x1', null)] }))
    expect(failing(given, usualRegressions)).toEqual([])
    expect(failing(given, ['new', 'late'])).toEqual(['new'])
    expect(failing(given, [])).toEqual([])
  })
})
