import type { InstanceId, PlanInstance, Wire } from '../compile/program.ts'
import { higherLevel, type LevelId, levelRank } from '../vocabulary/level.ts'
import { type Called, calledFor, type Sight } from './demand.ts'
import { lateBy, openDuty, settleDuties } from './duties.ts'
import { judgedIn } from './judgement.ts'
import { joinSources, type LoadedProgram, startsOf } from './loaded-program.ts'
import { moveLevel } from './machines.ts'
import { declaredRank } from './phase.ts'
import { readerIn } from './reading.ts'
import { Recall } from './recall.ts'
import { isOpen, type LevelState, standingBy } from './state.ts'
import { truthIn } from './truth.ts'
import type { Turn } from './turn.ts'
import { liftWarnings } from './warnings.ts'

/** Plans that start each other in a ring settle in as many rounds as there are levels; more is a fault of the engine. */
const mostRounds = 1000

/** Follows up a change until nothing more follows: demands, wires, duties of every machine touched and of those they touch. */
export function settle(turn: Turn, touched: Iterable<InstanceId>): void {
  const open = new Set(touched)
  const seen = new Map<InstanceId, LevelState>()
  for (let round = 0; open.size > 0; round++) {
    if (round > mostRounds) throw new Error('The machines do not come to rest')
    const [id] = open
    if (id === undefined) return
    open.delete(id)
    const loaded = turn.loaded.instances.get(id)
    if (!loaded) continue
    settleDemand(turn, loaded.instance)
    for (const wire of turn.loaded.wiresFrom.get(id) ?? []) if (settleWire(turn, wire)) open.add(wire.to)
    for (const wire of turn.loaded.wiresTo.get(id) ?? []) if (answerWire(turn, wire)) open.add(wire.to)
    for (const reader of liftWarnings(turn, loaded)) open.add(reader)
    settleDuties(turn, loaded)
    if (hasMoved(levelOf(turn, id), seen.get(id) ?? turn.before.levels.get(id) ?? standingBy))
      for (const other of turn.loaded.readers.get(`@${id}`) ?? []) if (other !== id) open.add(other)
    seen.set(id, levelOf(turn, id))
  }
}

/** Others may look at what a plan declares and at what it calls for. */
function hasMoved(now: LevelState, before: LevelState): boolean {
  return now.response !== before.response || now.demand !== before.demand
}

export function levelOf(turn: Turn, id: InstanceId): LevelState {
  return turn.state.levels.get(id) ?? standingBy
}

/** Demand: the highest of what the facts, activations and followed plans call for. */
function settleDemand(turn: Turn, instance: PlanInstance): void {
  const level = levelOf(turn, instance.id)
  const { level: own, because } = ownDemand(turn, instance)
  const calls: { readonly level: LevelId; readonly because: string }[] = [
    ...activations(turn, instance),
    ...followed(turn, instance),
  ]
  const to = calls.reduce<LevelId | null>((high, call) => higherLevel(high, call.level, instance.levels), own)
  const areas = own === to ? [...new Set(because.flatMap((cause) => cause.areas))] : []
  if (to === level.demand) {
    settleAreas(turn, instance.id, areas)
    return
  }
  const reasons = [
    ...(own === to ? because.map(({ clause }) => clause) : []),
    ...calls.filter((call) => call.level === to).map((call) => call.because),
  ]
  const moved = moveLevel(instance.levels, level, { act: 'demand', to })
  if (!moved) throw new Error(`Demand of ${instance.id} cannot move from ${level.demand} to ${to}`)
  turn.follow({
    type: 'demand-changed',
    data: {
      instance: instance.id,
      from: level.demand,
      to: moved.demand,
      because: to === null ? [] : reasons,
      areas: to === null ? [] : areas,
    },
  })
}

/** The same level may come to be called for from other areas: their duties begin with them. */
function settleAreas(turn: Turn, instance: InstanceId, areas: readonly string[]): void {
  const { demand, calledFrom } = levelOf(turn, instance)
  const same = areas.length === calledFrom.length && areas.every((area) => calledFrom.includes(area))
  if (demand === null || same) return
  turn.follow({
    type: 'demand-areas-changed',
    data: { instance, level: demand, areas, previous: calledFrom },
  })
}

const known = new WeakMap<LoadedProgram, Recall<Called>>()

