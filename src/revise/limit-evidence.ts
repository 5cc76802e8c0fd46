import type { PartyId } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import { addTimes, type ClauseTimes } from '../score/clause-times.ts'
import { mergeMaps } from '../score/runs/histogram.ts'
import type { RunsSummary } from '../score/runs/runs-summary.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { ClauseId } from '../vocabulary/id.ts'

/** How long clauses took, not once but many times: what a limit can be judged by. */
export interface LimitEvidence {
  /** `runs`: one scenario simulated with many seeds. `drills`: what people did in the drills on record. */
  readonly kind: 'runs' | 'drills'
  readonly times: ReadonlyMap<ClauseId, ClauseTimes>
  /** Of runs: clauses whose slowest participants answer by times that were measured, and by what. */
  readonly measured: ReadonlyMap<ClauseId, readonly string[]>
  /** Of drills: those in which the clause's time could be judged. */
  readonly drills: ReadonlyMap<ClauseId, readonly string[]>
}

/** What many runs of a scenario say; whose times are measured, its participants say themselves. */
export function evidenceOfRuns(
  { times }: Pick<RunsSummary, 'times'>,
  scenario: ScenarioProgram,
): LimitEvidence {
  const measured = [...times].flatMap(([clause, { slowest }]) => {
    const notes = [...slowest.keys()].map((party) => measuredBy(party, scenario))
    const known = notes.filter((note) => note !== null)
    const isMeasured = notes.length > 0 && known.length === notes.length
    return isMeasured ? [[clause, [...new Set(known)].sort(byCodePoint)] as const] : []
  })
  return { kind: 'runs', times, measured: new Map(measured), drills: new Map() }
}

/** By what a party's times were measured. A share of the plan's own limit (`effort`) is no measured time, whatever is said of it. */
function measuredBy(party: PartyId, { seats, participants }: ScenarioProgram): string | null {
  const seat = seats.find(({ parties }) => parties.includes(party))
  const person = (seat ? participants[seat.id] : undefined) ?? participants.default
  const takesShare = person?.effort != null && person.effort.high > 0
  return takesShare ? null : (person?.measured ?? null)
}

/** A drill in which people took part, as far as limits ask. */
export interface TimedDrill {
  readonly drill: string
  readonly date: string
  readonly times: ReadonlyMap<ClauseId, ClauseTimes>
}

/** What drills of people say together, oldest first. */
export function evidenceOfDrills(drills: readonly TimedDrill[]): LimitEvidence {
  const ordered = [...drills].sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.drill, b.drill))
  const named = new Map<ClauseId, string[]>()
  for (const { drill, times } of ordered)
    for (const clause of times.keys()) named.set(clause, [...(named.get(clause) ?? []), drill])
  const none: ReadonlyMap<ClauseId, ClauseTimes> = new Map()
  const times = ordered.reduce((all, each) => mergeMaps(all, each.times, addTimes), none)
  return {
    kind: 'drills',
    // By clause: wherever the times were read from, findings of one weight stand in one order.
    times: new Map([...times].sort(([a], [b]) => byCodePoint(a, b))),
    measured: new Map(),
    drills: named,
  }
}
