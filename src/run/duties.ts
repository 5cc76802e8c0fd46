import type { ObligationSpec, PartyId, Wire } from '../compile/program.ts'
import type { Expression, Truth } from '../condition/expression.ts'
import { calendarDue } from '../vocabulary/calendar-limit.ts'
import { type Cycle, nextOfCycle } from '../vocabulary/cycle.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { EventBody, ObligationKey } from './event.ts'
import { liftRows } from './holding.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { moveObligation } from './machines.ts'
import { isOutdone } from './outdone.ts'
import { type Owner, ownersOf } from './owners.ts'
import { declaredRank, type Phase, phaseOf } from './phase.ts'
import { isReady } from './predecessors.ts'
import { isOpen, type LevelState, type ObligationRow, standingBy } from './state.ts'
import { truthIn } from './truth.ts'
import type { Turn } from './turn.ts'

/** Brings every duty of one machine up to date: withdrawn, waived, lapsed or newly due. */
export function settleDuties(turn: Turn, loaded: LoadedInstance): void {
  withdrawLeft(turn, loaded)
  liftRows(turn, loaded)
  // A duty that falls due releases nobody, so that one pass over the plan's rows is enough.
  const threads = byThread(turn.state.rows.get(loaded.instance.id))
  for (const spec of loaded.specs) {
    const phase = phaseOf(spec, loaded, levelOfInstance(turn, loaded))
    if (!phase.opens) continue
    for (const owner of ownersOf(turn.loaded, turn.state, spec, loaded.instance))
      settleDuty(turn, { loaded, threads, spec, phase }, owner)
  }
}

/** Rows that fall due on the way are put in: the same task of two levels falls due once. */
type GrowingThreads = Map<ClauseId, ObligationRow[]>

function byThread(rows: ReadonlyMap<ObligationKey, ObligationRow> | undefined): GrowingThreads {
  const threads: GrowingThreads = new Map()
  for (const row of rows?.values() ?? []) addTo(threads, row)
  return threads
}

function addTo(threads: GrowingThreads, row: ObligationRow): void {
  const thread = threads.get(row.thread)
  if (thread) thread.push(row)
  else threads.set(row.thread, [row])
}

interface Duty {
  readonly loaded: LoadedInstance
  readonly threads: GrowingThreads
  readonly spec: ObligationSpec
  readonly phase: Phase
}

function levelOfInstance(turn: Turn, loaded: LoadedInstance): LevelState {
  return turn.state.levels.get(loaded.instance.id) ?? standingBy
}

/** Lowering, ending and vanished demand withdraw open rows that the new position does not have. */
function withdrawLeft(turn: Turn, loaded: LoadedInstance): void {
  const level = levelOfInstance(turn, loaded)
  const instance = loaded.instance.id
  for (const row of turn.state.rows.get(instance)?.values() ?? []) {
    const spec = loaded.byClause.get(row.clause)
    if (!spec || spec.trigger === 'wire' || !isOpen(row)) continue
    if (phaseOf(spec, loaded, level).keeps) {
      settleDeclared(turn, loaded, spec, row)
      continue
    }
    const reason = whyLeft(spec, level)
    if (moveObligation(row.state, 'withdraw'))
      turn.follow({ type: 'obligation-withdrawn', data: { key: row.key, instance, reason } })
  }
}

type WithdrawalReason = Extract<EventBody, { type: 'obligation-withdrawn' }>['data']['reason']

function whyLeft({ trigger }: ObligationSpec, { response }: LevelState): WithdrawalReason {
  if (trigger === 'warning') return 'warning-ended'
  // What begins with the event goes with it where nothing was declared: then nothing was lowered either.
  if (trigger === 'demand' || (trigger === 'incident' && response === 'standby')) return 'demand-gone'
  return response === 'ended' ? 'ended' : 'lowered'
}

/** Declaring a level (or a higher one) does its decision, and nobody need assess or propose it any more. */
function settleDeclared(turn: Turn, loaded: LoadedInstance, spec: ObligationSpec, row: ObligationRow): void {
  if (spec.trigger !== 'demand') return
  const level = levelOfInstance(turn, loaded)
  const own = loaded.instance.levels.indexOf(spec.levels[0] ?? '')
  if (declaredRank(level, loaded.instance.levels) < own) return
  const instance = loaded.instance.id
  if (spec.kind === 'decide') {
    // Declared by word of mouth and written down later, it was decided then, if it was asked for then.
    const at = Math.max(row.dueAt, level.responses.at(-1)?.at ?? turn.at)
    const stated = at < turn.at ? { stated: at } : {}
    turn.follow({
      type: 'obligation-done',
      data: { key: row.key, instance, late: lateBy(row, at), evidence: null, ...stated },
    })
  } else turn.follow({ type: 'obligation-waived', data: { key: row.key, instance, reason: 'declared' } })
}

/** How long after its deadline a row is finished at `at`; 0 when in time or without a deadline. */
export function lateBy(row: ObligationRow, at: Instant): number {
  return row.deadline === null ? 0 : Math.max(0, at - row.deadline)
}

