import type { WallClock } from '../../drill/session.ts'
import type { Ms } from '../../vocabulary/duration.ts'

/** The longest that a timer of Node can wait. */
const longest = 2 ** 31 - 1

/** The real clock, read by `now`; wakes by timers, which do not keep a process alive by themselves. */
export function wallClock(now: () => Ms): WallClock {
  return {
    now,
    at: (wall, wake) => {
      let timer: NodeJS.Timeout
      const set = (): void => {
        const left = wall - now()
        timer = setTimeout(left > longest ? set : wake, Math.min(Math.max(left, 0), longest))
        timer.unref()
      }
      set()
      return () => clearTimeout(timer)
    },
  }
}
