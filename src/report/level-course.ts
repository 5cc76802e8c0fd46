import type { PlanInstance } from '../compile/program.ts'
import type { Occasion } from '../score/called-for.ts'
import type { DrillRecord, LevelStep } from '../score/drill-record.ts'
import { occasionsIn } from '../score/measures/level-declared.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import type { LevelSpan } from './level-chart.ts'

/** What is declared against what is called for. */
export type Standing = 'equal' | 'below' | 'above'

/** A stretch of the drill in which neither what is called for nor what is declared changes. */
export interface Stretch {
  readonly seq: number
  readonly from: Instant
  readonly to: Instant
  readonly demand: LevelId | null
  /** Null: nothing declared, or ended. */
  readonly response: LevelId | null
  readonly ended: boolean
  readonly standing: Standing
  readonly lasts: Ms
}

export interface LevelAnswer {
  readonly level: LevelId
  readonly occasion: Occasion
}

/** How one plan's level was called for and answered from the beginning of a drill to its end. */
export interface LevelCourse {
  readonly instance: PlanInstance
  readonly stretches: readonly Stretch[]
  /** Every level that became the one called for, lowest first, each time with how it was answered. */
  readonly answers: readonly LevelAnswer[]
}

/** Reads the steps of one plan. A plan that nothing moved has one stretch in which nothing is called for. */
export function levelCourse(instance: PlanInstance, record: DrillRecord): LevelCourse {
  const steps = record.levels.get(instance.id) ?? []
  const called = new Set(
    steps.flatMap((step, i) => {
      const before = levelRank(steps[i - 1]?.demand ?? null, instance.levels)
      return step.demand !== null && levelRank(step.demand, instance.levels) > before ? [step.demand] : []
    }),
  )
  const answers = instance.levels
    .filter((level) => called.has(level))
    .flatMap((level) => occasionsIn(instance, level, { record }).map((occasion) => ({ level, occasion })))
  return { instance, stretches: stretchesOf(instance, steps, record), answers }
}

function stretchesOf(
  instance: PlanInstance,
  steps: readonly LevelStep[],
  { begins, ends }: DrillRecord,
): Stretch[] {
  const first = { seq: 1, at: begins, demand: null, response: 'standby' }
  const all = [first, ...steps]
  return all.flatMap((step, i) => {
    const to = all[i + 1]?.at ?? ends
    if (to <= step.at && i < all.length - 1) return []
    const response = instance.levels.includes(step.response) ? step.response : null
    const gap = levelRank(response, instance.levels) - levelRank(step.demand, instance.levels)
    const standing: Standing = gap === 0 ? 'equal' : gap < 0 ? 'below' : 'above'
    const { seq, at: from, demand } = step
    return [{ seq, from, to, demand, response, ended: step.response === 'ended', standing, lasts: to - from }]
  })
}

/** The course of one of the two lines, equal neighbours joined. */
export function spansOf(stretches: readonly Stretch[], line: 'demand' | 'response'): LevelSpan[] {
  const spans: LevelSpan[] = []
  for (const stretch of stretches) {
    const last = spans.at(-1)
    if (last && last.level === stretch[line]) spans[spans.length - 1] = { ...last, to: stretch.to }
    else spans.push({ from: stretch.from, to: stretch.to, level: stretch[line] })
  }
  return spans
}
