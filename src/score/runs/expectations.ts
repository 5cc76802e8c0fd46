import type { Program } from '../../compile/program.ts'
import type { ExpectationsFile } from '../../document/generated/types.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import { parseElapsed } from '../../vocabulary/instant.ts'
import { countOf, countUpTo } from './histogram.ts'
import type { RunsSummary } from './runs-summary.ts'

/** What was expected of many runs, and what they came to. */
export interface Judgement {
  readonly kind: 'deadline' | 'level' | 'level-by' | 'consequence' | 'resource'
  /** As the file names it. */
  readonly what: string
  readonly bound: 'at-least' | 'at-most'
  /** 0–1. */
  readonly limit: number
  /** 0–1; `unknown`: neither the plans nor the scenario have such a thing; null: it could not be judged in any run. */
  readonly share: number | null | 'unknown'
  readonly met: boolean
}

interface Runs {
  readonly summary: RunsSummary
  readonly program: Program
}

/** Every expectation of a file against the runs, in its order. What could not be judged at all is not met. */
export function judgeExpectations(file: ExpectationsFile, runs: Runs): Judgement[] {
  const least = (limit: number | undefined) => ({ bound: 'at-least' as const, limit: limit ?? 1 })
  const most = (limit: number | undefined) => ({ bound: 'at-most' as const, limit: limit ?? 0 })
  return [
    ...(file.deadlines ?? []).map(({ clause, owner, 'at-least': limit }) => {
      const what = owner === undefined ? clause : `${clause} ${owner}`
      return { kind: 'deadline' as const, what, ...least(limit), share: deadlineShare(clause, owner, runs) }
    }),
    ...(file.levels ?? []).map(({ plan, level, by, 'at-least': limit }) => {
      const what = by === undefined ? `${plan} ${level}` : `${plan} ${level} ${by}`
      const kind = by === undefined ? ('level' as const) : ('level-by' as const)
      return { kind, what, ...least(limit), share: levelShare(plan, level, by, runs) }
    }),
    ...(file.consequences ?? []).map(({ consequence, 'at-most': limit }) => {
      const tally = runs.summary.consequences.get(consequence)
      const share = tally ? countOf(tally.came) / runs.summary.runs : ('unknown' as const)
      return { kind: 'consequence' as const, what: consequence, ...most(limit), share }
    }),
    ...(file.resources ?? []).map(({ resource, 'at-most': limit }) => {
      return { kind: 'resource' as const, what: resource, ...most(limit), share: shortShare(resource, runs) }
    }),
  ].map((each) => ({ ...each, met: isMet(each) }))
}

function isMet({ bound, limit, share }: Omit<Judgement, 'met'>): boolean {
  if (typeof share !== 'number') return false
  return bound === 'at-least' ? share >= limit : share <= limit
}

function deadlineShare(
  clause: string,
  owner: string | undefined,
  { summary, program }: Runs,
): Judgement['share'] {
  const wanted = canonical(clause)
  if (!program.obligations.some((each) => each.clause === wanted)) return 'unknown'
  const parties = new Set(
    program.parties.filter(({ id, name }) => owner === id || owner === name).map(({ id }) => id),
  )
  if (owner !== undefined && parties.size === 0) return 'unknown'
  const tallies = [...summary.deadlines.values()].filter(
    (tally) => tally.clause === wanted && (owner === undefined || parties.has(tally.owner ?? '')),
  )
  const judged = sum(tallies.map(({ inTime, late, never }) => inTime + countOf(late) + never))
  return shareOf(sum(tallies.map(({ inTime }) => inTime)), judged)
}

function levelShare(
  plan: string,
  level: string,
  by: string | undefined,
  { summary, program }: Runs,
): Judgement['share'] {
  const wanted = canonical(level)
  const holding = program.instances.filter((each) => each.plan === plan && each.levels.includes(wanted))
  if (holding.length === 0) return 'unknown'
  const tallies = holding.flatMap(({ id }) => summary.levels.get(`${id} ${wanted}`) ?? [])
  const elapsed = by === undefined ? null : parseElapsed(by)
  if (elapsed !== null) {
    const declared = sum(tallies.map((tally) => countUpTo(tally.declared, elapsed)))
    return shareOf(declared, summary.runs * holding.length)
  }
  const judged = sum(tallies.map(({ inTime, late, never }) => inTime + late + never))
  return shareOf(sum(tallies.map(({ inTime }) => inTime)), judged)
}

function shortShare(resource: string, { summary, program }: Runs): Judgement['share'] {
  const known = program.resources.find(({ id, name }) => id === resource || name === resource)
  if (!known) return 'unknown'
  if (known.quantity === null) return null
  const tally = summary.resources.get(known.id)
  return (tally ? countOf(tally.short) : 0) / summary.runs
}

function shareOf(part: number, all: number): number | null {
  return all === 0 ? null : part / all
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
