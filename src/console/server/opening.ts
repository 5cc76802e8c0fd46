import type { Program } from '../../compile/program.ts'
import type { ScenarioProgram } from '../../compile/scenario-program.ts'
import { partyPowers, powersOf } from '../../drill/powers.ts'
import { hazardTitle } from '../../locale/hazard-title.ts'
import type { Locale } from '../../locale/locale.ts'
import type { LoadedProgram } from '../../run/loaded-program.ts'
import { administrativeKinds } from '../../vocabulary/area-kind.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { DrillSummary, FullBackstage, Opening, Place, Setting } from '../protocol.ts'
import type { ReplayBackstage } from '../replay-protocol.ts'
import { machineView } from './machine-views.ts'
import type { SeatFeed } from './seat-feed.ts'
import type { ServedDrill } from './served-drill.ts'

/** What a page of a seat starts from; what it is sent after message `n` goes on from there. */
export function openingOf(drill: ServedDrill, feed: SeatFeed, now: Ms): Opening {
  const start = { now, n: feed.count, setting: settingOf(drill, feed) }
  return feed.sight === null
    ? { form: 'full', ...start, backstage: backstageOf(drill, feed), log: feed.log }
    : {
        form: 'seat',
        ...start,
        view: feed.sight.view,
        powers: powersOf(feed.seat, drill.backstage.loaded),
      }
}

export function summaryOf({ id, header, conduct }: ServedDrill): DrillSummary {
  return { drill: id, title: header.scenario.title, mode: header.scenario.mode, phase: conduct.phase }
}

function settingOf({ id, header, backstage }: ServedDrill, { seat }: SeatFeed): Setting {
  const { seats, program } = backstage.stage
  return {
    drill: id,
    title: header.scenario.title,
    mode: header.scenario.mode,
    locale: header.set.locale,
    zone: header.set.zone,
    levels: program.set.levels,
    seat,
    seats: seats.map(({ seat: id, title, role }) => ({ seat: id, title, role })),
    places: seat.role === 'observer' ? placesOf(program) : [],
  }
}

/** The jurisdiction of the set and all that is governed within it, in the register's order. */
export function placesOf({ areas, set }: Program): readonly Place[] {
  const governed = areas.filter(({ kind }) => administrativeKinds.has(kind))
  const within = (id: string | null, steps = 0): boolean => {
    if (id === set.jurisdiction) return true
    if (id === null || steps > areas.length) return false
    return within(areas.find((area) => area.id === id)?.parent ?? null, steps + 1)
  }
  return governed
    .filter(({ id }) => within(id))
    .map(({ id, name, parent }) => ({ id, name, parent: id === set.jurisdiction ? null : parent }))
}

function backstageOf({ backstage: { stage, loaded } }: ServedDrill, { seat }: SeatFeed): FullBackstage {
  return {
    ...machineryOf({ scenario: stage.scenario, loaded }, loaded.program.set.locale),
    forms: seat.role === 'cell' ? [] : stage.forms,
    powers: partyPowers(loaded),
  }
}

/** What a drill is played by, in words of a language. */
export function machineryOf(
  { scenario, loaded }: { readonly scenario: ScenarioProgram; readonly loaded: LoadedProgram },
  locale: Locale,
): ReplayBackstage {
  const { instances, parties, obligations, areas, facts } = loaded.program
  const program = { ...loaded.program, set: { ...loaded.program.set, locale } }
  return {
    scenario,
    instances: instances.map((instance) => ({
      ...{ id: instance.id, area: instance.area, levels: instance.levels },
      title: hazardTitle(instance.id, instance.title, locale),
      machine: machineView(instance, program),
    })),
    parties: parties.map(({ id, name, heldBy }) => ({ id, name, heldBy })),
    clauses: obligations.map(({ clause, kind, text }) => ({ clause, kind, text })),
    areas: areas.map(({ id, name, kind, parent }) => ({ id, name, kind, parent })),
    facts: facts
      .filter(({ means }) => means === null)
      .map(({ name, type, place }) => ({
        name,
        type,
        areas: place.kind === 'per' ? place.areas : null,
      })),
  }
}
