import type { AnnouncedLevel, InboxItem, SeatDuty, SeatView } from '../../../drill/seat-view.ts'
import { type LevelName, levelRank } from '../../../vocabulary/level.ts'
import type { Setting } from '../../protocol.ts'
import { openDuties } from '../participant/gate.ts'
import { type MapTile, wallMap } from './wall-map.ts'

/** What the wall shows. */
export interface WallView {
  /** The highest level in force; null: no response is activated. */
  readonly first: AnnouncedLevel | null
  /** The other responses in force, the highest first; those that ended, while none is. */
  readonly others: readonly AnnouncedLevel[]
  /** The last five things that happened, newest first. */
  readonly events: readonly InboxItem[]
  /** The next deadline that the seat knows of and that has not passed. */
  readonly next: SeatDuty | null
  /** How many duties have passed theirs and are not done. */
  readonly late: number
  /** The areas with their levels; null: there are none to show. */
  readonly map: MapTile | null
}

/** What the wall shows of a view. */
export function wallView(view: SeatView, { levels, places }: Pick<Setting, 'levels' | 'places'>): WallView {
  const open = openDuties(view)
  return {
    ...byLevel(view, levels),
    events: view.inbox
      .filter(({ recalled }) => !recalled)
      .slice(-5)
      .reverse(),
    next: open.find(({ state, deadline }) => state === 'due' && deadline !== null) ?? null,
    late: open.filter(({ state }) => state === 'late').length,
    map: wallMap(places, view.levels),
  }
}

/** The highest response, and the others below it. `levels`: the set's, lowest first. */
function byLevel(view: SeatView, levels: readonly LevelName[]): Pick<WallView, 'first' | 'others'> {
  const order = levels.map(({ id }) => id)
  const rank = ({ response }: AnnouncedLevel): number => {
    if (response === 'standby') return -3
    return response === 'ended' ? -2 : levelRank(response, order)
  }
  const sorted = [...view.levels].sort((a, b) => rank(b) - rank(a) || a.since - b.since)
  const [highest, ...others] = sorted
  const inForce = highest !== undefined && rank(highest) > -2
  // What has ended stands on the map; beside a response in force it would only take its room.
  return inForce
    ? { first: highest, others: others.filter((each) => rank(each) > -2) }
    : { first: null, others: sorted }
}
