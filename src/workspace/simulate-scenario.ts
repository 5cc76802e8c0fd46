import { compilePlans } from '../compile/compile-plans.ts'
import type { Program } from '../compile/program.ts'
import { compileScenario } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Progress, simulate } from '../run/simulate.ts'
import type { Trace } from '../run/trace.ts'
import { assumptionsOf } from './assumption-words.ts'
import { drillHeader } from './drill-header.ts'

export interface SimulationOptions {
  /** All chance is drawn from it. */
  readonly seed: string
  /** A plan has errors and is run all the same. */
  readonly draft: boolean
  readonly onProgress?: (progress: Progress) => void
}

/** A drill's name: `<scenario>-<seed>` for simulations. */
export function drillName(scenario: string, seed: string): string {
  return `${scenario}-${seed}`
}

/** A scenario of a set played by simulated participants: its Trace and the Program that it ran. */
export function simulateScenario(
  set: PlanSet,
  scenario: Scenario,
  options: SimulationOptions,
): { readonly program: Program; readonly trace: Trace } {
  const program = compilePlans(set)
  const compiled = compileScenario(set, scenario)
  const drill = drillName(compiled.id, options.seed)
  const { seed, onProgress } = options
  const run = { drill, seed, draft: options.draft, assumptions: assumptionsOf(compiled.participants) }
  const events = simulate(program, compiled, { seed, drill, ...(onProgress ? { onProgress } : {}) })
  return {
    program,
    trace: {
      header: drillHeader({ set, program, scenario: compiled }, { ...run, kind: 'simulation' }),
      events,
    },
  }
}
