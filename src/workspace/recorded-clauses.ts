import { join } from 'node:path'
import type { PlanSet } from '../link/plan-set.ts'
import { isDrill } from '../model/drilled-clauses.ts'
import type { TimedDrill } from '../revise/limit-evidence.ts'
import { timesOfOne } from '../score/clause-times.ts'
import { type CoveringDrill, worstOf } from '../score/coverage.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Files } from './files.ts'
import { isCounted, PastDrills } from './past-drills.ts'

/** A drill of people on record: what became of its clauses, and how long those with a limit took. */
export type ClausesOnRecord = CoveringDrill & TimedDrill

/**
 * The drills of people on record in a set, by the digests that stand beside their logs; where there is none, or the log is not the one
 * that it was made from, or it does not say the times that are asked for, by the log. `broken`: records whose log or pins are not what was
 * written.
 */
export function clausesOnRecord(
  set: Pick<PlanSet, 'drilled'>,
  folder: string,
  files: Files,
  { timed }: { readonly timed: boolean },
): { readonly counted: readonly ClausesOnRecord[]; readonly broken: readonly string[] } {
  const digests = set.drilled.filter(({ path, logBytes, times }) => {
    const log = files.status(join(folder, path.replace(/[^/]+$/, 'log.jsonl')))
    return log?.kind === 'file' && log.size === logBytes && (!timed || times !== null)
  })
  const known = new Set(digests.map(({ path }) => path.split('/').at(-2)))
  const read = new PastDrills(folder, files).list((drill) => !known.has(drill))
  const fromLogs = read.filter(isCounted).map(({ drill, title, date, fates, times }) => {
    const outcomes = new Map([...fates].map(([clause, fate]) => [clause, worstOf(fate)]))
    return { drill, title, date, outcomes, times }
  })
  const fromDigests = digests.filter(isDrill).map(({ drill, title, date, clauses, times }) => ({
    ...{ drill, title, date, outcomes: clauses },
    times: timesOfOne(times ?? new Map()),
  }))
  return {
    counted: [...fromDigests, ...fromLogs].sort((a, b) => byCodePoint(a.drill, b.drill)),
    broken: read.filter(({ whole }) => !whole).map(({ drill }) => drill),
  }
}
