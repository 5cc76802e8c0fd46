import { sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { narrow } from '../run/narrow.ts'
import type { TraceHeader } from '../run/trace.ts'

/** What a drill of a set is played by. */
export interface Playbill {
  readonly set: PlanSet
  readonly program: Program
  readonly scenario: ScenarioProgram
}

/** The header that a drill's Trace carries: enough to read its log without today's plans. */
export function drillHeader(
  { set, program, scenario }: Playbill,
  run: Pick<TraceHeader, 'kind' | 'drill' | 'seed' | 'draft' | 'assumptions'>,
): TraceHeader {
  const { name, title, zone, locale } = program.set
  const { id, mode, path, objectives, begins, lasts, seats } = scenario
  return {
    format: 'yuyan-trace/1',
    kind: run.kind,
    drill: run.drill,
    set: { name, title, zone, locale },
    program: program.digest,
    scenario: { id, title: scenario.title, mode, path, sha256: scenario.sha256, objectives },
    plans: plansInDrill(set, program, scenario),
    seats,
    begins,
    lasts,
    seed: run.seed,
    draft: run.draft,
    assumptions: run.assumptions,
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
