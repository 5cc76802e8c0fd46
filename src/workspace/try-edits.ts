import { checkPlans } from '../check/check-plans.ts'
import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario } from '../compile/scenario-program.ts'
import type { Diagnostic, Edit } from '../diagnostic/diagnostic.ts'
import { replayAgainst } from '../drill/replay-against.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import { editText } from '../revise/edit-text.ts'
import type { TryEdits } from '../revise/propose-revision.ts'
import { makeStudy, type Study } from '../revise/study.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { withTexts } from './build-set.ts'
import { simulateScenario } from './simulate-scenario.ts'

/**
 * Tries edits on a set in memory: parsed, linked, checked, and, when that makes no new error, played again: a simulation's scenario
 * under the same seed, a drill with people from its log, in which they do what they did when they did it.
 */
export function tryEditsOn({ set, trace, program, scenario: played }: Tried): TryEdits {
  const before = checkPlans(set)
  return (edits) => {
    const edited = withTexts(set, textsWithEdits(set, edits))
    const after = checkPlans(edited)
    const newErrors = Math.max(0, errorsIn(after) - errorsIn(before))
    const newlyBroken = moreOften(before, after)
    const scenario = edited.scenarios.get(trace.header.scenario.id)
    const { seed, draft } = trace.header
    if (newErrors > 0) return { newErrors, newlyBroken, replayed: null }
    if (seed === null) {
      const revised = compilePlans(edited)
      const again = replayAgainst(trace, { program, scenario: played }, revised)
      const parts = { trace: again.trace, program: revised, scenario: played, set: edited }
      return { newErrors, newlyBroken, replayed: makeStudy(parts) }
    }
    if (scenario === undefined) return { newErrors, newlyBroken, replayed: null }
    const run = simulateScenario(edited, scenario, { seed, draft })
    const concrete = expandScenario(compileScenario(edited, scenario), seed)
    return { newErrors, newlyBroken, replayed: makeStudy({ ...run, scenario: concrete, set: edited }) }
  }
}

type Tried = Pick<Study, 'set' | 'trace' | 'program' | 'scenario'>

function errorsIn(found: readonly Diagnostic[]): number {
  return found.filter(({ severity }) => severity === 'error').length
}

/** Rules that have more findings after than before, by name. */
function moreOften(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const count = (found: readonly Diagnostic[], code: string): number =>
    found.filter((each) => each.code === code).length
  const codes = [...new Set(after.map(({ code }) => code))].sort(byCodePoint)
  return codes.filter((code) => count(after, code) > count(before, code))
}

/** Errors that a set has with edits made and did not have without. */
export function newErrorsOf(set: PlanSet, edits: readonly Edit[]): number {
  const edited = withTexts(set, textsWithEdits(set, edits))
  return Math.max(0, errorsIn(checkPlans(edited)) - errorsIn(checkPlans(set)))
}

/** The texts that edits change, by path. */
export function textsWithEdits(set: PlanSet, edits: readonly Edit[]): Map<string, string> {
  const paths = [...new Set(edits.map((edit) => edit.path))]
  return new Map(
    paths.map((path) => {
      const text = textAt(set, path)
      return [
        path,
        editText(
          text,
          edits.filter((edit) => edit.path === path),
        ),
      ]
    }),
  )
}
