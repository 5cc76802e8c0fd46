import type { InstanceId } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { EventBody, ObligationKey, ObligationState } from './event.ts'
import { judgementKey } from './judgement.ts'
import { Rows } from './rows.ts'
import {
  factKey,
  type LevelState,
  type ObligationRow,
  type RunState,
  standingBy,
  type Timer,
  type WireState,
  warningKey,
} from './state.ts'

/**
 * The state after an event. This alone rebuilds a drill from its log: no XState, no Program, no conditions are looked at,
 * so a later engine or revised plans never rewrite what happened.
 */
export function evolve(state: RunState, event: EventBody, at: Instant): RunState {
  const now: RunState = state.now === at ? state : { ...state, now: at }
  switch (event.type) {
    case 'fact-reported':
      return reportFact(now, event.data)
    case 'fact-staled':
      return { ...now, facts: without(now.facts, factKey(event.data.fact, event.data.area)) }
    case 'judgement-recorded':
      return recordJudgement(now, event.data, at)
    case 'demand-changed':
      return changeLevel(now, event.data.instance, (level) => changeDemand(level, event.data, at))
    case 'demand-areas-changed':
      return changeLevel(now, event.data.instance, (level) => ({ ...level, calledFrom: event.data.areas }))
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
    case 'response-ended':
      return changeResponse(now, event, at)
    case 'obligation-due':
    case 'obligation-late':
    case 'obligation-done':
    case 'obligation-waived':
    case 'obligation-withdrawn':
    case 'obligation-broken':
    case 'obligation-lifted':
    case 'obligation-reopened':
    case 'condition-lapsed':
      return evolveRow(now, event, at)
    case 'link-fired':
    case 'link-sent':
    case 'link-dropped':
      return evolveWire(now, event)
    case 'warning-issued':
    case 'warning-ended':
      return evolveWarning(now, event, at)
    // What is told, asked or watched moves nothing in the plans.
    default:
      return now
  }
}

type ResponseEvent = Extract<EventBody, { type: `level-${string}` | 'response-ended' }>

function changeResponse(now: RunState, event: ResponseEvent, at: Instant): RunState {
  return changeLevel(now, event.data.instance, (level) => ({
    ...level,
    response: event.data.to,
    responses: [...level.responses, { at: event.data.stated ?? at, level: event.data.to }],
    areas: areasAfter(event, level),
    calledFrom: event.type === 'response-ended' && level.demand === null ? [] : level.calledFrom,
    incident: event.type === 'response-ended' && level.demand === null ? null : level.incident,
  }))
}

function evolveWire(now: RunState, event: Extract<EventBody, { type: `link-${string}` }>): RunState {
  const fired = now.wires.get(event.data.wire)?.fired ?? 0
  const wire: WireState =
    event.type === 'link-fired'
      ? { state: 'fired', fired: fired + 1 }
      : { state: event.type === 'link-sent' ? 'sent' : 'dropped', fired }
  return { ...now, wires: withEntry(now.wires, event.data.wire, wire) }
}

type WarningEvent = Extract<EventBody, { type: `warning-${string}` }>

/** A machine's duties go by what stands of its own; a warning may take the place of another plan's. */
function evolveWarning(now: RunState, event: WarningEvent, at: Instant): RunState {
  const { warning: clause, instance, product, level, area } = event.data
  const key = warningKey(product, area)
  const before = now.warnings.get(key)
  const until = event.type === 'warning-issued' ? event.data.until : null
  const warnings =
    event.type === 'warning-issued'
      ? withEntry(now.warnings, key, { clause, instance, product, level, area, since: at, until })
      : without(now.warnings, key)
  const standing = (of: InstanceId): ClauseId[] =>
    [...warnings.values()].filter((each) => each.instance === of).map((each) => each.clause)
  const touched = new Set<InstanceId>([instance, before?.instance ?? instance])
  let changed: RunState = { ...now, warnings }
  for (const of of touched)
    changed = changeLevel(changed, of, (level) => ({
      ...level,
      warned: [...level.warned, { at, standing: standing(of) }],
    }))
  return until === null
    ? changed
    : addTimer(changed, { kind: 'warning', due: until, warning: key, since: at })
}

type RowEvent = Extract<EventBody, { type: `obligation-${string}` | 'condition-lapsed' }>

