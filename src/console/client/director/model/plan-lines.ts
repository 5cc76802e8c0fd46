import type { Response } from '../../../../run/event.ts'
import { isOpen, type LevelState, type RunState, standingBy } from '../../../../run/state.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../../../../vocabulary/level.ts'
import type { FullBackstage } from '../../../protocol.ts'

/** Where one plan stands: what is called for against what people declared. */
export interface PlanLine {
  readonly instance: string
  readonly title: string
  readonly demand: LevelId | null
  readonly response: Response
  /** `below`: less declared than called for; `over`: nothing is called for any more, and the response goes on. */
  readonly gap: 'none' | 'below' | 'above' | 'over'
  /** Since when it has been like that. */
  readonly since: Instant | null
  /** Duties past their deadline and not done. */
  readonly late: number
  readonly open: number
}

/** The plans of a drill: those that something moved, late ones and gaps first, then the others. */
export function planLines(
  { instances, scenario }: Pick<FullBackstage, 'instances' | 'scenario'>,
  run: Pick<RunState, 'levels' | 'rows'>,
): readonly PlanLine[] {
  const taking = instances.filter(
    ({ id }) => run.levels.has(id) || scenario.plans.some((plan) => id.startsWith(`${plan}@`)),
  )
  const lines = taking.map(({ id, title, levels }): PlanLine => {
    const level = run.levels.get(id) ?? standingBy
    const rows = run.rows.get(id)?.all ?? []
    return {
      instance: id,
      title,
      demand: level.demand,
      response: level.response,
      gap: gapOf(level, levels),
      since: since(level),
      late: rows.filter(({ state }) => state === 'late').length,
      open: rows.filter(isOpen).length,
    }
  })
  return lines.sort((a, b) => weight(b) - weight(a))
}

/** Plans under drill keep their order; only the ones that nothing has touched yet go to the end. */
function weight({ demand, response, open }: PlanLine): number {
  return demand !== null || response !== 'standby' || open > 0 ? 1 : 0
}

function gapOf({ demand, response }: LevelState, order: readonly LevelId[]): PlanLine['gap'] {
  const declared = levelRank(order.includes(response) ? response : null, order)
  const called = levelRank(demand, order)
  if (declared === called) return 'none'
  if (declared < called) return 'below'
  return called < 0 ? 'over' : 'above'
}

function since({ demands, responses }: LevelState): Instant | null {
  const times = [demands.at(-1)?.at, responses.at(-1)?.at].filter((at) => at !== undefined)
  return times.length > 0 ? Math.max(...times) : null
}

/** What is late in all plans together. */
export function lateCount(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, { late }) => sum + late, 0)
}
