import type { Distribution, Participant } from '../model/scenario.ts'
import type { TraceHeader } from '../run/trace.ts'
import { isoDuration } from '../vocabulary/duration.ts'

/** What a scenario assumes of its simulated participants, in the words in which a scenario writes it. */
export function assumptionsOf(
  participants: Readonly<Record<string, Participant>>,
): TraceHeader['assumptions'] {
  return Object.entries(participants).map(([seat, person]) => {
    const { delay, effort, fails, judges, orders, absent, measured } = person
    return {
      seat,
      delay: spreadWords(delay),
      effort: effort === null ? null : `triangular(${effort.low}, ${effort.mode}, ${effort.high})`,
      fails,
      ...(judges > 0 ? { judges } : {}),
      ...(orders > 0 ? { orders } : {}),
      absent,
      ...(measured ? { measured } : {}),
    }
  })
}

function spreadWords(spread: Distribution): string {
  switch (spread.kind) {
    case 'fixed':
      return `fixed(${isoDuration(spread.value)})`
    case 'uniform':
      return `uniform(${isoDuration(spread.low)}, ${isoDuration(spread.high)})`
    case 'triangular':
      return `triangular(${[spread.low, spread.mode, spread.high].map(isoDuration).join(', ')})`
    case 'quantiles':
      return `quantiles(${spread.points.map(([share, value]) => `${share}: ${isoDuration(value)}`).join(', ')})`
  }
}
