import type { ObligationSpec, Program } from '../../compile/program.ts'
import type { Params } from '../../diagnostic/diagnostic.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import type { Duty } from '../drill-record.ts'
import type { Evidence } from './measure.ts'

/**
 * The duties that `clause` (as written in a rubric) names: its own rows, and rows that became due under the clause of a
 * lower level with which it shares a task (plan-format, "Raising keeps work").
 */
export function dutiesOfClause(clause: string, { record, program }: Evidence): Duty[] {
  const wanted = canonical(clause)
  const threads = new Set(specsOf(wanted, program).map((spec) => `${spec.instance} ${spec.thread}`))
  return record.duties.filter(
    (duty) => duty.clause === wanted || threads.has(`${duty.instance} ${duty.thread}`),
  )
}

function specsOf(clause: string, program: Program): ObligationSpec[] {
  return program.obligations.filter((spec) => spec.clause === clause)
}

/**
 * Params that name a clause in a sentence: its words, and for a step of a start procedure, which has none, its kind and
 * level. A clause unknown to the program goes by its id.
 */
export function wordsOfClause(clause: string, program: Program): Params {
  const spec = specsOf(canonical(clause), program)[0]
  if (!spec) return { clause, text: clause }
  return { clause, text: spec.text, kind: spec.kind, level: spec.levels[0] ?? '' }
}

/** Whether the plan of a clause takes part in the drill; true for what is no clause id. */
export function isDrilled(clause: string, program: Program): boolean {
  const plan = splitClauseId(canonical(clause))?.plan
  return plan === undefined || program.instances.some((instance) => instance.plan === plan)
}

/** The plan part of a clause as written, or all of it. */
export function planOfClause(clause: string): string {
  return splitClauseId(canonical(clause))?.plan ?? clause
}
