import type { InstanceId } from '../compile/program.ts'
import { judgementsOf } from './demand.ts'
import type { DrillEvent } from './event.ts'
import { judgementKey } from './judgement.ts'
import { factKey } from './state.ts'
import type { Turn } from './turn.ts'

/**
 * Whether an entry that was taken back can be put right. What was announced (a level, a warning, a message to another plan)
 * cannot: people have heard it, and put it right by announcing something else.
 */
export function canPutRight(entry: DrillEvent): boolean {
  return (
    entry.type === 'fact-reported' ||
    entry.type === 'judgement-recorded' ||
    entry.type === 'obligation-done' ||
    entry.type === 'obligation-waived'
  )
}

/** Gives things the state they had before the entry, unless something has changed them since. Gives back the machines touched. */
export function undoEntry(turn: Turn, entry: DrillEvent): InstanceId[] {
  switch (entry.type) {
    case 'fact-reported':
      return takeBackFact(turn, entry.data, entry.at.situation)
    case 'judgement-recorded':
      return takeBackJudgement(turn, entry.data, entry.at.situation)
    case 'obligation-done':
    case 'obligation-waived':
      return reopen(turn, entry.data)
    default:
      return []
  }
}

type DataOf<T extends DrillEvent['type']> = Extract<DrillEvent, { type: T }>['data']

function takeBackFact(turn: Turn, data: DataOf<'fact-reported'>, reportedAt: number): InstanceId[] {
  const { fact, area, value, previous } = data
  const known = turn.state.facts.get(factKey(fact, area))
  const newer = known ? known.at !== reportedAt || known.value !== value : value !== null
  if (newer) return []
  const stale = turn.loaded.facts.get(fact)?.stale ?? null
  const stalesAt = stale === null || previous === null ? null : turn.at + stale
  turn.follow({ type: 'fact-reported', data: { fact, area, value: previous, previous: value, stalesAt } })
  return [...(turn.loaded.readers.get(fact) ?? [])]
}

/** An older log does not say what had been found before: then it is the opposite. */
function takeBackJudgement(turn: Turn, data: DataOf<'judgement-recorded'>, judgedAt: number): InstanceId[] {
  const { clause, instance: machine, holds, previous = !holds } = data
  const standing = turn.state.judgements.get(judgementKey(data))
  if (standing?.holds !== holds || standing.at !== judgedAt) return []
  const named = machine === undefined ? {} : { instance: machine, previous: holds }
  const before = { clause, ...named, holds: previous ?? false, reason: '' }
  turn.follow({ type: 'judgement-recorded', data: before })
  if (machine !== undefined) return [machine]
  return [...turn.loaded.instances.values()].flatMap(({ instance }) =>
    instance.starts.some((start) => judgementsOf(start.conditions).includes(clause)) ? [instance.id] : [],
  )
}

function reopen(
  turn: Turn,
  { key, instance }: DataOf<'obligation-done' | 'obligation-waived'>,
): InstanceId[] {
  const row = turn.state.rows.get(instance)?.get(key)
  const closed = row?.state === 'done' || row?.state === 'done-late' || row?.state === 'waived'
  if (!row || !closed) return []
  const late = row.deadline !== null && row.deadline < turn.at
  turn.follow({ type: 'obligation-reopened', data: { key, instance, state: late ? 'late' : 'due' } })
  return [instance]
}
