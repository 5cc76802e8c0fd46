import type { InstanceId, ObligationKind, PartyId, Program } from '../compile/program.ts'
import type { Actor, DrillEvent, ObligationKey, Response } from '../run/event.ts'
import { countsAt } from '../run/stated.ts'
import type { Trace } from '../run/trace.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { countedEvents } from './counted.ts'

/** Where in the log, and when in the situation. */
export interface Moment {
  readonly seq: number
  readonly at: Instant
}

/** One duty that fell due in a drill, and what became of it. */
export interface Duty {
  readonly key: ObligationKey
  readonly instance: InstanceId
  readonly clause: ClauseId
  readonly thread: ClauseId
  readonly kind: ObligationKind
  readonly owner: PartyId | null
  readonly text: string
  readonly to: readonly string[]
  readonly due: Moment
  /** The moment after which it is late; null: never. */
  readonly deadline: Instant | null
  readonly late: Moment | null
  /** `late`: by how much, 0 when in time. `acting`: the director did it for a party without a seat (代). */
  readonly done: (Moment & { readonly late: Ms; readonly acting: boolean }) | null
  /** `acting`: the director waived it for a party without a seat. */
  readonly waived: (Moment & { readonly reason: string; readonly acting: boolean }) | null
  readonly withdrawn: Moment | null
  /** Given up before its level ended or its 解除 held. */
  readonly broken: Moment | null
}

/** A change of what is called for or of what is declared; both as they stand after it. */
export interface LevelStep extends Moment {
  readonly changed: 'demand' | 'response'
  readonly demand: LevelId | null
  readonly response: Response
  readonly by: Actor
}

/** A log read once, for everything that measures or tells it. */
export interface DrillRecord {
  readonly begins: Instant
  /** Situation time of the `drill-ended` that stood; of the last entry when the log stops without one. */
  readonly ends: Instant
  /** In the order in which they fell due. */
  readonly duties: readonly Duty[]
  /** For every instance of the program; empty when nothing moved it. */
  readonly levels: ReadonlyMap<InstanceId, readonly LevelStep[]>
  /** Those that count: what was taken back is left out. */
  readonly events: readonly DrillEvent[]
  /** Who stands behind an event: its own actor, or, for what followed by itself, that of the input it follows from. */
  readonly actorOf: (event: DrillEvent) => Actor
}

/**
 * Reads a log: duties with their fate, levels with their steps. Entries about things that never fell due are ignored, and so are
 * those that were taken back. Times are situation times: those that people stated, not those at which they were written down.
 */
export function readTrace({ header, events }: Trace, program: Program): DrillRecord {
  return readEvents(events, header.begins, program)
}

/** {@link readTrace} for a log without a header. */
export function readEvents(all: readonly DrillEvent[], begins: Instant, program: Program): DrillRecord {
  const events = countedEvents(all)
  const bySeq = new Map(all.map((event) => [event.seq, event]))
  const actorOf = (event: DrillEvent): Actor =>
    event.by === 'system' && event.cause !== null ? (bySeq.get(event.cause)?.by ?? 'system') : event.by
  return {
    begins,
    ends: endOf(all)?.at.situation ?? begins,
    duties: readDuties(events, actorOf),
    levels: readLevels(events, program),
    events,
    actorOf,
  }
}

/** The end that stands: one that was taken back (`drill-reopened`) is none. */
function endOf(events: readonly DrillEvent[]): DrillEvent | undefined {
  const last = events.findLast(({ type }) => type === 'drill-ended' || type === 'drill-reopened')
  return last?.type === 'drill-ended' ? last : events.at(-1)
}

function moment(event: DrillEvent): Moment {
  return { seq: event.seq, at: countsAt(event) }
}

/** Whether the director acted for a party that has no seat. */
export function isActing(by: Actor): boolean {
  return by !== 'system' && by.acting
}

type ActorOf = DrillRecord['actorOf']

