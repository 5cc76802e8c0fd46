import { join } from 'node:path'
import type { PlanSet } from '../link/plan-set.ts'
import { isDrill } from '../model/drilled-clauses.ts'
import { type CoveringDrill, worstOf } from '../score/coverage.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { PastDrills } from '../workspace/past-drills.ts'
import type { Io } from './io.ts'

/**
 * The drills on record, by the digests that stand beside their logs; where there is none, or the log is not the one that it was made
 * from, by the log. `broken`: records whose log or pins are not what was written.
 */
export function coveringDrills(
  set: PlanSet,
  folder: string,
  io: Pick<Io, 'files'>,
): { readonly counted: readonly CoveringDrill[]; readonly broken: readonly string[] } {
  const digests = set.drilled.filter(({ path, logBytes }) => {
    const log = io.files.status(join(folder, path.replace(/[^/]+$/, 'log.jsonl')))
    return log?.kind === 'file' && log.size === logBytes
  })
  const known = new Set(digests.map(({ path }) => path.split('/').at(-2)))
  const read = new PastDrills(folder, io.files).list((drill) => !known.has(drill))
  const fromLogs = read
    .filter(({ whole, kind }) => whole && (kind === 'live' || kind === 'paper'))
    .map(({ drill, title, date, fates }) => {
      const outcomes = new Map([...fates].map(([clause, fate]) => [clause, worstOf(fate)]))
      return { drill, title, date, outcomes }
    })
  const fromDigests = digests
    .filter(isDrill)
    .map(({ drill, title, date, clauses }) => ({ drill, title, date, outcomes: clauses }))
  return {
    counted: [...fromDigests, ...fromLogs].sort((a, b) => byCodePoint(a.drill, b.drill)),
    broken: read.filter(({ whole }) => !whole).map(({ drill }) => drill),
  }
}
