import type { PlanInstance, Program } from '../../compile/program.ts'
import type { Method } from '../../model/rubric.ts'
import { activeLevel, type LevelId, levelNamed } from '../../vocabulary/level.ts'
import type { Duty } from '../drill-record.ts'
import { outcomeOf } from '../outcome.ts'
import type { Measurement } from '../scorecard.ts'
import { evidenceOf, tallyDuties } from '../tally.ts'
import { type Evidence, type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

/**
 * `all-done(plan, level)`: every task and report of the level that fell due was done, late or not; value = the share
 * done. Rows still within their time at the end, waived or withdrawn do not count; a row without a time limit that was
 * not done counts as not done. Level never in force: not applicable.
 */
export function measureAllDone(
  method: Method & { readonly kind: 'all-done' },
  evidence: Evidence,
): Measurement {
  return measurement(method, judge(method.plan, method.level, evidence))
}

function judge(plan: string, levelWritten: string, evidence: Evidence): Finding {
  const { program, record } = evidence
  const instances = program.instances.filter((instance) => instance.plan === plan)
  const first = instances[0]
  if (!first) return unmeasured('not-applicable', 'plan-not-drilled', { plan })
  const level = levelOf(levelWritten, program)
  const words = { plan: first.title, level }
  const reached = instances.filter((instance) => wasAt(instance, level, evidence))
  if (reached.length === 0) return unmeasured('not-applicable', 'level-not-reached', words)
  const duties = reached.flatMap((instance) => dutiesAt(instance, level, evidence))
  const tally = tallyDuties(duties, record.ends)
  const done = tally.counts['in-time'] + tally.counts['done-late'] + tally.counts.untimed
  const left = duties.filter((duty) => ['missed', 'open', 'broken'].includes(outcomeOf(duty, record.ends)))
  const rows = done + left.length
  const params = {
    ...words,
    rows,
    done,
    undone: left.length,
    left: namesOf(left),
    running: tally.counts.running,
    untold: tally.counts.untold,
  }
  if (rows === 0 && tally.counts.untold > 0)
    return unmeasured('not-observed', 'level-untold', params, tally.evidence)
  if (rows === 0) {
    const result = tally.counts.running > 0 ? 'not-observed' : 'not-applicable'
    return unmeasured(result, 'level-empty', params, tally.evidence)
  }
  const result = resultOfShare(done / rows)
  const variant = result === 'met' ? 'all-done' : 'some-done'
  const proof = evidenceOf([
    ...levelSteps(reached, level, evidence),
    ...tally.evidence.map((seq) => ({ seq })),
  ])
  return { result, value: done / rows, evidence: proof, variant, params: { ...params, acting: tally.acting } }
}

/** The id of a level as a rubric writes it (Ⅲ级, III, 启动); what the set does not know stays as written. */
export function levelOf(written: string, program: Program): LevelId {
  return levelNamed(written, [...program.set.levels, activeLevel]) ?? written
}

function wasAt(instance: PlanInstance, level: LevelId, { record }: Evidence): boolean {
  return (record.levels.get(instance.id) ?? []).some((step) => step.response === level)
}

function levelSteps(
  instances: readonly PlanInstance[],
  level: LevelId,
  { record }: Evidence,
): { seq: number }[] {
  return instances.flatMap((instance) =>
    (record.levels.get(instance.id) ?? []).filter(
      (step) => step.changed === 'response' && step.response === level,
    ),
  )
}

function dutiesAt(instance: PlanInstance, level: LevelId, { record, program }: Evidence): Duty[] {
  const threads = new Set(
    program.obligations
      .filter((spec) => spec.instance === instance.id && (spec.kind === 'task' || spec.kind === 'report'))
      .filter((spec) => spec.levels.includes(level))
      .map((spec) => spec.thread),
  )
  return record.duties.filter((duty) => duty.instance === instance.id && threads.has(duty.thread))
}

function namesOf(duties: readonly Duty[]): string {
  return [...new Set(duties.map((duty) => duty.clause))].join('、')
}