function evolveRow(now: RunState, event: RowEvent, at: Instant): RunState {
  switch (event.type) {
    case 'obligation-due':
      return addRow(now, event.data, at)
    case 'obligation-late':
      return changeRow(now, event.data, (row) => ({ ...row, state: 'late' }))
    case 'obligation-done':
      return changeRow(now, event.data, (row) => {
        // What was stated to have been done in time was, whatever the clock said when it was written down.
        const inTime = row.state !== 'late' || (event.data.stated !== undefined && event.data.late === 0)
        return close(row, inTime ? 'done' : 'done-late', event.data.stated ?? at)
      })
    case 'obligation-waived':
      return changeRow(now, event.data, (row) => close(row, 'waived', at))
    case 'obligation-withdrawn':
      return changeRow(now, event.data, (row) => close(row, 'withdrawn', at))
    case 'obligation-broken':
      return changeRow(now, event.data, (row) => close(row, 'broken', at))
    case 'obligation-lifted':
      return changeRow(now, event.data, (row) => ({ ...row, lifted: true }))
    case 'obligation-reopened':
      return changeRow(now, event.data, (row) => ({ ...row, state: event.data.state, closedAt: null }))
    case 'condition-lapsed':
      return changeRow(now, event.data, (row) => ({ ...row, lapsed: true }))
  }
}

/** Areas named in the declaration hold until another move names others, or the response ends. */
function areasAfter({ type, data }: ResponseEvent, level: LevelState): readonly string[] {
  if (data.areas.length > 0 || type === 'level-declared' || type === 'response-ended') return data.areas
  return level.areas
}

/** The state with its earliest timer taken out. */
export function withoutFirstTimer(state: RunState): RunState {
  return { ...state, timers: state.timers.slice(1) }
}

type DataOf<T extends EventBody['type']> = Extract<EventBody, { type: T }>['data']

function reportFact(state: RunState, data: DataOf<'fact-reported'>): RunState {
  const key = factKey(data.fact, data.area)
  if (data.value === null) return { ...state, facts: without(state.facts, key) }
  const next = { ...state, facts: withEntry(state.facts, key, { value: data.value, at: state.now }) }
  return data.stalesAt === null
    ? next
    : addTimer(next, { kind: 'stale', due: data.stalesAt, fact: key, reportedAt: state.now })
}

function recordJudgement(state: RunState, data: DataOf<'judgement-recorded'>, at: Instant): RunState {
  const found = { holds: data.holds, at }
  return { ...state, judgements: withEntry(state.judgements, judgementKey(data), found) }
}

function changeDemand(level: LevelState, data: DataOf<'demand-changed'>, at: Instant): LevelState {
  const known = level.incident !== null
  const over = data.to === null && (level.response === 'standby' || level.response === 'ended')
  return {
    ...level,
    demand: data.to,
    because: data.because,
    calledFrom: over ? [] : data.to === null ? level.calledFrom : data.areas,
    demands: [...level.demands, { at, level: data.to }],
    incident: over ? null : known || data.to === null ? level.incident : at,
    incidents: !known && data.to !== null ? level.incidents + 1 : level.incidents,
  }
}

function addRow(state: RunState, data: DataOf<'obligation-due'>, at: Instant): RunState {
  const { key, clause, thread, kind, owner, episode, occurrence, deadline, repeatsAt, instance } = data
  const row: ObligationRow = {
    ...{ key, clause, thread, kind, owner, episode, occurrence, deadline },
    state: 'due',
    dueAt: at,
    closedAt: null,
    lapsed: false,
    lifted: false,
  }
  const rows = (state.rows.get(instance) ?? Rows.none<ObligationRow>()).with(row)
  const next = { ...state, rows: withEntry(state.rows, instance, rows) }
  const late = deadline === null ? next : addTimer(next, { kind: 'late', due: deadline, instance, key })
  return repeatsAt === null ? late : addTimer(late, { kind: 'repeat', due: repeatsAt, instance, key })
}

function changeRow(
  state: RunState,
  { instance, key }: { readonly instance: InstanceId; readonly key: ObligationKey },
  change: (row: ObligationRow) => ObligationRow,
): RunState {
  const rows = state.rows.get(instance)
  const row = rows?.get(key)
  if (!rows || !row)
    throw new Error(`No obligation ${key} in ${instance}: the log does not belong to this drill`)
  return { ...state, rows: withEntry(state.rows, instance, rows.with(change(row))) }
}

function close(row: ObligationRow, state: ObligationState, at: Instant): ObligationRow {
  return { ...row, state, closedAt: at }
}

function changeLevel(
  state: RunState,
  instance: InstanceId,
  change: (level: LevelState) => LevelState,
): RunState {
  return {
    ...state,
    levels: withEntry(state.levels, instance, change(state.levels.get(instance) ?? standingBy)),
  }
}

type NewTimer = Timer extends infer T ? (T extends Timer ? Omit<T, 'seq'> : never) : never

function addTimer(state: RunState, timer: NewTimer): RunState {
  const added = { ...timer, seq: state.nextTimer } as Timer
  let low = 0
  let high = state.timers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((state.timers[middle]?.due ?? 0) <= added.due) low = middle + 1
    else high = middle
  }
  return { ...state, timers: state.timers.toSpliced(low, 0, added), nextTimer: state.nextTimer + 1 }
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): Map<K, V> {
  return new Map(map).set(key, value)
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> {
  const copy = new Map(map)
  copy.delete(key)
  return copy
}
