import type { PlanInstance } from '../../compile/program.ts'
import type { Params } from '../../diagnostic/diagnostic.ts'
import type { Method } from '../../model/rubric.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import { countCalls, isJudged, valueOfCalls } from '../call-outcome.ts'
import { type Occasion, occasionsOf } from '../called-for.ts'
import type { Measurement } from '../scorecard.ts'
import { evidenceOf } from '../tally.ts'
import { levelOf } from './all-done.ts'
import { type Evidence, type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

/**
 * `level-declared(plan, level)`: the level, or a higher one, was declared within its decision time from the rise of
 * demand. Late: partly, worth half. Never though called for: not met. Over several calls or areas the value is the mean.
 * Never called for, or called off in time: not applicable; decision time after the end: not observed.
 */
export function measureLevelDeclared(
  method: Method & { readonly kind: 'level-declared' },
  evidence: Evidence,
): Measurement {
  const { program } = evidence
  const level = levelOf(method.level, program)
  const instances = program.instances.filter((instance) => instance.plan === method.plan)
  const first = instances[0]
  if (!first)
    return measurement(method, unmeasured('not-applicable', 'plan-not-drilled', { plan: method.plan }))
  const holding = instances.filter((instance) => instance.levels.includes(level))
  const occasions = holding.flatMap((instance) => occasionsIn(instance, level, evidence))
  return measurement(method, judge(occasions, { plan: first.title, level }))
}

/** Every time that `level` of an instance was called for, timed by the plan's own decision time. */
export function occasionsIn(
  instance: PlanInstance,
  level: LevelId,
  { record }: Pick<Evidence, 'record'>,
): Occasion[] {
  const decisionTime = instance.starts.find((start) => start.level === level)?.decisionTime ?? null
  const question = { level, order: instance.levels, decisionTime, ends: record.ends }
  return occasionsOf(record.levels.get(instance.id) ?? [], question)
}

function judge(occasions: readonly Occasion[], words: Params): Finding {
  const evidence = evidenceOf(occasions.flatMap((occasion) => [occasion.rise, occasion.declared]))
  if (occasions.length === 0) return unmeasured('not-applicable', 'not-called-for', words)
  const value = valueOfCalls(occasions)
  if (value === null) {
    if (occasions.some(({ outcome }) => outcome === 'running'))
      return unmeasured('not-observed', 'call-running', words, evidence)
    return unmeasured('not-applicable', 'call-passed', words, evidence)
  }
  const acting = occasions.filter((occasion) => occasion.declared?.acting).length
  const said = sayOccasions(occasions.filter(isJudged), { ...words, acting })
  return { result: resultOfShare(value), value, evidence, ...said }
}

function sayOccasions(occasions: readonly Occasion[], words: Params): Pick<Finding, 'variant' | 'params'> {
  const [only, second] = occasions
  if (!only || second) {
    return { variant: 'declared-sometimes', params: { ...words, ...countCalls(occasions) } }
  }
  const delay = only.delay ?? 0
  if (only.outcome === 'never') return { variant: 'not-declared', params: words }
  if (delay < 0) return { variant: 'declared-before', params: { ...words, earlyMs: -delay } }
  if (only.outcome === 'in-time') {
    const variant = only.deadline === null ? 'declared-no-limit' : 'declared-in-time'
    return { variant, params: { ...words, delayMs: delay } }
  }
  const over = only.rise.at + delay - (only.deadline ?? only.rise.at)
  return { variant: 'declared-late', params: { ...words, delayMs: delay, overMs: over } }
}
