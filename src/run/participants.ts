import type { ObligationKind, ObligationSpec, PartyId } from '../compile/program.ts'
import type { ProgramSeat, ScenarioProgram } from '../compile/scenario-program.ts'
import type { Participant } from '../model/scenario.ts'
import { type Ms, minute } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import { actsFor } from './authority.ts'
import { chanceFor, draw, triangular } from './chance.ts'
import { startOf } from './demand.ts'
import type { EventBody } from './event.ts'
import { mayBeDone } from './holding.ts'
import { assumedReason, initiatives, mayBeOrdered } from './initiatives.ts'
import type { ActInput } from './input.ts'
import { judgedIn } from './judgement.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { declaredRank } from './phase.ts'
import { isOpen, type ObligationRow, type RunState, standingBy } from './state.ts'

/** Something that a simulated participant means to do at a moment. It is looked at again when the moment comes. */
export type Intention = {
  readonly at: Instant
  readonly party: PartyId
  readonly instance: string
} & (
  | { readonly kind: 'finish' | 'decide' | 'send'; readonly key: string }
  | { readonly kind: 'stand-down' }
  | { readonly kind: 'judge' | 'order'; readonly clause: ClauseId }
)

/** Steps of a start procedure in the order in which people take them: 研判, 提出, 同意, 决定. */
const stepOrder: readonly ObligationKind[] = ['assess', 'propose', 'agree', 'decide']

/** When no seat is described and there is no default. */
const undescribed: Participant = {
  delay: { kind: 'fixed', value: 10 * minute },
  effort: null,
  fails: 0,
  judges: 0,
  orders: 0,
  absent: false,
}

/** People at the seats of a scenario, as the scenario assumes them to be. */
export class SimulatedParticipants {
  readonly #loaded: LoadedProgram
  readonly #scenario: ScenarioProgram
  readonly #seed: string

  constructor(loaded: LoadedProgram, scenario: ScenarioProgram, seed: string) {
    this.#loaded = loaded
    this.#scenario = scenario
    this.#seed = seed
  }

  /** What the people concerned mean to do about an event; nothing when they fail, are absent or it does not concern them. */
  intentions(event: EventBody, state: RunState, now: Instant): Intention[] {
    return [...this.#duties(event, state, now), ...this.#initiatives(event, state, now)]
  }

  #duties(event: EventBody, state: RunState, now: Instant): Intention[] {
    switch (event.type) {
      case 'obligation-due':
        return this.#waits(event.data.instance, event.data, state)
          ? []
          : this.#answer(event.data.instance, event.data.key, state, now)
      case 'obligation-done':
      case 'obligation-waived':
        return this.#nextStep(event.data.instance, event.data.key, state, now)
      case 'demand-changed':
        return this.#afterFall(event.data.instance, state, now)
      default:
        return []
    }
  }

