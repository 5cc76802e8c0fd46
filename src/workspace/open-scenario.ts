import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario } from '../compile/scenario-program.ts'
import type { Opening } from '../drill/open-drill.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Scenario } from '../model/scenario.ts'
import { drillHeader } from './drill-header.ts'

/** How a live drill is opened. */
export interface LiveOptions {
  /** Its id: `[a-z0-9-]+`. */
  readonly drill: string
  /** `paper`: held already, keyed in from what was written down. */
  readonly kind?: 'live' | 'paper'
  /** The git commit of the set; null outside git or with changes that are not committed. */
  readonly revision: string | null
  readonly rehearsal: boolean
  /** A plan has errors and is drilled all the same. */
  readonly draft: boolean
}

/** All that a drill of a scenario of a set needs for ever, taken from the set as it is now. */
export function openingOf(set: PlanSet, scenario: Scenario, options: LiveOptions): Opening {
  const program = compilePlans(set)
  const compiled = compileScenario(set, scenario)
  const { drill, kind = 'live', draft, revision, rehearsal } = options
  const header = drillHeader(
    { set, program, scenario: compiled },
    { kind, drill, seed: null, draft, assumptions: [] },
  )
  const texts = new Map(set.documents.map(({ path, text }) => [path, text]))
  const rubrics = scenario.rubrics.flatMap(({ value }) => set.rubrics.get(value)?.path ?? [])
  const involved = [...header.plans.map(({ path }) => path), scenario.path, ...rubrics]
  return {
    header,
    program,
    scenario: compiled,
    texts: new Map(involved.map((path) => [path, texts.get(path) ?? ''])),
    revision,
    rehearsal,
  }
}
