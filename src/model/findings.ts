import type { Place } from '../diagnostic/place.ts'
import type { Written } from './written.ts'

/** What has become of a finding, in the order in which it usually comes about. */
export const findingStates = ['proposed', 'accepted', 'rejected', 'mended', 'retested'] as const

export type FindingState = (typeof findingStates)[number]

/** What people did about a finding, on its day. Setting another due day is one, too. */
export interface FindingMove {
  readonly state: Written<Exclude<FindingState, 'proposed'>>
  /** In the set's zone: `2026-05-14`; null: nobody noted it. */
  readonly day: Written<string> | null
  /** The due day that was set with it. */
  readonly due: string | null
}

/** One finding as the record of a drill has it (`drills/<id>/findings.yaml`). */
export interface RecordedFinding {
  readonly id: string
  /** The drill that showed it, and its day (empty when the record does not say). */
  readonly drill: string
  readonly date: string
  readonly clause: Written<string>
  /** In words; null in records that were written without. */
  readonly problem: string | null
  /** Log positions. */
  readonly evidence: readonly number[]
  /** A code of `Cause`; null: for people to decide. */
  readonly cause: string | null
  /** Ids of findings that only followed from it. */
  readonly consequences: readonly string[]
  /** Ids under which earlier records have the same thing, found in another way. */
  readonly continues: readonly string[]
  /** Clauses besides its own: what it rests on, what stands under it. */
  readonly about: readonly string[]
  readonly change: string | null
  readonly state: Written<FindingState>
  readonly owner: Written<string> | null
  /** The day on which it was accepted; null in records that do not say. */
  readonly accepted: string | null
  readonly due: Written<string> | null
  readonly reason: string | null
  readonly commit: string | null
  readonly retestedIn: Written<string> | null
  /** As written, in their order; {@link movesOf} has what the rest of the record tells besides. */
  readonly moves: readonly FindingMove[]
  readonly at: Place
}

/** What one drill on record found. */
export interface FindingsRecord {
  readonly path: string
  readonly drill: string
  readonly date: string
  readonly findings: readonly RecordedFinding[]
}

/** A move as a record tells it. */
export interface KnownMove {
  readonly state: Exclude<FindingState, 'proposed'>
  /** Null: nobody noted it. */
  readonly day: string | null
  readonly due: string | null
}

/**
 * All that a record tells of what was done about a finding: its moves, and where these do not come to its state, the move to it,
 * without a day. Of records written before moves were kept `accepted` is the day of accepting.
 */
export function movesOf({ moves, accepted, state, due }: RecordedFinding): KnownMove[] {
  const until = due?.value ?? null
  const written = moves.map((move) => ({
    ...{ state: move.state.value, day: move.day?.value ?? null, due: move.due },
  }))
  const first =
    written.length === 0 && accepted !== null
      ? [{ state: 'accepted' as const, day: accepted, due: until }]
      : written
  const to = state.value
  if (to === 'proposed' || first.at(-1)?.state === to) return first
  return [...first, { state: to, day: null, due: to === 'accepted' ? until : null }]
}
