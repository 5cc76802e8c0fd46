import type { Document } from '../document/document.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { DataAt } from './data.ts'

/** How a clause went in a drill, the worst of its duties; `open`: it fell due and nothing more was asked of it by the end. */
export const clauseOutcomes = ['failed', 'late', 'done', 'open'] as const

export type ClauseOutcome = (typeof clauseOutcomes)[number]

/** How long the slowest of those took whom a clause with a time limit fell to; `took` null: it was not done by the end. */
export interface ClauseTime {
  readonly took: Ms | null
  /** A party's id; null: it fell to nobody that is known. */
  readonly by: string | null
}

/** The digest of a drill on record (`drills/<id>/clauses.yaml`): which clauses it came to. */
export interface DrilledClauses {
  readonly path: string
  readonly drill: string
  readonly title: string
  /** `2026-05-14` */
  readonly date: string
  readonly kind: 'live' | 'paper' | 'event'
  /** Size of the log that it was made from; null: not said. */
  readonly logBytes: number | null
  readonly clauses: ReadonlyMap<ClauseId, ClauseOutcome>
  /** Of clauses with a time limit; null: it does not say. */
  readonly times: ReadonlyMap<ClauseId, ClauseTime> | null
}

export function buildDrilledClauses(document: Document): DrilledClauses {
  const data = new DataAt(document)
  const drill = data.get('drill').text() ?? ''
  const outcomes = data
    .get('clauses')
    .entries()
    .map(([clause, value]) => [clause, value.oneOf(clauseOutcomes) ?? 'open'] as const)
  return {
    path: document.path,
    drill,
    title: data.get('title').text() ?? drill,
    date: data.get('date').text() ?? '',
    kind: data.get('kind').oneOf(['live', 'paper', 'event']) ?? 'event',
    logBytes: data.get('log-bytes').number(),
    clauses: new Map(outcomes),
    times: timesIn(data.get('times')),
  }
}

function timesIn(data: DataAt): ReadonlyMap<ClauseId, ClauseTime> | null {
  if (data.value === undefined) return null
  const times = data.entries().map(([clause, value]): [ClauseId, ClauseTime] => {
    const took = value.get('took').text() ?? ''
    return [clause, { took: took === 'never' ? null : parseDuration(took, 0), by: value.get('by').text() }]
  })
  return new Map(times)
}

/** A clause that no drill has come to for so long is to be drilled again. */
export const staleMonths = 24

/** A drill that people held; a real event is none. */
export function isDrill({ kind }: Pick<DrilledClauses, 'kind'>): boolean {
  return kind === 'live' || kind === 'paper'
}
