import { describe, expect, test } from 'vitest'
import { stageOn } from '../../src/link/finding-course.ts'
import { type LedgerFinding, standing } from '../../src/link/ledger.ts'
import { ledgerCounts, ledgerPeriods, mendingTimes } from '../../src/link/ledger-periods.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

/** A record with one finding of each id, whose lines are given. */
function record(drill: string, date: string, findings: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(findings).map(([id, lines]) =>
    [`  - id: ${id}`, '    clause: special/flood#III-1', ...lines.map((line) => `    ${line}`)].join('\n'),
  )
  const text = `drill: ${drill}\ndate: ${date}\nfindings:\n${entries.join('\n')}\n`
  return [`drills/${drill}/findings.yaml`, text] as const
}

const ledger = (...records: (readonly [string, string])[]): readonly LedgerFinding[] =>
  buildSet(new Map(records)).ledger

const course = (finding: LedgerFinding | undefined): string =>
  (finding?.course ?? [])
    .map(({ state, from, again }) => `${again ? 'again ' : ''}${state} ${from}`)
    .join(', ')

const mended = [
  'state: mended',
  'commit: 1a2b',
  'moves:',
  '  - { state: accepted, day: 2025-05-10, due: 2025-06-30 }',
  '  - { state: mended, day: 2025-07-15 }',
]

describe('how a finding stood from when to when', () => {
  test('by the days of its moves', () => {
    const [finding] = ledger(record('a', '2025-05-01', { a1: mended }))
    expect(course(finding)).toBe('proposed 2025-05-01, accepted 2025-05-10, mended 2025-07-15')
    const on = (day: string) => stageOn(finding?.course ?? [], day)
    expect(on('2025-04-30')).toBeNull()
    expect(on('2025-05-01')).toMatchObject({ state: 'proposed' })
    expect(on('2025-07-14')).toMatchObject({ state: 'accepted', due: '2025-06-30' })
    expect(on('2025-07-15')).toMatchObject({ state: 'mended' })
  })

  test('of an old record what nobody noted is not known, and what was noted is', () => {
    const [finding] = ledger(record('a', '2025-05-01', { a1: ['state: mended', 'accepted: 2025-05-10'] }))
    expect(course(finding)).toBe('proposed 2025-05-01, accepted 2025-05-10, mended null')
    expect(stageOn(finding?.course ?? [], '2025-05-05')).toMatchObject({ state: 'proposed' })
    expect(stageOn(finding?.course ?? [], '2025-05-20')).toBe('unknown')
  })

  test('shown by a drill after it was mended it is proposed anew', () => {
    const [finding] = ledger(
      record('a', '2025-05-01', { a1: mended }),
      record('b', '2025-09-01', { a1: ['state: proposed'] }),
    )
    expect(course(finding)).toMatch(/mended 2025-07-15, again proposed 2025-09-01$/)
    expect(finding && standing(finding)).toBe('proposed')
    expect(finding?.again?.drill).toBe('b')
  })

  test('a drill that was held before it was mended does not open it again, although it was recorded later', () => {
    const [finding] = ledger(
      record('a', '2025-05-01', { a1: mended }),
      record('b', '2025-07-01', { a1: ['state: proposed'] }),
    )
    expect(course(finding)).toBe('proposed 2025-05-01, accepted 2025-05-10, mended 2025-07-15')
    expect(finding?.again).toBeNull()
  })

  test('taken up and mended again after it followed from another it stays mended', () => {
    const again = [
      'state: mended',
      'commit: 1a2b',
      'moves:',
      '  - { state: mended, day: 2025-07-15 }',
      '  - { state: accepted, day: 2025-09-10 }',
      '  - { state: mended, day: 2025-09-20 }',
    ]
    const cause = record('b', '2025-09-01', { b2: ['consequences: [a1]', 'state: accepted'] })
    const [finding] = ledger(record('a', '2025-05-01', { a1: again }), cause)
    expect(finding?.again).toBeNull()
    const [still] = ledger(record('a', '2025-05-01', { a1: mended }), cause)
    expect(still && standing(still)).toBe('proposed')
  })
})

describe('the ledger at the end of a period', () => {
  const findings = ledger(
    record('a', '2025-05-01', {
      a1: mended,
      a2: ['state: accepted', 'due: 2025-06-30', 'accepted: 2025-05-10'],
      a3: ['state: mended', 'commit: 1a2b'],
      a4: ['state: mended', 'commit: 1a2b', 'moves:', '  - { state: mended, day: 2025-05-31 }'],
    }),
    record('b', '2026-02-01', { a1: ['state: proposed'] }),
  )

  test('counts how findings stood then, not how they stand now', () => {
    const counts = (day: string) => ledgerCounts(findings, day, '2026-03-31')
    expect(counts('2025-06-30')).toMatchObject({ all: 4, accepted: 2, overdue: 0, mended: 1, unknown: 1 })
    expect(counts('2025-07-10')).toMatchObject({ accepted: 2, overdue: 2 })
    expect(counts('2025-12-31')).toMatchObject({ accepted: 1, overdue: 1, mended: 2, unknown: 1 })
    // Today every finding stands as the ledger says, days or not.
    expect(counts('2026-03-31')).toMatchObject({ proposed: 1, accepted: 1, mended: 2, unknown: 0 })
    expect(counts('2025-04-30')).toMatchObject({ all: 0 })
  })

  test('tells how long mending took, and what was late; of what has no day nothing', () => {
    expect(mendingTimes(findings, '2025-01-01', '2025-12-31')).toEqual({
      mended: 2,
      median: 52.5,
      longest: 75,
      late: 1,
    })
    expect(mendingTimes(findings, '2026-01-01', '2026-12-31')).toMatchObject({ mended: 0, median: null })
  })

  test('in every year and the quarters of the last two, up to today', () => {
    const periods = ledgerPeriods(findings, '2026-03-15')
    expect(periods.map(({ year, quarter, to, isOpen }) => [year, quarter, to, isOpen])).toEqual([
      [2025, null, '2025-12-31', false],
      [2026, null, '2026-03-15', true],
      [2025, 2, '2025-06-30', false],
      [2025, 3, '2025-09-30', false],
      [2025, 4, '2025-12-31', false],
      [2026, 1, '2026-03-15', true],
    ])
    expect(periods[0]).toMatchObject({ found: 4, again: 0 })
    expect(periods[1]).toMatchObject({ found: 0, again: 1 })
    expect(ledgerPeriods([], '2026-03-15')).toEqual([])
  })
})
