import type { Program } from '../compile/program.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { LimitEvidence } from '../revise/limit-evidence.ts'
import { proposeRevision } from '../revise/propose-revision.ts'
import type { Revision } from '../revise/revision.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import type { Trace } from '../run/trace.ts'
import { tryEditsOn } from './try-edits.ts'

/** A drill with what it was played by, as far as that was kept. */
export interface Played {
  readonly trace: Trace
  readonly program: Program
  /** For a scenario that stands in no set. */
  readonly scenario?: ScenarioProgram | undefined
  /** What many runs, or the drills on record, say about limits. */
  readonly limits?: LimitEvidence | undefined
}

/**
 * What a drill says about the texts of a set's plans, with edits tried on them; null when nobody knows the scenario that it was played by.
 * `inRepository`: the set's folder as patches name it.
 */
export function revisePlayed(
  { trace, program, scenario, limits }: Played,
  set: PlanSet,
  inRepository: string,
): Revision | null {
  const own = set.scenarios.get(trace.header.scenario.id)
  const compiled = own ? compileScenario(set, own) : scenario
  if (!compiled) return null
  const { seed } = trace.header
  const parts = {
    ...{ trace, program, set },
    scenario: seed === null ? compiled : expandScenario(compiled, seed),
    ...(limits && { limits }),
  }
  return proposeRevision(parts, tryEditsOn(parts), inRepository)
}