function settleDuty(turn: Turn, { loaded, threads, spec, phase }: Duty, owner: Owner): void {
  const last = threads
    .get(spec.thread)
    ?.findLast((row) => row.owner === owner.party && row.episode === phase.run)
  const truth = spec.when === null ? true : holds(turn, loaded, spec.when, owner)
  // Of the same task in two levels only the row's own condition counts for its row.
  const own = last?.clause === spec.clause ? last : undefined
  // While a duty is open, doing it answers whatever its condition does meanwhile.
  if (own && spec.when && truth === false && !own.lapsed && !isOpen(own))
    turn.follow({ type: 'condition-lapsed', data: { key: own.key, instance: loaded.instance.id } })
  if (truth !== true || spec.discretion || (last && !own?.lapsed)) return
  if (isOutdone(turn, loaded, spec)) return
  if (spec.until && holds(turn, loaded, spec.until, owner) === true) return
  if (!isReady({ loaded, threads, level: levelOfInstance(turn, loaded), spec, owner: owner.party })) return
  const occurrence = (last?.occurrence ?? 0) + 1
  const key = fallDue(turn, loaded, spec, { owner: owner.party, episode: phase.run, occurrence })
  const row = turn.state.rows.get(loaded.instance.id)?.get(key)
  if (row) addTo(threads, row)
}

function holds(turn: Turn, loaded: LoadedInstance, condition: Expression, owner: Owner): Truth {
  return truthIn(turn.loaded, turn.state, condition, { area: owner.area, machine: loaded.instance.id })
}

/** Opens the duty of a wire that has fired: the linked plan must reach the level expected in time. */
export function openDuty(turn: Turn, wire: Wire): void {
  const loaded = turn.loaded.instances.get(wire.from)
  const spec = loaded?.byClause.get(wire.clause)
  if (!loaded || !spec) return
  const episode = turn.state.wires.get(wire.clause)?.fired ?? 1
  fallDue(turn, loaded, spec, { owner: wire.by, episode, occurrence: 1 })
}

interface Which {
  readonly owner: PartyId | null
  readonly episode: number
  readonly occurrence: number
  /** Set for a repetition; else the row's own time limit counts. */
  readonly deadline?: Instant
}

/** Makes a row due now and gives back its key. Its time limit counts from now, or from the start or the event where the cell says so. */
export function fallDue(
  turn: Turn,
  loaded: LoadedInstance,
  spec: ObligationSpec,
  which: Which,
): ObligationKey {
  if (!moveObligation('idle', 'fall-due')) throw new Error('An idle obligation must be able to fall due')
  const key = keyOf(spec, which)
  const deadline = which.deadline ?? limitOf(turn, loaded, spec)
  const repeatsAt = spec.every === null ? null : (deadline ?? nextTime(turn, spec.every))
  const data: Extract<EventBody, { type: 'obligation-due' }>['data'] = {
    key,
    instance: loaded.instance.id,
    clause: spec.clause,
    thread: spec.thread,
    kind: spec.kind,
    owner: which.owner,
    text: spec.text,
    episode: which.episode,
    occurrence: which.occurrence,
    deadline: deadline ?? repeatsAt,
    repeatsAt,
    to: spec.to,
  }
  turn.follow({ type: 'obligation-due', data })
  return key
}

function limitOf(turn: Turn, loaded: LoadedInstance, spec: ObligationSpec): Instant | null {
  const from = limitBegins(turn, loaded, spec)
  if (spec.calendar !== null)
    return calendarDue(spec.calendar, from, turn.loaded.program.set.zone, turn.loaded.calendar)
  return spec.limit === null ? null : from + spec.limit
}

function limitBegins(turn: Turn, loaded: LoadedInstance, { limitFrom }: ObligationSpec): Instant {
  const level = levelOfInstance(turn, loaded)
  if (limitFrom === 'event') return level.incident ?? turn.at
  return limitFrom === 'start' ? (startedAt(loaded, level) ?? turn.at) : turn.at
}

/** When a duty that comes back does so next, counted from now. */
export function nextTime({ at, loaded }: Turn, every: Cycle): Instant {
  return every.kind === 'span'
    ? at + every.ms
    : nextOfCycle(every, at, loaded.program.set.zone, loaded.calendar)
}

/** When the response in force was declared. */
function startedAt(loaded: LoadedInstance, level: LevelState): Instant | null {
  let at: Instant | null = null
  for (const step of level.responses) {
    const inForce = loaded.instance.levels.includes(step.level)
    if (!inForce) at = null
    else at ??= step.at
  }
  return at
}

/** `special/flood@jurong#III-2/jr-guozhuang/1.3` (drills.md, "Obligations"). */
function keyOf(spec: ObligationSpec, { owner, episode, occurrence }: Which): ObligationKey {
  const row = splitClauseId(spec.clause)?.row ?? spec.clause
  return `${spec.instance}#${row}/${owner ?? '-'}/${episode}.${occurrence}`
}
