import type { Value } from '../../../../../condition/expression.ts'
import type { DrillEvent } from '../../../../../run/event.ts'
import { factKey } from '../../../../../run/state.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'

/** All that was ever reported of one fact, oldest first. */
export interface FactHistory {
  readonly key: string
  readonly fact: string
  readonly area: string | null
  readonly steps: readonly FactStep[]
}

export interface FactStep {
  readonly seq: number
  readonly at: Instant
  /** `stale`: not reported again in time, `value` is the last one; `unknown`: taken back. */
  readonly state: 'known' | 'stale' | 'unknown'
  readonly value: Value | null
}

/** What was known of a fact at a moment. */
export interface FactAt extends Omit<FactHistory, 'steps'>, FactStep {}

/** Facts in the order in which they were first reported. */
export function factHistories(log: readonly DrillEvent[]): readonly FactHistory[] {
  const histories = new Map<string, FactHistory & { readonly steps: FactStep[] }>()
  for (const event of log) {
    if (event.type !== 'fact-reported' && event.type !== 'fact-staled') continue
    const { fact, area } = event.data
    const key = factKey(fact, area)
    const history = histories.get(key) ?? { key, fact, area, steps: [] }
    histories.set(key, history)
    history.steps.push(stepOf(event))
  }
  return [...histories.values()]
}

function stepOf(event: DrillEvent & { readonly type: 'fact-reported' | 'fact-staled' }): FactStep {
  const when = { seq: event.seq, at: event.at.situation }
  if (event.type === 'fact-staled') return { ...when, state: 'stale', value: event.data.previous }
  const { value } = event.data
  return { ...when, state: value === null ? 'unknown' : 'known', value }
}

/** What had been reported by an entry, the newest first. A value that was only said again is known since it was first said. */
export function factsAt(histories: readonly FactHistory[], seq: number): readonly FactAt[] {
  const known = histories.flatMap(({ steps, ...fact }) => {
    const step = steps.findLast((each) => each.seq <= seq)
    return step ? [{ ...fact, ...step }] : []
  })
  return known.sort((a, b) => b.seq - a.seq)
}
