import { type DrillSeat, seatsOf } from '../../../drill/seat.ts'
import { seesAll } from '../../../drill/view.ts'
import type { Locale } from '../../../locale/locale.ts'
import { textsOf } from '../../../locale/texts-of.ts'
import type { DrillEvent } from '../../../run/event.ts'
import { loadProgram } from '../../../run/loaded-program.ts'
import { narrow } from '../../../run/narrow.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { ReplayAnswer, ReplayEntry } from '../../replay-protocol.ts'
import { machineryOf, placesOf } from '../opening.ts'

/** What the course of a drill is told from. */
export type CourseOf = Pick<PlayedDrill, 'trace' | 'program' | 'scenario'>

/** Everything that any moment of a drill is folded from. */
export function replayAnswer({ trace, program, scenario }: CourseOf, locale: Locale): ReplayAnswer {
  const { header, events } = trace
  const seats = replaySeats({ scenario }, locale)
  const loaded = loadProgram(narrow(program, scenario.plans))
  return {
    kind: header.kind,
    setting: {
      ...{ drill: header.drill, title: header.scenario.title, mode: header.scenario.mode },
      ...{ locale, zone: header.set.zone, levels: program.set.levels },
      // A review is read with the eyes of those who ran the drill.
      seat: seats.find(({ role }) => role === 'director') as DrillSeat,
      seats: seats.map(({ seat, title, role }) => ({ seat, title, role })),
      places: placesOf(program),
    },
    backstage: machineryOf({ scenario, loaded }, locale),
    seats: seats.filter(({ role }) => !seesAll(role)),
    resources: program.resources,
    claims: loaded.program.obligations.flatMap(({ instance, clause, resources }) =>
      resources.map((claim) => ({ instance, clause, ...claim })),
    ),
    log: events.map(replayEntry),
  }
}

/** The seats of a drill, those that no scenario describes by their names in a language. */
export function replaySeats(
  { scenario }: Pick<PlayedDrill, 'scenario'>,
  locale: Locale,
): readonly DrillSeat[] {
  return seatsOf(scenario, textsOf(locale).leading.staff)
}

function replayEntry({ v: _, drill: __, prev: ___, hash: ____, ...entry }: DrillEvent): ReplayEntry {
  return entry
}
