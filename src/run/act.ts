import type { InstanceId, PartyId } from '../compile/program.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { actsFor, entitled, type LevelAct } from './authority.ts'
import { judgementsOf, startOf } from './demand.ts'
import { fallDue, lateBy } from './duties.ts'
import type { Actor, EventBody, ObligationKey, RefusalReason, Stated } from './event.ts'
import { isHeld, mayBeDone, type SpecifiedRow } from './holding.ts'
import type { Act, ActInput } from './input.ts'
import { judgedIn } from './judgement.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { moveLevel, moveObligation } from './machines.ts'
import { ownersOf } from './owners.ts'
import { phaseOf } from './phase.ts'
import { isOpen, type ObligationRow, standingBy, warningKey } from './state.ts'
import type { Turn } from './turn.ts'
import { aimOfWarning, cancelWarning, issueWarning } from './warnings.ts'

/** Does what a seat asks, or refuses it: a refusal is recorded, for a wrong unit declaring is a finding. Gives back the machines touched. */
export function act(turn: Turn, input: ActInput): InstanceId[] {
  const wanted = input.act
  switch (wanted.kind) {
    case 'declare':
    case 'raise':
    case 'lower':
      return moveResponse(turn, input, wanted)
    case 'end':
      return moveResponse(turn, input, { ...wanted, level: null, areas: [] })
    case 'finish':
    case 'waive':
      return closeRow(turn, input, wanted)
    case 'undo':
      return undo(turn, input, wanted)
    case 'order':
      return order(turn, input, wanted)
    case 'warn':
    case 'cancel-warning':
      return warn(turn, input, wanted)
    case 'send':
      return send(turn, input, wanted)
    case 'judge':
      return judge(turn, input, wanted)
  }
}

const eventOf = {
  declare: 'level-declared',
  raise: 'level-raised',
  lower: 'level-lowered',
  end: 'response-ended',
} as const

interface Move {
  readonly instance: InstanceId
  readonly kind: LevelAct
  readonly level: LevelId | null
  readonly areas: readonly string[]
  readonly reason: string | null
}

function moveResponse(turn: Turn, input: ActInput, { instance, kind, ...move }: Move): InstanceId[] {
  const loaded = turn.loaded.instances.get(instance)
  const refused = (reason: RefusalReason, who: readonly PartyId[] = []): InstanceId[] =>
    refuse(turn, input, reason, { instance, level: move.level, entitled: who })
  if (!loaded) return refused('not-possible')
  const state = turn.state.levels.get(instance) ?? standingBy
  if (move.level !== null && !loaded.instance.levels.includes(move.level)) return refused('unknown-level')
  const who = entitled(loaded.instance, state, kind, move.level)
  const next = moveLevel(
    loaded.instance.levels,
    state,
    kind === 'end' || move.level === null ? { act: 'end' } : { act: kind, to: move.level },
  )
  // Where nothing is in force nobody may lower or end, and nobody lacks authority.
  if (!next && who.length === 0) return refused('not-possible')
  if (!mayAct(turn, input, who)) return refused('no-authority', who)
  // Levels follow each other in time: nothing is stated to have come before what it changed.
  if (!next || (input.stated ?? turn.at) < (state.responses.at(-1)?.at ?? Number.NEGATIVE_INFINITY))
    return refused('not-possible', who)
  const entries = state.responses.filter((step) => step.level === next.response).length
  const data = {
    instance,
    from: state.response,
    to: next.response,
    demanded: state.demand,
    demandedIn: state.demand === null ? [] : state.calledFrom,
    episode: kind === 'end' ? 0 : entries + 1,
    areas: move.areas,
    reason: move.reason,
    ...statedBy(input),
  }
  turn.take({ type: eventOf[kind], data }, actorOf(turn, input, who))
  return [instance]
}

