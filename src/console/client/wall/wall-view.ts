import type { AnnouncedLevel, InboxItem, SeatDuty, SeatView } from '../../../drill/seat-view.ts'
import { type LevelName, levelRank } from '../../../vocabulary/level.ts'
import { openDuties } from '../participant/gate.ts'

/** What the wall shows. */
export interface WallView {
  /** The highest level in force; null: no response is activated. */
  readonly first: AnnouncedLevel | null
  /** The other responses that are or were in force, the highest first. */
  readonly others: readonly AnnouncedLevel[]
  /** The last five things that happened, newest first. */
  readonly events: readonly InboxItem[]
  /** The next deadline that the seat knows of. */
  readonly next: SeatDuty | null
}

/** What the wall shows of a view. `levels`: the set's, lowest first. */
export function wallView(view: SeatView, levels: readonly LevelName[]): WallView {
  const order = levels.map(({ id }) => id)
  const rank = ({ response }: AnnouncedLevel): number => {
    if (response === 'standby') return -3
    return response === 'ended' ? -2 : levelRank(response, order)
  }
  const sorted = [...view.levels].sort((a, b) => rank(b) - rank(a) || a.since - b.since)
  const [highest, ...others] = sorted
  const inForce = highest !== undefined && rank(highest) > -2
  return {
    first: inForce ? highest : null,
    others: inForce ? others : sorted,
    events: view.inbox
      .filter(({ recalled }) => !recalled)
      .slice(-5)
      .reverse(),
    next: openDuties(view).find(({ deadline }) => deadline !== null) ?? null,
  }
}
