import type { FullOpening } from '../../src/console/client/director/model/board.ts'
import type { Stage } from '../../src/drill/live.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { narrow } from '../../src/run/narrow.ts'

/** What the page of a seat that sees everything starts from, for a stage and a log. */
export function fullOpening(stage: Stage, log: readonly DrillEvent[], seat = 'director'): FullOpening {
  const { program, scenario, seats, drill, forms } = stage
  const own = seats.find((each) => each.seat === seat)
  if (!own) throw new Error(`no seat ${seat}`)
  const { instances, obligations } = narrow(program, scenario.plans)
  const { zone, levels, locale } = program.set
  return {
    form: 'full',
    now: 0,
    n: log.length,
    setting: { drill, title: scenario.title, mode: scenario.mode, locale, zone, levels, seat: own, seats },
    backstage: {
      scenario,
      forms,
      instances: instances.map(({ id, title, area, levels }) => ({ id, title, area, levels })),
      parties: program.parties.map(({ id, name }) => ({ id, name })),
      clauses: obligations.map(({ clause, text }) => ({ clause, text })),
      areas: program.areas,
      facts: program.facts.map(({ name, type, place }) => ({
        name,
        unit: type.kind === 'number' ? type.unit : null,
        perArea: place.kind === 'per',
      })),
    },
    log,
  }
}
