import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario, type ScenarioProgram } from '../compile/scenario-program.ts'
import { type Replay, replayAgainst } from '../drill/replay-against.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { findingsOf } from '../revise/propose-revision.ts'
import { type Regressions, regressions } from '../revise/regressions.ts'
import { type ReplayDifference, replayDifference } from '../revise/replay-difference.ts'
import { makeStudy, type Study, type StudyParts } from '../revise/study.ts'
import { counterparts } from '../run/counterparts.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import { buildSet } from '../workspace/build-set.ts'
import { filesAtRevision } from '../workspace/files-at-revision.ts'
import { type Drill, programOf } from './drill.ts'
import { isPlayable, mayRun } from './gate.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { OpenSet, Session } from './session.ts'

/** A drill beside what other plans make of it. */
export interface Replayed {
  readonly before: Study
  readonly after: Study
  readonly difference: ReplayDifference
  readonly regressions: Regressions
  readonly notApplicable: Replay['notApplicable']
  readonly draft: boolean
  /** Compared with the same drill by still other plans; false: with what happened. */
  readonly isCompared: boolean
}

interface Asked {
  readonly open: OpenSet
  /** Whose plans it is played by. */
  readonly other: OpenSet
  /** Whose plans it is played by for comparison; null: it is compared with what happened. */
  readonly since: OpenSet | null
  readonly draft: boolean
}

/** Plays a drill again by other plans; null when these have errors, which were told. */
export function replayDrill(
  drill: Drill,
  { open, other, since, draft }: Asked,
  { session, io }: { readonly session: Session; readonly io: Io },
): Replayed | null {
  const { trace } = drill
  // The scenario is the drill's own: what has become of it there does not matter.
  const played = { plans: playedPlans(drill), path: '' }
  const gate = mayRun(other, played, { draft, session, io })
  if (!gate.run) return null
  const isCompared = since !== null && isPlayable(since.set, played)
  const program = programOf(drill, open.set, session, io)
  const scenario = drill.scenario ?? scenarioOf(drill, open)
  const playBy = (set: PlanSet): PlayedAgain => playedAgain({ trace, program, scenario }, set)
  const was = isCompared ? playBy(since.set).study : makeStudy({ trace, program, scenario, set: open.set })
  const is = playBy(other.set)
  const difference = replayDifference(was, is.study, counterparts(was.program, is.study.program))
  const setAt = (commit: string): PlanSet | null => {
    const found = filesAtRevision(open.folder, commit, io.git)
    const set = found.kind === 'found' ? buildSet(found.files) : null
    return set !== null && isPlayable(set, played) ? set : null
  }
  return {
    ...{ before: was, after: is.study, difference, notApplicable: is.notApplicable, draft: gate.draft },
    isCompared,
    regressions: regressions({
      // What stood by the plans compared with is not the change's doing.
      difference: isCompared ? { ...difference, stays: [] } : difference,
      ledger: open.set.ledger,
      wasBefore: counterparts(is.study.program, was.program),
      idsAt: once((commit) => {
        const set = setAt(commit)
        return set && new Set(findingsOf(playBy(set).study).map(({ id }) => id))
      }),
    }),
  }
}

interface PlayedAgain {
  readonly study: Study
  readonly notApplicable: Replay['notApplicable']
}

function playedAgain({ trace, program, scenario }: Omit<StudyParts, 'set'>, set: PlanSet): PlayedAgain {
  const revised = compilePlans(set)
  const again = replayAgainst(trace, { program, scenario }, revised)
  const study = makeStudy({ trace: again.trace, program: revised, scenario, set })
  return { study, notApplicable: again.notApplicable }
}

/** Each is asked for once. */
function once<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    if (!known.has(name)) known.set(name, ask(name))
    return known.get(name) as T
  }
}

function playedPlans({ trace }: Drill) {
  const start = { line: 1, column: 1, offset: 0 }
  return trace.header.plans.map(({ id, path }) => ({ value: id, at: { path, start, end: start } }))
}

/** A simulation keeps no scenario: that of the set is what it was played by, under its seed. */
function scenarioOf({ trace }: Drill, { set }: OpenSet): ScenarioProgram {
  const { scenario, seed } = trace.header
  const found = set.scenarios.get(scenario.id)
  if (!found) throw new Misuse('noScenario', { scenario: scenario.id })
  const compiled = compileScenario(set, found)
  return seed === null ? compiled : expandScenario(compiled, seed)
}
