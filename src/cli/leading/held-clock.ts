import type { WallClock } from '../../drill/session.ts'

/** A wall clock that can be held, so that several commands happen at one moment. */
export interface HeldClock extends WallClock {
  hold<T>(work: () => Promise<T>): Promise<T>
}

export function heldClock(clock: WallClock): HeldClock {
  let held: number | null = null
  return {
    now: () => held ?? clock.now(),
    at: (wall, wake) => clock.at(wall, wake),
    hold: async (work) => {
      held = clock.now()
      try {
        return await work()
      } finally {
        held = null
      }
    },
  }
}
