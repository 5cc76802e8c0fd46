import type { DrillEvent } from '../run/event.ts'
import type { TraceHeader } from '../run/trace.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { formatDate, parseWall } from '../vocabulary/instant.ts'
import { evolveConduct, unopened } from './conduct.ts'

/** What may be told of a drill that is over. */
export interface PastDrill {
  readonly drill: string
  readonly title: string
  readonly mode: TraceHeader['scenario']['mode']
  /** The day on which it began by the wall clock; of one keyed in afterwards that of the situation. */
  readonly date: string
  /** Ids of the plans drilled. */
  readonly plans: readonly string[]
  /** Rows that became due in it, each once. */
  readonly clauses: readonly ClauseId[]
}

/** What its log tells of a drill; null for one that has not ended, and for a rehearsal, which counts for nothing. */
export function pastDrill(header: TraceHeader, events: readonly DrillEvent[]): PastDrill | null {
  const { phase, rehearsal } = events.reduce(evolveConduct, unopened(header.begins))
  if (phase !== 'ended' || rehearsal) return null
  const afterwards = header.kind === 'paper' || header.kind === 'event'
  const wall = afterwards ? null : events.find(({ type }) => type === 'drill-started')?.wall
  const began = wall ? parseWall(wall) : header.begins
  const due = events.flatMap((event) => (event.type === 'obligation-due' ? [event.data.clause] : []))
  return {
    drill: header.drill,
    title: header.scenario.title,
    mode: header.scenario.mode,
    date: formatDate(began, header.set.zone),
    plans: header.plans.map(({ id }) => id),
    clauses: [...new Set(due)],
  }
}
