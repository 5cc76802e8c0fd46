import { compilePlans } from '../../../compile/compile-plans.ts'
import { replayAgainst } from '../../../drill/replay-against.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { isLate } from '../../../revise/replay-difference.ts'
import { evolve } from '../../../run/evolve.ts'
import { initialState } from '../../../run/state.ts'
import type { Trace } from '../../../run/trace.ts'
import { readTrace } from '../../../score/drill-record.ts'
import type { CheckedSet } from '../../../workspace/kept-set.ts'
import { reachedPaths } from '../../../workspace/reached-plans.ts'
import type { AgainstAnswer } from '../../replay-protocol.ts'
import type { CourseOf } from './replay.ts'

/** A set is the same object until one of its files has changed: a drill is played again once by it. */
const known = new WeakMap<PlanSet, Map<string, AgainstAnswer>>()

/** The same situation and the same acts by the plans as they are now. */
export function replayByNow(played: CourseOf, now: Pick<CheckedSet, 'set' | 'findings'>): AgainstAnswer {
  const answers = known.get(now.set) ?? new Map<string, AgainstAnswer>()
  known.set(now.set, answers)
  const { drill } = played.trace.header
  const answer = answers.get(drill) ?? playedAgain(played, now)
  answers.set(drill, answer)
  return answer
}

function playedAgain(
  played: CourseOf,
  { set, findings }: Pick<CheckedSet, 'set' | 'findings'>,
): AgainstAnswer {
  const { trace, program, scenario } = played
  const concerned = reachedPaths(set, scenario.plans)
  const errors = findings.filter(
    ({ severity, code, at }) =>
      concerned.has(at.path) && (severity === 'error' || code === 'plan/placeholder-filled'),
  )
  const gone = scenario.plans.filter((plan) => !set.plans.has(plan))
  if (errors.length + gone.length > 0) return { kind: 'errors', count: errors.length + gone.length }
  const revised = compilePlans(set)
  const again = replayAgainst(trace, { program, scenario }, revised)
  const lateIn = (log: Trace, by: typeof program): number => readTrace(log, by).duties.filter(isLate).length
  return {
    kind: 'replayed',
    levels: levelsOf(again.trace),
    late: { was: lateIn(trace, program), is: lateIn(again.trace, revised) },
    notApplicable: again.notApplicable.length,
  }
}

function levelsOf({ header, events }: Trace): Extract<AgainstAnswer, { kind: 'replayed' }>['levels'] {
  const moving = events.filter(({ type }) => type.startsWith('level-') || moves.has(type))
  const end = moving.reduce(
    (state, event) => evolve(state, event, event.at.situation),
    initialState(header.begins),
  )
  return [...end.levels].map(([instance, { demands, responses }]) => ({ instance, demands, responses }))
}

const moves: ReadonlySet<string> = new Set(['demand-changed', 'response-ended'])
