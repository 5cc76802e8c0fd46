import type { PlanInstance, Program, Wire } from '../compile/program.ts'
import { countsAt } from '../run/stated.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { levelRank } from '../vocabulary/level.ts'
import type { CallOutcome } from './call-outcome.ts'
import { type DrillRecord, isActing, type Moment } from './drill-record.ts'

/**
 * One time that a plan called on another. `in-time`: the other declared the expected level (or above) within the time
 * set, or was there already. `never`: the time ran out, or none is set and the drill ended. `excused`: dropped before.
 */
export interface LinkCall {
  readonly wire: Wire
  readonly fired: Moment
  readonly sent: Moment | null
  readonly deadline: Instant | null
  readonly reached: (Moment & { readonly acting: boolean }) | null
  /** From the call to the expected level; 0 when it was there already; null when it was never reached. */
  readonly delay: Ms | null
  readonly outcome: CallOutcome
}

/** Every call of one plan on another in the order of the log. Plans are named by id. */
export function linkCalls(record: DrillRecord, program: Program): LinkCall[] {
  return record.events.flatMap((event) => {
    if (event.type !== 'link-fired') return []
    const wires = program.wires.filter((wire) => wire.clause === event.data.wire)
    const ends = [event.data.instance]
    const meant = wires.filter((wire) => ends.includes(wire.from) || ends.includes(wire.to))
    return meant.map((wire) => settle(wire, { seq: event.seq, at: event.at.situation }, record, program))
  })
}

function settle(wire: Wire, fired: Moment, record: DrillRecord, program: Program): LinkCall {
  const target = program.instances.find((instance) => instance.id === wire.to)
  const later = record.events.filter((event) => event.seq > fired.seq)
  const again = later.find((event) => event.type === 'link-fired' && event.data.wire === wire.clause)
  const until = later.filter((event) => !again || event.seq < again.seq)
  const sent = until.find((event) => event.type === 'link-sent' && isAbout(event.data, wire))
  const dropped = until.find((event) => event.type === 'link-dropped' && isAbout(event.data, wire))
  const deadline = wire.within === null ? null : fired.at + wire.within
  const found = target ? whenReached(target, wire, fired, record) : null
  // What was reached after the call was dropped answers no call, or a later one.
  const reached =
    found && dropped && found.seq > dropped.seq && found.at >= dropped.at.situation ? null : found
  const delay = reached && Math.max(0, reached.at - fired.at)
  const sentAt = sent ? { seq: sent.seq, at: countsAt(sent) } : null
  const call = { wire, fired, sent: sentAt, deadline, reached, delay }
  if (reached) return { ...call, outcome: deadline === null || reached.at <= deadline ? 'in-time' : 'late' }
  if (dropped && (deadline === null || dropped.at.situation <= deadline))
    return { ...call, outcome: 'excused' }
  return { ...call, outcome: deadline !== null && deadline >= record.ends ? 'running' : 'never' }
}

function isAbout(data: { readonly wire: string; readonly to: string }, wire: Wire): boolean {
  return data.wire === wire.clause && data.to === wire.to
}

function whenReached(
  target: PlanInstance,
  wire: Wire,
  fired: Moment,
  record: DrillRecord,
): LinkCall['reached'] {
  const steps = record.levels.get(target.id) ?? []
  const wanted = levelRank(wire.expect, target.levels)
  const there = (response: string): boolean => levelRank(response, target.levels) >= wanted
  const before = steps.filter((step) => step.seq < fired.seq).at(-1)
  const found =
    before && there(before.response) ? before : steps.find((s) => s.seq > fired.seq && there(s.response))
  return found ? { seq: found.seq, at: found.at, acting: isActing(found.by) } : null
}
