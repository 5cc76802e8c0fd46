import { canonicalJson, sha256 } from '../compile/digest.ts'
import type {
  ProgramConsequence,
  ProgramFactSetting,
  ProgramInject,
  ScenarioProgram,
} from '../compile/scenario-program.ts'
import type { DrillEvent } from '../run/event.ts'
import { expandScenario } from '../run/expand-scenario.ts'
import { firstBrokenLink } from '../run/log.ts'
import { minute } from '../vocabulary/duration.ts'
import { type Instant, parseWall } from '../vocabulary/instant.ts'
import { type Clock, evolveClock, stillClock, wallAt } from './clock.ts'
import { type Hidden, startIn } from './seal.ts'

/** Why a log is not that of the sealed drill, with the entry that shows it. */
export type Mismatch =
  | { readonly kind: 'empty' | 'not-pinned' | 'scenario' | 'text' }
  | { readonly kind: 'chain' | 'other-drill'; readonly seq: number }
  | { readonly kind: 'unknown' | 'differs' | 'facts' | 'time'; readonly seq: number; readonly id: string }

/** What the log itself tells of how the drill was led otherwise than planned: no breach of the seal. */
export type Departure =
  | { readonly kind: 'plan-changed'; readonly id: string }
  | { readonly kind: 'added' | 'skipped' | 'moved' | 'by-hand'; readonly seq: number; readonly id: string }
  | { readonly kind: 'not-released'; readonly id: string }
  | { readonly kind: 'early' | 'late'; readonly minutes: number }
  | { readonly kind: 'not-started' }

/** When something that the scenario holds was sent. `wall` null: by a clock that never ran. */
export interface Release {
  readonly id: string
  readonly seq: number
  readonly situation: Instant
  readonly wall: Instant | null
}

export interface Verification {
  readonly mismatches: readonly Mismatch[]
  readonly departures: readonly Departure[]
  readonly releases: readonly Release[]
  /** When it was to start, by the seed; and when it did, null when it did not. */
  readonly start: { readonly drawn: Instant; readonly actual: Instant | null }
}

/** The scenario that a sealed drill plays. */
export function scenarioToPlay({ scenario, seed }: Hidden): ScenarioProgram {
  return expandScenario(scenario, seed)
}

/** Holds a drill's log against what was sealed. */
export function verifyPlayed(hidden: Hidden, events: readonly DrillEvent[]): Verification {
  const scenario = scenarioToPlay(hidden)
  const drawn = startIn(hidden.scenario.window ?? { from: 0, until: 0 }, hidden.seed)
  const actual = startedAt(events)
  const sent = releasesIn(events, scenario.begins)
  return {
    mismatches: [
      ...wholeMismatches(hidden, scenario, events),
      ...events.flatMap((event) => entryMismatch(event, scenario, events)),
    ],
    departures: [
      ...plansChanged(hidden, events),
      ...startDeparture(drawn, actual),
      ...events.flatMap((event) => entryDeparture(event)),
      ...notReleased(scenario, sent, events),
    ],
    releases: sent,
    start: { drawn, actual },
  }
}

function wholeMismatches(
  { drill, text }: Hidden,
  scenario: ScenarioProgram,
  events: readonly DrillEvent[],
): Mismatch[] {
  const [first] = events
  if (!first) return [{ kind: 'empty' }]
  const broken = firstBrokenLink(events)
  const foreign = events.find((event) => event.drill !== drill)
  const named = events.flatMap((event) =>
    event.type === 'drill-opened' || event.type === 'seal-opened' ? [event.data.pins] : [],
  )
  // Before it begins, a log names nothing of what was sealed but by a text that only the key opens.
  const pinned = named.flatMap((pins) => ('sealed' in pins ? [] : [pins]))
  const isOther = pinned.some((pins) => pins.scenario !== sha256(canonicalJson(scenario)))
  const others = pinned.flatMap((pins) => pins.texts[scenario.path] ?? [])
  return [
    ...(broken === null ? [] : [{ kind: 'chain' as const, seq: broken }]),
    ...(foreign ? [{ kind: 'other-drill' as const, seq: foreign.seq }] : []),
    ...(isNamed(first, pinned.length, events) ? [] : [{ kind: 'not-pinned' as const }]),
    ...(isOther ? [{ kind: 'scenario' as const }] : []),
    ...(others.some((each) => each !== sha256(text)) ? [{ kind: 'text' as const }] : []),
  ]
}

/** A log says by what it was played before it begins: with its first entry, or when its seal was opened. */
function isNamed(first: DrillEvent, pinned: number, events: readonly DrillEvent[]): boolean {
  const begun = events.findIndex(({ type }) => type === 'drill-started')
  const opened = events.findIndex(({ type }) => type === 'seal-opened')
  if (first.type !== 'drill-opened') return false
  return begun < 0 || (pinned > 0 && opened < begun)
}