function ownDemand({ loaded, state }: Turn, instance: PlanInstance): Called {
  const recall = known.get(loaded) ?? new Recall<Called>()
  known.set(loaded, recall)
  const standpoint = { area: instance.area, machine: instance.id }
  const sight: Sight = {
    reader: readerIn(loaded, state, instance.area, instance.id),
    truth: (condition) => truthIn(loaded, state, condition, standpoint),
    judged: (clause) => judgedIn(state.judgements, clause, instance.id) ?? false,
  }
  return recall.answer(
    { about: instance, where: '', also: state.judgements },
    state,
    () => joinSources(startsOf(instance).map((each) => loaded.sources(each))),
    () => calledFor(loaded, instance, sight),
  )
}

function activations(turn: Turn, instance: PlanInstance): { level: LevelId; because: string }[] {
  return (turn.loaded.wiresTo.get(instance.id) ?? [])
    .filter((wire) => callsOn(turn, wire))
    .map((wire) => ({ level: wire.expect, because: wire.clause }))
}

/** A wire calls once its message is sent, or once the linked plan has come to the level without it. */
function callsOn(turn: Turn, wire: Wire): boolean {
  const state = turn.state.wires.get(wire.clause)
  if (state?.state !== 'fired') return state?.state === 'sent'
  const rows = turn.state.rows.get(wire.from)?.all ?? []
  return rows.some(
    (row) => row.clause === wire.clause && row.episode === state.fired && row.state.startsWith('done'),
  )
}

/** The level that a followed superior has declared, or the highest below it that this plan has. */
function followed(turn: Turn, instance: PlanInstance): { level: LevelId; because: string }[] {
  const order = turn.loaded.program.set.levels.map(({ id }) => id)
  return instance.follows.flatMap((superior) => {
    const inSet = turn.state.levels.get(superior)?.response
    const outside = turn.state.facts.get(`@${superior}`)?.value
    const declared = String(inSet ?? outside ?? '')
    const rank = order.indexOf(declared)
    const level = instance.levels.findLast(
      (own) => own === declared || (order.includes(own) && order.indexOf(own) <= rank),
    )
    return level === undefined ? [] : [{ level, because: superior }]
  })
}

/** Fires, or drops, a wire from a machine; true when the linked machine's demand may have changed. */
function settleWire(turn: Turn, wire: Wire): boolean {
  const source = turn.loaded.instances.get(wire.from)?.instance
  if (!source) return false
  const state = turn.state.wires.get(wire.clause)?.state ?? 'dropped'
  const on = wireIsOn(turn, wire, source)
  if (on && state === 'dropped') {
    turn.follow({ type: 'link-fired', data: { wire: wire.clause, instance: wire.from } })
    openDuty(turn, wire)
    const answered = answerWire(turn, wire)
    if (wire.by !== null) return answered
    turn.follow({ type: 'link-sent', data: { wire: wire.clause, to: wire.to, expect: wire.expect } })
    return true
  }
  if (!on && state !== 'dropped') {
    turn.follow({ type: 'link-dropped', data: { wire: wire.clause, to: wire.to } })
    for (const row of turn.state.rows.get(wire.from)?.all ?? [])
      if (row.clause === wire.clause && isOpen(row))
        turn.follow({
          type: 'obligation-withdrawn',
          data: { key: row.key, instance: wire.from, reason: 'unlinked' },
        })
    return true
  }
  return false
}

function wireIsOn(turn: Turn, wire: Wire, source: PlanInstance): boolean {
  if (wire.condition)
    return (
      truthIn(turn.loaded, turn.state, wire.condition, { area: source.area, machine: source.id }) === true
    )
  return (
    declaredRank(levelOf(turn, wire.from), source.levels) >= levelRank(wire.when, source.levels) &&
    wire.when !== null
  )
}

/** The link's duty is done when the linked plan has declared the level that is expected; true when it is done by this. */
function answerWire(turn: Turn, wire: Wire): boolean {
  const target = turn.loaded.instances.get(wire.to)?.instance
  if (!target || declaredRank(levelOf(turn, wire.to), target.levels) < levelRank(wire.expect, target.levels))
    return false
  const rows = turn.state.rows.get(wire.from)?.all ?? []
  const open = rows.filter((row) => row.clause === wire.clause && isOpen(row))
  for (const row of open)
    turn.follow({
      type: 'obligation-done',
      data: { key: row.key, instance: wire.from, late: lateBy(row, turn.at), evidence: null },
    })
  return open.length > 0
}
