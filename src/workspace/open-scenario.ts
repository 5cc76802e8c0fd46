import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import type { Opening } from '../drill/open-drill.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import type { Scenario } from '../model/scenario.ts'
import { drillHeader } from './drill-header.ts'

/** How a live drill is opened. */
export interface LiveOptions {
  /** Its id: `[a-z0-9-]+`. */
  readonly drill: string
  /** `paper`: held already, keyed in from what was written down; `event`: no drill, but what really happened. */
  readonly kind?: 'live' | 'paper' | 'event'
  /** The git commit of the set; null outside git or with changes that are not committed. */
  readonly revision: string | null
  readonly rehearsal: boolean
  /** A plan has errors and is drilled all the same. */
  readonly draft: boolean
}

/** All that a drill of a scenario of a set needs for ever, taken from the set as it is now. */
export function openingOf(set: PlanSet, scenario: Scenario, options: LiveOptions): Opening {
  const text = textAt(set, scenario.path)
  return openingToPlay(set, { scenario: compileScenario(set, scenario), text }, options)
}

/** The same for a scenario compiled before, such as a sealed one; `text`: the file that it was compiled from. */
export function openingToPlay(
  set: PlanSet,
  { scenario, text }: { readonly scenario: ScenarioProgram; readonly text: string },
  { drill, kind = 'live', draft, revision, rehearsal }: LiveOptions,
): Opening {
  const program = compilePlans(set)
  const run = { kind, drill, seed: null, draft, assumptions: [] }
  const header = drillHeader({ set, program, scenario }, run)
  const texts = new Map(set.documents.map((document) => [document.path, document.text]))
  const rubrics = scenario.rubrics.flatMap((id) => set.rubrics.get(id)?.path ?? [])
  const involved = [...header.plans.map(({ path }) => path), ...rubrics]
  const pinned = new Map(involved.map((path) => [path, texts.get(path) ?? '']))
  return { header, program, scenario, texts: pinned.set(scenario.path, text), revision, rehearsal }
}
