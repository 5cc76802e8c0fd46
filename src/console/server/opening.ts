import { powersOf } from '../../drill/powers.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { DrillSummary, FullBackstage, Opening, Setting } from '../protocol.ts'
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
  }
}

function backstageOf({ backstage: { stage, loaded } }: ServedDrill, { seat }: SeatFeed): FullBackstage {
  const { instances, parties, obligations, areas, facts } = loaded.program
  return {
    scenario: stage.scenario,
    forms: seat.role === 'cell' ? [] : stage.forms,
    instances: instances.map(({ id, title, area, levels }) => ({ id, title, area, levels })),
    parties: parties.map(({ id, name }) => ({ id, name })),
    clauses: obligations.map(({ clause, text }) => ({ clause, text })),
    areas: areas.map(({ id, name, kind, parent }) => ({ id, name, kind, parent })),
    facts: facts
      .filter(({ means }) => means === null)
      .map(({ name, type, place }) => ({
        name,
        unit: type.kind === 'number' ? type.unit : null,
        perArea: place.kind === 'per',
      })),
  }
}
