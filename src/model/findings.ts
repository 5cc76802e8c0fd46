import type { Place } from '../diagnostic/place.ts'
import type { Written } from './written.ts'

/** What has become of a finding, in the order in which it usually comes about. */
export const findingStates = ['proposed', 'accepted', 'rejected', 'mended', 'retested'] as const

export type FindingState = (typeof findingStates)[number]

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
  readonly at: Place
}

/** What one drill on record found. */
export interface FindingsRecord {
  readonly path: string
  readonly drill: string
  readonly date: string
  readonly findings: readonly RecordedFinding[]
}
