import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import type { CallOutcome } from './call-outcome.ts'
import { isActing, type LevelStep, type Moment } from './drill-record.ts'

/**
 * One time that facts called for a level: from the rise of demand to it (or above) on.
 * `in-time`: declared within the decision time, or already in force. `never`: not declared though the time ran out.
 * `excused`: demand fell away before the time ran out. `running`: the drill ended before it did.
 */
export interface Occasion {
  readonly rise: Moment
  /** Null: the plan sets no decision time. */
  readonly deadline: Instant | null
  readonly declared: (Moment & { readonly acting: boolean }) | null
  /** From the rise to the declaration; below 0 when declared earlier; null when not declared. */
  readonly delay: Ms | null
  readonly outcome: CallOutcome
}

export interface CalledForQuestion {
  readonly level: LevelId
  /** The plan's levels, lowest first. */
  readonly order: readonly LevelId[]
  readonly decisionTime: Ms | null
  readonly ends: Instant
}

/**
 * Every time that `steps` show demand rising to the level, and how it was answered. A declaration of the level or
 * any above it answers; a rise while such a level is in force asks nothing new if a rise before it has been answered by that.
 */
export function occasionsOf(steps: readonly LevelStep[], question: CalledForQuestion): Occasion[] {
  const rank = levelRank(question.level, question.order)
  const called = (step: LevelStep): boolean => levelRank(step.demand, question.order) >= rank
  const inForce = (step: LevelStep): boolean => levelRank(step.response, question.order) >= rank
  const asking = steps
    .map((step, i) => ({ step, i }))
    .filter(({ step, i }) => called(step) && !steps.slice(i - 1, i).some(called))
    .filter(({ step, i }) => !inForce(step) || !steps.slice(entryBefore(steps, i, inForce), i).some(called))
  return asking.map(({ step, i }, n) => {
    const until = steps.slice(i, asking[n + 1]?.i)
    const entered = inForce(step) ? steps[entryBefore(steps, i, inForce)] : until.find(inForce)
    const fell = until.find((later) => !called(later)) ?? null
    return settle(step, entered ?? null, fell, question)
  })
}

/** Since which step what is in force at step `i` has been so. */
function entryBefore(steps: readonly LevelStep[], i: number, inForce: (step: LevelStep) => boolean): number {
  return steps.slice(0, i + 1).findLastIndex((step) => !inForce(step)) + 1
}

function settle(
  rise: LevelStep,
  entered: LevelStep | null,
  fell: Moment | null,
  { decisionTime, ends }: CalledForQuestion,
): Occasion {
  const deadline = decisionTime === null ? null : rise.at + decisionTime
  const declared = entered && { seq: entered.seq, at: entered.at, acting: isActing(entered.by) }
  const delay = declared && declared.at - rise.at
  const base = { rise: { seq: rise.seq, at: rise.at }, deadline, declared, delay }
  if (declared && (deadline === null || declared.at <= deadline)) return { ...base, outcome: 'in-time' }
  const inTime = fell !== null && deadline !== null && fell.at <= deadline
  if (inTime && !(declared && declared.seq < fell.seq)) return { ...base, outcome: 'excused' }
  if (declared) return { ...base, outcome: 'late' }
  return { ...base, outcome: deadline !== null && deadline >= ends ? 'running' : 'never' }
}
