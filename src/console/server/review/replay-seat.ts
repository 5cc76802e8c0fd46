import { evolveConduct, unopened } from '../../../drill/conduct.ts'
import { SeatSight, seesAll } from '../../../drill/view.ts'
import type { Locale } from '../../../locale/locale.ts'
import { loadProgram } from '../../../run/loaded-program.ts'
import { narrow } from '../../../run/narrow.ts'
import type { SeatReplay } from '../../replay-protocol.ts'
import { type CourseOf, replaySeats } from './replay.ts'

/**
 * What a seat of a drill was sent, entry by entry: decided by what decided it in the drill. Null for a seat that there is not, and for
 * those who were told everything.
 */
export function seatReplay(
  { trace, program, scenario }: CourseOf,
  asked: string,
  locale: Locale,
): SeatReplay | null {
  const seats = replaySeats({ scenario }, locale)
  const seat = seats.find((each) => each.seat === asked)
  if (!seat || seesAll(seat.role)) return null
  const stage = { drill: trace.header.drill, program, scenario, seats, forms: [] }
  const sight = new SeatSight(seat, { stage, loaded: loadProgram(narrow(program, scenario.plans)) })
  let conduct = unopened(scenario.begins)
  const changes = trace.events.flatMap((event) => {
    conduct = evolveConduct(conduct, event)
    const seen = sight.see(event, conduct)
    return seen === null ? [] : [{ seq: event.seq, change: seen.change }]
  })
  return { seat, changes }
}
