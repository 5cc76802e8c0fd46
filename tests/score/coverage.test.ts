import { expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { untouched } from '../../src/score/clause-fates.ts'
import { type CoveringDrill, countFates, coverageOf, lastDrilled, worstOf } from '../../src/score/coverage.ts'
import { richProgram, richSet } from '../run/rich-set.ts'

const drill = (date: string, fates: Readonly<Record<string, object>>): CoveringDrill => ({
  ...{ drill: `d-${date}`, title: date, date },
  outcomes: new Map(
    Object.entries(fates).map(([row, fate]) => [`special/flood#${row}`, worstOf({ ...untouched, ...fate })]),
  ),
})
const drills = [
  drill('2023-05-01', { 'IV-1': { failed: 1, done: 2 }, 'IV-3': { done: 1 } }),
  drill('2025-05-01', { 'IV-1': { done: 3 }, 'IV-2': { late: 1, done: 4 } }),
]
const flood = richSet.plans.get('special/flood')
if (!flood) throw new Error('no plan')

function covered(of: readonly CoveringDrill[], today = '2025-07-01', plan = flood) {
  const options = { plans: plan ? [plan] : [], today: Date.parse(today) }
  const [found] = coverageOf(richSet, richProgram, of, options)
  const clauses = found?.sections.flatMap((section) => section.clauses) ?? []
  const clause = (row: string) => clauses.find((each) => each.clause === `special/flood#${row}`)
  return { found, clauses, clause }
}

test('each clause goes by the worst of its duties in its newest drill', () => {
  const { clause, found, clauses } = covered(drills)
  expect(clause('IV-1')?.drills.map(({ date, outcome }) => [date, outcome])).toEqual([
    ['2025-05-01', 'done'],
    ['2023-05-01', 'failed'],
  ])
  expect(clause('IV-2')?.drills[0]?.outcome).toBe('late')
  expect(clause('IV-4')?.drills).toEqual([])
  expect(found?.drills.map(({ date }) => date)).toEqual(['2025-05-01', '2023-05-01'])
  const counts = countFates(clauses)
  expect(counts).toMatchObject({ done: 2, late: 1, failed: 0 })
  expect(counts.done + counts.late + counts.failed + counts.open + counts.never).toBe(clauses.length)
  expect(lastDrilled(clauses)).toBe('2025-05-01')
})

test('not drilled for 24 months: counted from the last drill, to the day', () => {
  expect(covered(drills, '2025-05-01').clause('IV-3')?.stale).toBe(false)
  expect(covered(drills, '2025-05-02').clause('IV-3')?.stale).toBe(true)
  expect(covered(drills).clause('IV-1')?.stale).toBe(false)
})

test('a plan that is not in force has nothing stale', () => {
  const draft = { ...flood, status: 'draft' as const }
  expect(covered([], '2025-07-01', draft).clauses.some(({ stale }) => stale)).toBe(false)
  expect(covered([]).clauses.every(({ stale }) => stale)).toBe(true)
})

test('every clause that the plan compiles to stands in exactly one section', () => {
  const own = compilePlans(richSet).obligations.filter(({ clause }) => clause.startsWith('special/flood#'))
  expect(
    covered([])
      .clauses.map(({ clause }) => clause)
      .sort(),
  ).toEqual([...new Set(own.map(({ clause }) => clause))].sort())
})
