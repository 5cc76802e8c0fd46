import type { Program } from '../compile/program.ts'
import { judgementsOf } from '../run/demand.ts'
import type { DrillEvent } from '../run/event.ts'

/**
 * The machine that a recorded judgement was about; where an older entry does not tell: one that it moved, else one whose party judged.
 * The instances are those of the Program that was played.
 */
export function machineJudged(
  event: DrillEvent,
  log: readonly DrillEvent[],
  { instances }: Pick<Program, 'instances'>,
): string | null {
  if (event.type !== 'judgement-recorded') return null
  const { clause, instance: named } = event.data
  if (named !== undefined) return named
  const party = event.by === 'system' ? null : event.by.party
  const concerned = instances.flatMap((instance) => {
    const starts = instance.starts.filter(({ conditions }) => judgementsOf(conditions).includes(clause))
    return starts.length > 0 ? [{ id: instance.id, starts }] : []
  })
  const moved = log.find((each) => each.cause === event.seq && each.type === 'demand-changed')
  const entitled = concerned.filter(({ starts }) =>
    starts.some(({ decide, propose }) => party !== null && [...decide, ...propose].includes(party)),
  )
  const known = concerned.find(({ id }) => moved?.type === 'demand-changed' && moved.data.instance === id)
  return (known ?? entitled[0] ?? concerned[0])?.id ?? null
}
