import type { Powers } from '../../../drill/powers.ts'
import type { SeatView } from '../../../drill/seat-view.ts'
import type { Setting } from '../../protocol.ts'

/** All that a seat's forms are made from. */
export interface Desk {
  readonly setting: Setting
  readonly view: SeatView
  readonly powers: Powers
}

/** Whether what the plans provide for may be done now: a stopped clock stops it, but for a tabletop's (drills.md, "Time and chance"). */
export function mayAct({ view, setting }: Desk): boolean {
  if (view.phase !== 'begun' || view.emergency === 'stopped' || view.clock.stopped === 'emergency')
    return false
  return view.clock.running || setting.mode === 'tabletop'
}
