import type { PartyId, PlanInstance } from '../compile/program.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { startOf } from './demand.ts'
import type { LoadedProgram } from './loaded-program.ts'
import type { LevelState } from './state.ts'

/** Whoever sits somewhere: the parties whose duties and powers the seat holds. The director's seat holds none of its own. */
export interface Sitting {
  readonly seat: string
  readonly parties: readonly PartyId[]
}

/**
 * Whether a seat may act for a party: it holds that party, or one that holds the post (its body, its 担任, its substitutes).
 */
export function actsFor(loaded: LoadedProgram, sitting: Sitting, party: PartyId): boolean {
  if (sitting.parties.includes(party)) return true
  return loaded.parties.get(party)?.heldBy.some((other) => sitting.parties.includes(other)) ?? false
}

export type LevelAct = 'declare' | 'raise' | 'lower' | 'end'

/**
 * Who may do an act: for declaring and raising whoever decides that level; for lowering and ending whoever decides the
 * level in force (谁启动、谁终止: national overall plan 2025 §3.3.6), unless the plan names others to end it.
 */
export function entitled(
  instance: PlanInstance,
  level: LevelState,
  act: LevelAct,
  to: LevelId | null,
): readonly PartyId[] {
  if (act === 'end' && instance.endDecide.length > 0) return instance.endDecide
  const decided = act === 'declare' || act === 'raise' ? to : level.response
  return decided === null ? [] : (startOf(instance, decided)?.decide ?? [])
}
