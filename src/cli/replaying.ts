import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import { type Replay, replayAgainst } from '../drill/replay-against.ts'
import { type ReplayDifference, replayDifference } from '../revise/replay-difference.ts'
import { makeStudy, type Study } from '../revise/study.ts'
import { counterparts } from '../run/counterparts.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import { type Drill, programOf } from './drill.ts'
import { mayRun } from './gate.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { OpenSet, Session } from './session.ts'

/** A drill beside what other plans make of it. */
export interface Replayed {
  readonly before: Study
  readonly after: Study
  readonly difference: ReplayDifference
  readonly notApplicable: Replay['notApplicable']
  readonly draft: boolean
}

/** Plays a drill again by other plans; null when these have errors, which were told. */
export function replayDrill(
  drill: Drill,
  { open, other, draft }: { readonly open: OpenSet; readonly other: OpenSet; readonly draft: boolean },
  { session, io }: { readonly session: Session; readonly io: Io },
): Replayed | null {
  const { trace } = drill
  const plans = trace.header.plans.map(({ id, path: at }) => ({
    value: id,
    at: { path: at, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
  }))
  // The scenario is the drill's own: what has become of it there does not matter.
  const gate = mayRun(other, { plans, path: '' }, { draft, session, io })
  if (!gate.run) return null
  const program = programOf(drill, open.set, session, io)
  const scenario = drill.scenario ?? scenarioOf(drill, open)
  const revised = compilePlans(other.set)
  const again = replayAgainst(trace, { program, scenario }, revised)
  const before = makeStudy({ trace, program, scenario, set: open.set })
  const after = makeStudy({ trace: again.trace, program: revised, scenario, set: other.set })
  const difference = replayDifference(before, after, counterparts(program, revised))
  return { before, after, difference, notApplicable: again.notApplicable, draft: gate.draft }
}

/** A simulation keeps no scenario: that of the set is what it was played by, under its seed. */
function scenarioOf({ trace }: Drill, { set }: OpenSet): ScenarioProgram {
  const { scenario, seed } = trace.header
  const found = set.scenarios.get(scenario.id)
  if (!found) throw new Misuse('noScenario', { scenario: scenario.id })
  const compiled = compileScenario(set, found)
  return seed === null ? compiled : expandScenario(compiled, seed)
}
