import type { FullOpening } from '../../src/console/client/director/model/board.ts'
import { machineView } from '../../src/console/server/machine-views.ts'
import type { Stage } from '../../src/drill/live.ts'
import { partyPowers } from '../../src/drill/powers.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { narrow } from '../../src/run/narrow.ts'

/** What the page of a seat that sees everything starts from, for a stage and a log. */
export function fullOpening(stage: Stage, log: readonly DrillEvent[], seat = 'director'): FullOpening {
  const { program, scenario, seats, drill, forms } = stage
  const own = seats.find((each) => each.seat === seat)
  if (!own) throw new Error(`no seat ${seat}`)
  const narrowed = narrow(program, scenario.plans)
  const { instances, obligations } = narrowed
  const { zone, levels, locale } = program.set
  return {
    form: 'full',
    now: 0,
    n: log.length,
    setting: {
      drill,
      title: scenario.title,
      mode: scenario.mode,
      locale,
      zone,
      levels,
      seat: own,
      seats,
      places: [],
    },
    backstage: {
      scenario,
      forms,
      instances: instances.map((each) => ({
        ...{ id: each.id, title: each.title, area: each.area, levels: each.levels },
        machine: machineView(each, program),
      })),
      parties: program.parties.map(({ id, name, heldBy }) => ({ id, name, heldBy })),
      powers: partyPowers(loadProgram(narrowed)),
      clauses: obligations.map(({ clause, kind, text }) => ({ clause, kind, text })),
      areas: program.areas,
      facts: program.facts.map(({ name, type, place }) => ({
        name,
        type,
        areas: place.kind === 'per' ? place.areas : null,
      })),
    },
    log,
  }
}
