import type { InstanceId } from '../../../../../compile/program.ts'
import type { Response } from '../../../../../run/event.ts'
import { type LevelName, levelRank } from '../../../../../vocabulary/level.ts'
import type { ReplayBackstage } from '../../../../replay-protocol.ts'
import type { PlanAt } from './moment.ts'

/** An area for which something is called for or declared. */
export interface AreaLevels {
  readonly area: string
  readonly name: string
  readonly plans: readonly {
    readonly instance: InstanceId
    readonly title: string
    /** Null: this area does not call for anything by this plan. */
    readonly called: string | null
    /** Null: nothing is declared that names this area, or the whole in which it lies. */
    readonly declared: Response | null
  }[]
}

/** Areas with their levels, the highest declared or called for first; of equal ones in the register's order. */
export function areaLevels(
  plans: readonly PlanAt[],
  { instances, areas }: Pick<ReplayBackstage, 'instances' | 'areas'>,
  levels: readonly LevelName[],
): readonly AreaLevels[] {
  const entries = new Map<string, AreaLevels['plans'][number][]>()
  for (const { instance, title, level, demand, response } of plans) {
    const own = instances.find(({ id }) => id === instance)?.area ?? ''
    const or = (named: readonly string[]): readonly string[] => (named.length > 0 ? named : [own])
    const called = demand === null ? [] : or(level.calledFrom)
    const declared = response === 'standby' ? [] : or(level.areas)
    for (const area of new Set([...called, ...declared])) {
      const entry = {
        ...{ instance, title },
        called: called.includes(area) ? demand : null,
        declared: declared.includes(area) ? response : null,
      }
      entries.set(area, [...(entries.get(area) ?? []), entry])
    }
  }
  const order = levels.map(({ id }) => id)
  const rank = ({ plans: own }: AreaLevels): number =>
    Math.max(
      ...own.map(({ called, declared }) => Math.max(levelRank(called, order), order.indexOf(declared ?? ''))),
    )
  return areas
    .flatMap(({ id, name }) => {
      const own = entries.get(id)
      return own ? [{ area: id, name, plans: own }] : []
    })
    .sort((a, b) => rank(b) - rank(a))
}