  /** The act that an intention comes to; null when there is nothing left to do, `not-yet` while its 完成标志 does not hold. */
  act(intention: Intention, state: RunState): ActInput | 'not-yet' | null {
    const { instance, party } = intention
    const by = this.#sitting(party)
    const make = (act: ActInput['act']): ActInput => ({
      kind: 'act',
      by: { seat: by?.id ?? 'director', parties: by?.parties ?? [] },
      forParty: party,
      acting: by === null,
      act,
    })
    const level = state.levels.get(instance) ?? standingBy
    const order = this.#loaded.instances.get(instance)?.instance.levels ?? []
    if (intention.kind === 'stand-down') return standDown(instance, level, order, make)
    if ('clause' in intention) {
      const wanted = this.#initiative(intention, state)
      return wanted && make(wanted)
    }
    const row = state.rows.get(instance)?.get(intention.key)
    if (!row || !isOpen(row)) return null
    if (intention.kind === 'send') return make({ kind: 'send', wire: row.clause })
    if (intention.kind === 'finish' && !this.#mayBeDone(intention.instance, row, state)) return 'not-yet'
    const loaded = this.#loaded.instances.get(intention.instance)
    if (loaded?.warnings.some(({ clause }) => clause === row.clause))
      return make({ kind: 'warn', warning: row.clause, area: null, reason: null })
    if (intention.kind === 'finish') return make({ kind: 'finish', obligation: row.key, evidence: null })
    const proposed = this.#spec(instance, row)?.levels[0]
    const declared = declaredRank(level, order)
    if (proposed === undefined || declared >= levelRank(proposed, order)) return null
    const kind = declared < 0 ? 'declare' : 'raise'
    return make({ kind, instance, level: proposed, areas: [], reason: null })
  }

  /** A duty is answered after a delay, and doing it takes a share of its time limit (`effort`). */
  #answer(instance: string, key: string, state: RunState, now: Instant): Intention[] {
    const row = state.rows.get(instance)?.get(key)
    if (!row || row.owner === null) return []
    const person = this.#participant(row.owner)
    const stream = [row.owner, row.clause, row.episode, row.occurrence] as const
    if (person.absent || chanceFor(this.#seed, 'fails', ...stream)() < person.fails) return []
    const delay = draw(person.delay, chanceFor(this.#seed, 'delay', ...stream))
    const spec = this.#spec(instance, row)
    const effort =
      person.effort === null || spec?.kind !== 'task'
        ? 0
        : triangular(person.effort, chanceFor(this.#seed, 'effort', ...stream)())
    const limit = row.occurrence > 1 ? 0 : (spec?.limit ?? 0)
    const kind = row.kind === 'decide' ? 'decide' : row.kind === 'link' ? 'send' : 'finish'
    const at = now + roundToMinute(delay + effort * limit)
    return [{ at, key, party: row.owner, kind, instance }]
  }

  /** Without being asked: as often as is assumed, after a delay. */
  #initiatives(event: EventBody, state: RunState, now: Instant): Intention[] {
    return initiatives(this.#loaded, event, state).flatMap(({ kind, instance, clause, party, occasion }) => {
      const person = this.#participant(party)
      const often = kind === 'judge' ? person.judges : person.orders
      const stream = [party, clause, occasion] as const
      if (person.absent || chanceFor(this.#seed, kind, ...stream)() >= often) return []
      const delay = draw(person.delay, chanceFor(this.#seed, `${kind}-delay`, ...stream))
      return [{ at: now + roundToMinute(delay), kind, instance, clause, party }]
    })
  }

  /** What an initiative comes to; null when it has been taken meanwhile or its occasion is over. */
  #initiative(
    { kind, instance, clause }: Extract<Intention, { kind: 'judge' | 'order' }>,
    state: RunState,
  ): ActInput['act'] | null {
    if (kind === 'judge')
      return judgedIn(state.judgements, clause, instance) === true
        ? null
        : { kind, clause, instance, holds: true, reason: assumedReason }
    const machine = this.#loaded.instances.get(instance)
    const spec = machine?.byClause.get(clause)
    return machine && spec && mayBeOrdered(machine, spec, state) ? { kind, clause, instance } : null
  }

  /** A step of the start procedure waits for the steps before it at its level, as long as someone is there to do them. */
  #waits(
    instance: string,
    { kind, clause }: Pick<ObligationRow, 'kind' | 'clause'>,
    state: RunState,
  ): boolean {
    const place = stepOrder.indexOf(kind)
    if (place < 0) return false
    const level = this.#levelOf(instance, clause)
    return (state.rows.get(instance)?.all ?? []).some(
      (row) =>
        stepOrder.slice(0, place).includes(row.kind) &&
        isOpen(row) &&
        this.#levelOf(instance, row.clause) === level &&
        row.owner !== null &&
        !this.#participant(row.owner).absent,
    )
  }

  /** A step done lets those begin that waited for it. */
  #nextStep(instance: string, key: string, state: RunState, now: Instant): Intention[] {
    const rows = state.rows.get(instance)
    const done = rows?.get(key)
    const place = done ? stepOrder.indexOf(done.kind) : -1
    if (!rows || !done || place < 0) return []
    const level = this.#levelOf(instance, done.clause)
    return rows.all
      .filter((row) => isOpen(row) && stepOrder.indexOf(row.kind) > place)
      .filter((row) => this.#levelOf(instance, row.clause) === level && !this.#waits(instance, row, state))
      .flatMap((row) => this.#answer(instance, row.key, state, now))
  }

  #levelOf(instance: string, clause: string): LevelId | undefined {
    return this.#loaded.instances.get(instance)?.byClause.get(clause)?.levels[0]
  }

  /** When less is called for than is declared, whoever may lower or end considers it. */
  #afterFall(instance: string, state: RunState, now: Instant): Intention[] {
    const loaded = this.#loaded.instances.get(instance)?.instance
    const level = state.levels.get(instance)
    if (!loaded || !level || declaredRank(level, loaded.levels) <= levelRank(level.demand, loaded.levels))
      return []
    const ending = level.demand === null ? loaded.endDecide : []
    const party = [...ending, ...(startOf(loaded, level.response)?.decide ?? [])][0]
    if (party === undefined) return []
    const person = this.#participant(party)
    if (person.absent) return []
    const delay = draw(
      person.delay,
      chanceFor(this.#seed, 'stand-down', party, instance, level.demands.length),
    )
    return [{ at: now + roundToMinute(delay), party, kind: 'stand-down', instance }]
  }

  #mayBeDone(instance: string, row: ObligationRow, state: RunState): boolean {
    const loaded = this.#loaded.instances.get(instance)
    const spec = loaded?.byClause.get(row.clause)
    return !loaded || !spec || mayBeDone({ loaded: this.#loaded, state }, { loaded, spec, row })
  }

  #spec(instance: string, row: ObligationRow): ObligationSpec | undefined {
    return this.#loaded.instances.get(instance)?.byClause.get(row.clause)
  }

  #participant(party: PartyId): Participant {
    const seat = this.#sitting(party)
    const { participants } = this.#scenario
    return (seat ? participants[seat.id] : undefined) ?? participants.default ?? undescribed
  }

  /** The seat that holds a party, else one that may act for it; null: the director acts (代). */
  #sitting(party: PartyId): ProgramSeat | null {
    const { seats } = this.#scenario
    return (
      seats.find((seat) => seat.parties.includes(party)) ??
      seats.find((seat) => actsFor(this.#loaded, { seat: seat.id, parties: seat.parties }, party)) ??
      null
    )
  }
}

function standDown(
  instance: string,
  level: { readonly demand: LevelId | null; readonly response: string },
  order: readonly LevelId[],
  make: (act: ActInput['act']) => ActInput,
): ActInput | null {
  const declared = order.indexOf(level.response)
  if (declared < 0 || declared <= levelRank(level.demand, order)) return null
  return level.demand === null
    ? make({ kind: 'end', instance, reason: null })
    : make({ kind: 'lower', instance, level: level.demand, areas: [], reason: null })
}

/** People answer by the minute; at least one passes. */
function roundToMinute(span: Ms): Ms {
  return Math.max(1, Math.round(span / minute)) * minute
}
