import type { PlanSet } from '../link/plan-set.ts'
import type { CompiledInstance } from './instances.ts'
import type { Parties } from './parties.ts'

/** What the duties of one machine are made from. */
export interface SpecSource {
  readonly set: PlanSet
  readonly parties: Parties
  readonly compiled: CompiledInstance
}
