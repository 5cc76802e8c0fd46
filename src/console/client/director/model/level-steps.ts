import type { LevelState } from '../../../../run/state.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../../../../vocabulary/level.ts'

/** A level from one moment to another; −1 is none. */
export interface Step {
  readonly from: Instant
  readonly to: Instant
  /** Place in the plan's levels, lowest 0. */
  readonly rank: number
}

/** What was called for and what was declared, from the beginning of the drill to now. */
export interface LevelSteps {
  readonly demand: readonly Step[]
  readonly response: readonly Step[]
}

export function levelSteps(
  { demands, responses }: Pick<LevelState, 'demands' | 'responses'>,
  order: readonly LevelId[],
  { begins, now }: { readonly begins: Instant; readonly now: Instant },
): LevelSteps {
  const steps = (changes: readonly { readonly at: Instant; readonly level: string | null }[]): Step[] => {
    const all = [{ at: begins, level: null }, ...changes]
    return all.flatMap(({ at, level }, i) => {
      const to = all[i + 1]?.at ?? Math.max(now, at)
      const rank = levelRank(level !== null && order.includes(level) ? level : null, order)
      return to > at || i === all.length - 1 ? [{ from: at, to, rank }] : []
    })
  }
  return { demand: steps(demands), response: steps(responses) }
}
