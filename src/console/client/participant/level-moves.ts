import type { InstanceId } from '../../../compile/program.ts'
import type { Powers } from '../../../drill/powers.ts'
import type { SeatView } from '../../../drill/seat-view.ts'
import type { LevelId, LevelName } from '../../../vocabulary/level.ts'
import { levelRank } from '../../../vocabulary/level.ts'

/** A change of a response that the seat may make. `level` null: the response ends. */
export interface LevelMove {
  readonly kind: 'declare' | 'raise' | 'lower' | 'end'
  readonly instance: InstanceId
  readonly title: string
  readonly level: LevelId | null
}

/** Changes upwards and downwards that a seat may make now, the nearest level first. `levels`: the set's, lowest first. */
export function levelMoves(
  view: SeatView,
  powers: Powers,
  levels: readonly LevelName[],
): { readonly up: readonly LevelMove[]; readonly down: readonly LevelMove[] } {
  const order = levels.map(({ id }) => id)
  const byRank = (a: LevelId, b: LevelId): number => levelRank(a, order) - levelRank(b, order)
  const moves = powers.levels.map(({ instance, title, levels: own }) => {
    const response = view.levels.find((level) => level.instance === instance)?.response ?? 'standby'
    const standing = response === 'standby' || response === 'ended' ? null : response
    const sorted = [...own].sort(byRank)
    const about = { instance, title }
    const above = sorted.filter((level) => standing === null || byRank(level, standing) > 0)
    const below = standing === null ? [] : sorted.filter((level) => byRank(level, standing) < 0).reverse()
    const up = above.map((level) => ({
      ...about,
      kind: standing === null ? ('declare' as const) : ('raise' as const),
      level,
    }))
    const lower = below.map((level) => ({ ...about, kind: 'lower' as const, level }))
    const end = standing === null ? [] : [{ ...about, kind: 'end' as const, level: null }]
    return { up, down: [...lower, ...end] }
  })
  return { up: moves.flatMap(({ up }) => up), down: moves.flatMap(({ down }) => down) }
}
