import { compilePlans } from '../../compile/compile-plans.ts'
import { keepPins } from '../../drill/open-drill.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { bracketed, fill, type Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import { type LiveOptions, openingToPlay } from '../../workspace/open-scenario.ts'
import type { RowFinding } from '../paper/play-times.ts'
import { eventScenario } from './event-scenario.ts'
import { earlierLines } from './event-text.ts'
import type { FactRow } from './fact-rows.ts'
import { earlierDemands } from './hindsight.ts'
import { type PlayedEvent, playEvent } from './play-event.ts'
import type { EventFile } from './read-event.ts'

/** What the keying in needs to know beside the file. */
export interface KeyingIn {
  readonly set: PlanSet
  readonly options: Omit<LiveOptions, 'drill' | 'kind' | 'rehearsal'>
  readonly locale: Locale
  /** The wall clock, as the log writes it. */
  readonly wall: string
}

export interface KeyedIn extends PlayedEvent {
  readonly blobs: ReadonlyMap<string, string>
  readonly findings: readonly RowFinding[]
  /** What was found out later, and what it would have called for. */
  readonly notes: readonly string[]
}

/** An event written down by what was known then; what was found out later stands in it as notes. */
export async function keyIn(file: EventFile, keying: KeyingIn): Promise<KeyedIn> {
  const known = file.facts.filter(({ later }) => !later)
  const later = file.facts.filter((row) => row.later)
  const all = await play(file, { facts: known, seats: null, notes: [] }, keying)
  const acted = new Set(all.paper.log.flatMap(({ by }) => (by === 'system' ? [] : [by.seat])))
  const notes = later.length === 0 ? [] : await hindsight(file, { known: all, later }, keying)
  const played = await play(file, { facts: known, seats: acted, notes }, keying)
  return { ...played, notes }
}

async function hindsight(
  file: EventFile,
  { known, later }: { readonly known: PlayedEvent; readonly later: readonly FactRow[] },
  keying: KeyingIn,
): Promise<string[]> {
  const was = await play(file, { facts: file.facts, seats: null, notes: [] }, keying)
  const { set, locale } = keying
  const { event } = textsOf(locale)
  const told = later.map(({ what, source, at }) => {
    const said = source === '' ? '' : bracketed(fill(event.source, { source }), locale)
    return fill(event.hindsight, { what: `${formatInstant(at, set.settings.zone)} ${what}${said}` })
  })
  return [...told, ...earlierLines(earlierDemands(known.paper, was.paper), known, locale)]
}

interface Part {
  readonly facts: readonly FactRow[]
  /** Seats of bodies that acted; null: all. */
  readonly seats: ReadonlySet<string> | null
  readonly notes: readonly string[]
}

async function play(
  { frame, acts }: EventFile,
  { facts, seats, notes }: Part,
  { set, options, locale, wall }: KeyingIn,
): Promise<Omit<KeyedIn, 'notes'>> {
  const whole = eventScenario(frame, facts, compilePlans(set))
  const scenario = { ...whole, seats: whole.seats.filter(({ id }) => seats === null || seats.has(id)) }
  const opening = openingToPlay(
    set,
    { scenario, text: frame.text },
    { ...options, drill: frame.id, kind: 'event', rehearsal: false },
  )
  const blobs = new Map<string, string>()
  const pins = await keepPins({ putBlob: async (name, text) => void blobs.set(name, text) }, opening)
  const texts = textsOf(locale)
  const played = playEvent(opening, acts, {
    ...{ staff: texts.leading.staff, pins, wall, notes },
    reasons: { moved: '', ended: texts.event.ended },
    sourced: (source) => fill(texts.event.source, { source }),
  })
  return { ...played, blobs }
}