function entryMismatch(
  event: DrillEvent,
  scenario: ScenarioProgram,
  events: readonly DrillEvent[],
): Mismatch[] {
  if (event.type !== 'inject-released' && event.type !== 'consequence-released') return []
  const { seq } = event
  const isInject = event.type === 'inject-released'
  const id = isInject ? event.data.inject : event.data.consequence
  const sealed: ProgramInject | ProgramConsequence | undefined = isInject
    ? scenario.injects.find((each) => each.id === id)
    : scenario.consequences.find((each) => each.id === id)
  if (!sealed) return isInject && isAdded(id, event, events) ? [] : [{ kind: 'unknown', seq, id }]
  if (!saysTheSame(event.data, sealed)) return [{ kind: 'differs', seq, id }]
  if (!setsTheSame(sealed.facts, event, events)) return [{ kind: 'facts', seq, id }]
  return isInject && !isOnTime(event, sealed as ProgramInject, scenario, events)
    ? [{ kind: 'time', seq, id }]
    : []
}

function isAdded(id: string, event: DrillEvent, events: readonly DrillEvent[]): boolean {
  return events.some(
    (each) => each.seq < event.seq && each.type === 'inject-added' && each.data.inject.id === id,
  )
}

/** Every word that reached the seats is the sealed one's. */
function saysTheSame(said: object, sealed: ProgramInject | ProgramConsequence): boolean {
  const held: Readonly<Record<string, unknown>> = { ...sealed }
  return Object.entries(said).every(
    ([name, value]) =>
      name === 'inject' ||
      name === 'consequence' ||
      canonicalJson(value ?? null) === canonicalJson(held[name] ?? null),
  )
}

/** Facts that followed from a release: its own, all of them and no others. */
function setsTheSame(
  sealed: readonly ProgramFactSetting[],
  event: DrillEvent,
  events: readonly DrillEvent[],
): boolean {
  // The first fact follows from the release, the others of the same step from the first.
  const step = events.find((each) => each.type === 'fact-reported' && each.cause === event.seq)?.seq
  const told = events.flatMap((each) =>
    each.type === 'fact-reported' && (each.cause === event.seq || (step !== undefined && each.cause === step))
      ? [canonicalJson([each.data.fact, each.data.area, each.data.value])]
      : [],
  )
  const held = sealed.map(({ fact, area, value }) => canonicalJson([fact, area, value]))
  return canonicalJson(told.sort()) === canonicalJson(held.sort())
}

/** A release by the script comes at its planned time, or at that to which the director moved it. */
function isOnTime(
  event: DrillEvent,
  { id, after }: ProgramInject,
  { begins }: ScenarioProgram,
  events: readonly DrillEvent[],
): boolean {
  if (event.by !== 'system') return true
  const moved = events.findLast(
    (each) => each.seq < event.seq && each.type === 'inject-moved' && each.data.inject === id,
  )
  const planned = moved?.type === 'inject-moved' ? moved.data.to : after === null ? null : begins + after
  return planned === null || planned === event.at.situation
}

function plansChanged({ public: { plans } }: Hidden, [first]: readonly DrillEvent[]): Departure[] {
  const texts = first?.type === 'drill-opened' ? first.data.pins.texts : {}
  const pinned = new Set(Object.values(texts))
  if (pinned.size === 0) return []
  return plans.filter((plan) => !pinned.has(plan.sha256)).map(({ id }) => ({ kind: 'plan-changed', id }))
}

function startDeparture(drawn: Instant, actual: Instant | null): Departure[] {
  if (actual === null) return [{ kind: 'not-started' }]
  const minutes = Math.floor((actual - drawn) / minute)
  if (minutes === 0) return []
  return [{ kind: minutes < 0 ? 'early' : 'late', minutes: Math.abs(minutes) }]
}

function entryDeparture(event: DrillEvent): Departure[] {
  const { seq } = event
  switch (event.type) {
    case 'inject-added':
      return [{ kind: 'added', seq, id: event.data.inject.id }]
    case 'inject-skipped':
      return [{ kind: 'skipped', seq, id: event.data.inject }]
    case 'inject-moved':
      return [{ kind: 'moved', seq, id: event.data.inject }]
    case 'inject-released':
      return event.by === 'system' || event.data.inject.startsWith('+')
        ? []
        : [{ kind: 'by-hand', seq, id: event.data.inject }]
    default:
      return []
  }
}

/** Injects with a time that were neither sent nor skipped: the drill ended before. */
function notReleased(
  { injects }: ScenarioProgram,
  sent: readonly Release[],
  events: readonly DrillEvent[],
): Departure[] {
  const skipped = new Set(
    events.flatMap((each) => (each.type === 'inject-skipped' ? [each.data.inject] : [])),
  )
  return injects
    .filter(({ id, after }) => after !== null && !skipped.has(id) && !sent.some((each) => each.id === id))
    .map(({ id }) => ({ kind: 'not-released', id }))
}

function startedAt(events: readonly DrillEvent[]): Instant | null {
  const wall = events.find(({ type }) => type === 'drill-started')?.wall
  return wall == null ? null : parseWall(wall)
}

/** Every release with its moment of the wall clock, as the clocks stood when it came about. */
function releasesIn(events: readonly DrillEvent[], begins: Instant): Release[] {
  let clock: Clock = stillClock(begins)
  return events.flatMap((event): Release[] => {
    clock = evolveClock(clock, event)
    if (event.type !== 'inject-released' && event.type !== 'consequence-released') return []
    const id = event.type === 'inject-released' ? event.data.inject : event.data.consequence
    const wall = event.wall === null ? wallAt(clock, event.at.situation) : parseWall(event.wall)
    return [{ id, seq: event.seq, situation: event.at.situation, wall: wall === 0 ? null : wall }]
  })
}
