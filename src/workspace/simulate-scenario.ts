import { compilePlans } from '../compile/compile-plans.ts'
import { sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Scenario } from '../model/scenario.ts'
import { narrow } from '../run/narrow.ts'
import { type Progress, simulate } from '../run/simulate.ts'
import type { Trace, TraceHeader } from '../run/trace.ts'
import { assumptionsOf } from './assumption-words.ts'

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
  const events = simulate(program, compiled, { seed, drill, ...(onProgress ? { onProgress } : {}) })
  return { program, trace: { header: headerOf(set, program, compiled, { ...options, drill }), events } }
}

function headerOf(
  set: PlanSet,
  program: Program,
  scenario: ScenarioProgram,
  { seed, draft, drill }: SimulationOptions & { readonly drill: string },
): TraceHeader {
  const { name, title, zone, locale } = program.set
  const { id, mode, path, objectives, begins, lasts, seats } = scenario
  return {
    format: 'yuyan-trace/1',
    kind: 'simulation',
    drill,
    set: { name, title, zone, locale },
    program: program.digest,
    scenario: { id, title: scenario.title, mode, path, sha256: scenario.sha256, objectives },
    plans: plansInDrill(set, program, scenario),
    seats,
    begins,
    lasts,
    seed,
    draft,
    assumptions: assumptionsOf(scenario.participants),
  }
}

/** Plans under drill and those they start, each once, in the order of the set. */
function plansInDrill(set: PlanSet, program: Program, scenario: ScenarioProgram): TraceHeader['plans'] {
  const taking = new Set([
    ...scenario.plans,
    ...narrow(program, scenario.plans).instances.map(({ plan }) => plan),
  ])
  const texts = new Map(set.documents.map((document) => [document.path, document.text]))
  return [...set.plans.values()]
    .filter((plan) => taking.has(plan.id.value))
    .map(({ id, title, edition, path }) => ({
      id: id.value,
      title: title.value,
      edition,
      path,
      sha256: sha256(texts.get(path) ?? ''),
    }))
}