function readDuties(events: readonly DrillEvent[], actorOf: ActorOf): Duty[] {
  const duties: Duty[] = []
  const places = new Map<ObligationKey, number>()
  /** Wires whose last message the director sent for a party without a seat. */
  const sentFor = new Set<ClauseId>()
  for (const event of events) {
    if (event.type === 'link-sent') mark(sentFor, event.data.wire, isActing(event.by))
    if (event.type === 'obligation-due') {
      places.set(event.data.key, duties.length)
      duties.push(newDuty(event))
      continue
    }
    const change = changeOf(event, actorOf)
    const place = change === null ? undefined : places.get(change.key)
    const duty = place === undefined ? undefined : duties[place]
    if (change === null || place === undefined || duty === undefined) continue
    duties[place] = ownLink({ ...duty, ...change.fields }, sentFor)
  }
  return duties
}

function mark<T>(set: Set<T>, one: T, on: boolean): void {
  if (on) set.add(one)
  else set.delete(one)
}

/** A link is done when the other plan's people declare: whether somebody acted for the sender shows in the message alone. */
function ownLink(duty: Duty, sentFor: ReadonlySet<ClauseId>): Duty {
  if (duty.kind !== 'link' || !duty.done) return duty
  return { ...duty, done: { ...duty.done, acting: sentFor.has(duty.clause) } }
}

function newDuty(event: DrillEvent & { readonly type: 'obligation-due' }): Duty {
  const { key, instance, clause, thread, kind, owner, text, to, deadline } = event.data
  const fate = { late: null, done: null, waived: null, withdrawn: null, broken: null }
  return { key, instance, clause, thread, kind, owner, text, to, deadline, due: moment(event), ...fate }
}

function changeOf(event: DrillEvent, actorOf: ActorOf): { key: ObligationKey; fields: Partial<Duty> } | null {
  switch (event.type) {
    case 'obligation-done': {
      const done = { ...moment(event), late: Math.max(0, event.data.late), acting: isActing(actorOf(event)) }
      return { key: event.data.key, fields: { done } }
    }
    case 'obligation-late':
      return { key: event.data.key, fields: { late: moment(event) } }
    case 'obligation-waived': {
      const waived = { ...moment(event), reason: event.data.reason, acting: isActing(event.by) }
      return { key: event.data.key, fields: { waived } }
    }
    case 'obligation-withdrawn':
      return { key: event.data.key, fields: { withdrawn: moment(event) } }
    case 'obligation-broken':
      return { key: event.data.key, fields: { broken: moment(event) } }
    case 'obligation-reopened':
      return { key: event.data.key, fields: { done: null, waived: null } }
    default:
      return null
  }
}

function readLevels(events: readonly DrillEvent[], program: Program): Map<InstanceId, LevelStep[]> {
  const levels = new Map<InstanceId, LevelStep[]>(program.instances.map((instance) => [instance.id, []]))
  // What was written down later stands where it is stated to have been.
  const changes = events.flatMap((event) => {
    const change = levelChangeOf(event)
    return change === null ? [] : [{ event, change }]
  })
  for (const { event, change } of changes.sort((a, b) => countsAt(a.event) - countsAt(b.event))) {
    const steps = levels.get(change.instance) ?? []
    const before = steps.at(-1) ?? { demand: null, response: 'standby' }
    const { demand = before.demand, response = before.response } = change
    const changed = change.response === undefined ? 'demand' : 'response'
    steps.push({ ...moment(event), changed, demand, response, by: event.by })
    levels.set(change.instance, steps)
  }
  return levels
}

function levelChangeOf(
  event: DrillEvent,
): { instance: InstanceId; demand?: LevelId | null; response?: Response } | null {
  switch (event.type) {
    case 'demand-changed':
      return { instance: event.data.instance, demand: event.data.to }
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
    case 'response-ended':
      return { instance: event.data.instance, response: event.data.to }
    default:
      return null
  }
}
