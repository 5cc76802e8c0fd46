import type { Paper } from '../../drill/paper.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../../vocabulary/level.ts'

/** A level that was called for earlier than could be known: `known` null: by what was known then it never was. */
export interface Earlier {
  readonly instance: string
  readonly level: LevelId
  readonly was: Instant
  readonly known: Instant | null
}

/** What two plays of one event say of it: by what was known then, and with what was found out later. */
export function earlierDemands(known: Paper, was: Paper): readonly Earlier[] {
  const [then, now] = [firstDemands(known), firstDemands(was)]
  return [...now.values()].flatMap(({ instance, level, at }) => {
    const first = then.get(`${instance} ${level}`)?.at ?? null
    return first === null || first > at ? [{ instance, level, was: at, known: first }] : []
  })
}

/** A level that another account would have called for at another time; null: never. */
export interface Different {
  readonly instance: string
  readonly level: LevelId
  readonly here: Instant | null
  readonly there: Instant | null
}

/** Levels that two plays of one event call for at different times. */
export function differentDemands(here: Paper, there: Paper): readonly Different[] {
  const [own, other] = [firstDemands(here), firstDemands(there)]
  return [...new Map([...own, ...other])].flatMap(([key, { instance, level }]) => {
    const [a, b] = [own.get(key)?.at ?? null, other.get(key)?.at ?? null]
    return a === b ? [] : [{ instance, level, here: a, there: b }]
  })
}

interface Demand {
  readonly instance: string
  readonly level: LevelId
  readonly at: Instant
}

/** When each level of each plan was called for first; a higher level calls for those below it, too. */
function firstDemands({ log, stage }: Paper): ReadonlyMap<string, Demand> {
  const first = new Map<string, Demand>()
  for (const event of log) {
    if (event.type !== 'demand-changed' || event.data.to === null) continue
    const { instance, to } = event.data
    const own = stage.program.instances.find(({ id }) => id === instance)?.levels ?? []
    for (const level of own) {
      const key = `${instance} ${level}`
      if (!first.has(key) && levelRank(level, own) <= levelRank(to, own))
        first.set(key, { instance, level, at: event.at.situation })
    }
  }
  return first
}