function closeRow(
  turn: Turn,
  input: ActInput,
  wanted: Extract<Act, { kind: 'finish' | 'waive' }>,
): InstanceId[] {
  const found = findRow(turn, wanted.obligation)
  if (!found) return refuse(turn, input, 'unknown-obligation', { obligation: wanted.obligation })
  const { instance, row } = found
  const target = { instance, obligation: row.key }
  // A decision is done by declaring, a link by the linked plan, a warning by issuing it: none can be ticked off.
  const isWarning = turn.loaded.program.warnings.some(({ clause }) => clause === row.clause)
  const ticked = wanted.kind === 'finish' && row.kind !== 'decide' && row.kind !== 'link' && !isWarning
  if (!isOpen(row) || (wanted.kind === 'finish' && !ticked)) return refuse(turn, input, 'not-open', target)
  const who = row.owner === null ? [] : [row.owner]
  if (!mayAct(turn, input, who)) return refuse(turn, input, 'no-authority', { ...target, entitled: who })
  if (!moveObligation(row.state, wanted.kind)) return refuse(turn, input, 'not-open', target)
  const specified = specifiedRow(turn, instance, row)
  if (wanted.kind === 'finish' && specified && !mayBeDone(turn, specified))
    return refuse(turn, input, 'not-yet', target)
  const body: EventBody =
    wanted.kind === 'finish'
      ? {
          type: 'obligation-done',
          data: {
            ...{ key: row.key, instance, late: lateBy(row, input.stated ?? turn.at) },
            ...{ evidence: wanted.evidence, ...statedBy(input) },
            ...(wanted.photo ? { photo: wanted.photo } : {}),
          },
        }
      : {
          type: 'obligation-waived',
          data: { key: row.key, instance, reason: wanted.reason, ...statedBy(input) },
        }
  turn.take(body, actorOf(turn, input, who))
  return [instance]
}

/** Gives up a standing task or takes a result back: recorded as broken while it was to be held, else refused. */
function undo(turn: Turn, input: ActInput, wanted: Extract<Act, { kind: 'undo' }>): InstanceId[] {
  const found = findRow(turn, wanted.obligation)
  if (!found) return refuse(turn, input, 'unknown-obligation', { obligation: wanted.obligation })
  const { instance, row } = found
  const target = { instance, obligation: row.key }
  const who = row.owner === null ? [] : [row.owner]
  if (!mayAct(turn, input, who)) return refuse(turn, input, 'no-authority', { ...target, entitled: who })
  const specified = specifiedRow(turn, instance, row)
  if (!moveObligation(row.state, 'break') || !specified || !isHeld(turn, specified))
    return refuse(turn, input, 'not-held', target)
  turn.take(
    {
      type: 'obligation-broken',
      data: { key: row.key, instance, reason: wanted.reason, ...statedBy(input) },
    },
    actorOf(turn, input, who),
  )
  return [instance]
}

function specifiedRow(turn: Turn, instance: InstanceId, row: ObligationRow): SpecifiedRow | null {
  const loaded = turn.loaded.instances.get(instance)
  const spec = loaded?.byClause.get(row.clause)
  return loaded && spec ? { loaded, spec, row } : null
}

function order(turn: Turn, input: ActInput, wanted: Extract<Act, { kind: 'order' }>): InstanceId[] {
  const loaded = turn.loaded.instances.get(wanted.instance)
  const spec = loaded?.byClause.get(wanted.clause)
  const phase =
    loaded && spec ? phaseOf(spec, loaded, turn.state.levels.get(wanted.instance) ?? standingBy) : null
  if (!loaded || !spec?.discretion || !phase?.opens)
    return refuse(turn, input, 'not-possible', { instance: wanted.instance })
  const who = deciders(turn, loaded)
  if (!mayAct(turn, input, who))
    return refuse(turn, input, 'no-authority', { instance: wanted.instance, entitled: who })
  turn.take(
    { type: 'task-ordered', data: { instance: wanted.instance, clause: wanted.clause, ...statedBy(input) } },
    actorOf(turn, input, who),
  )
  const rows = turn.state.rows.get(wanted.instance)?.all ?? []
  for (const { party } of ownersOf(turn.loaded, turn.state, spec, loaded.instance)) {
    const occurrence =
      rows.filter((row) => row.thread === spec.thread && row.owner === party && row.episode === phase.run)
        .length + 1
    fallDue(turn, loaded, spec, { owner: party, episode: phase.run, occurrence })
  }
  return [wanted.instance]
}

function warn(
  turn: Turn,
  input: ActInput,
  wanted: Extract<Act, { kind: 'warn' | 'cancel-warning' }>,
): InstanceId[] {
  const { warning, area, who, reason } = aimOfWarning(turn, wanted)
  if (!warning) return refuse(turn, input, 'not-possible', {})
  const aim = { instance: warning.instance, entitled: who }
  if (!mayAct(turn, input, who)) return refuse(turn, input, 'no-authority', aim)
  if (reason !== null) return refuse(turn, input, reason, aim)
  const said = { reason: wanted.reason, ...statedBy(input) }
  if (wanted.kind === 'warn') return issueWarning(turn, { warning, area }, said, actorOf(turn, input, who))
  const state = turn.state.warnings.get(warningKey(warning.product, area))
  return state ? cancelWarning(turn, state, said, actorOf(turn, input, who)) : [warning.instance]
}

function send(turn: Turn, input: ActInput, wanted: Extract<Act, { kind: 'send' }>): InstanceId[] {
  const wire = turn.loaded.program.wires.find((each) => each.clause === wanted.wire)
  if (!wire || turn.state.wires.get(wire.clause)?.state !== 'fired')
    return refuse(turn, input, 'not-possible', {})
  const who = wire.by === null ? [] : [wire.by]
  if (!mayAct(turn, input, who))
    return refuse(turn, input, 'no-authority', { instance: wire.from, entitled: who })
  turn.take(
    { type: 'link-sent', data: { wire: wire.clause, to: wire.to, expect: wire.expect, ...statedBy(input) } },
    actorOf(turn, input, who),
  )
  return [wire.to, wire.from]
}

/** A judgement (研判) counts from whoever may propose or decide the level that it would start. */
function judge(turn: Turn, input: ActInput, wanted: Extract<Act, { kind: 'judge' }>): InstanceId[] {
  const starts = turn.loaded.instances.get(wanted.instance)?.instance.starts ?? []
  const concerned = starts.filter((start) => judgementsOf(start.conditions).includes(wanted.clause))
  if (concerned.length === 0) return refuse(turn, input, 'not-possible', { instance: wanted.instance })
  const who = [...new Set(concerned.flatMap((start) => [...start.propose, ...start.decide]))]
  if (!mayAct(turn, input, who))
    return refuse(turn, input, 'no-authority', { instance: wanted.instance, entitled: who })
  const { clause, instance, holds, reason } = wanted
  const previous = judgedIn(turn.state.judgements, clause, instance) ?? null
  turn.take(
    { type: 'judgement-recorded', data: { clause, instance, holds, previous, reason, ...statedBy(input) } },
    actorOf(turn, input, who),
  )
  return [wanted.instance]
}

/** Who may order a discretionary task: whoever decides the level in force. */
function deciders(turn: Turn, loaded: LoadedInstance): readonly PartyId[] {
  const response = (turn.state.levels.get(loaded.instance.id) ?? standingBy).response
  return startOf(loaded.instance, response)?.decide ?? []
}

/** The director may act for anyone entitled; a seat only for parties it holds. A duty of nobody is the director's. */
function mayAct(turn: Turn, input: ActInput, who: readonly PartyId[]): boolean {
  if (input.acting) return who.length === 0 || who.includes(input.forParty)
  return who.some((party) => actsFor(turn.loaded, input.by, party))
}

/** A seat with several parties acts as the one that is entitled. */
function actorOf(turn: Turn, input: ActInput, who: readonly PartyId[]): Actor {
  const { by, acting, forParty } = input
  const named = acting || who.includes(forParty)
  const party = named ? forParty : (who.find((each) => actsFor(turn.loaded, by, each)) ?? forParty)
  return { seat: by.seat, party, acting }
}

/** The stated time, for the entry; nothing where none is stated. */
function statedBy({ stated }: ActInput): Stated {
  return stated === undefined ? {} : { stated }
}

function findRow(turn: Turn, key: ObligationKey): { instance: InstanceId; row: ObligationRow } | null {
  for (const [instance, rows] of turn.state.rows) {
    const row = rows.get(key)
    if (row) return { instance, row }
  }
  return null
}

interface Aim {
  readonly instance?: InstanceId
  readonly level?: LevelId | null
  readonly obligation?: ObligationKey
  readonly entitled?: readonly PartyId[]
}

function refuse(turn: Turn, input: ActInput, reason: RefusalReason, aim: Aim): InstanceId[] {
  const data = {
    act: input.act.kind,
    instance: aim.instance ?? null,
    level: aim.level ?? null,
    obligation: aim.obligation ?? null,
    reason,
    entitled: aim.entitled ?? [],
    ...statedBy(input),
  }
  turn.take({ type: 'act-refused', data }, actorOf(turn, input, data.entitled))
  return []
}
