import type { ObligationSpec, PartyId } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { levelRank } from '../vocabulary/level.ts'
import { judgementsOf, startOf } from './demand.ts'
import type { EventBody } from './event.ts'
import { judgedIn } from './judgement.ts'
import type { LoadedInstance, LoadedProgram } from './loaded-program.ts'
import { phaseOf } from './phase.ts'
import { type LevelState, type RunState, standingBy } from './state.ts'

/** What nobody is asked for and a person in charge may do of their own accord. */
export interface Initiative {
  readonly kind: 'judge' | 'order'
  readonly instance: string
  readonly clause: ClauseId
  readonly party: PartyId
  /** Which time the occasion comes, from 1. */
  readonly occasion: number
}

/** The reason that a simulated judgement gives: a word of the log that the duty log says. */
export const assumedReason = 'assumed'

/**
 * Occasions for an initiative: when demand rises, to find that the next level is called for (研判: 其他需要启动的情况); when a level
 * is declared, to order each task that it leaves to discretion (视情).
 */
export function initiatives(loaded: LoadedProgram, event: EventBody, state: RunState): Initiative[] {
  if (!('instance' in event.data) || event.data.instance === null) return []
  const machine = loaded.instances.get(event.data.instance)
  const level = state.levels.get(event.data.instance) ?? standingBy
  if (!machine) return []
  switch (event.type) {
    case 'demand-changed': {
      const order = machine.instance.levels
      const rises = levelRank(event.data.to, order) > levelRank(event.data.from, order)
      return rises ? judgements(machine, level, state) : []
    }
    case 'level-declared':
    case 'level-raised':
      return orders(machine, level, state)
    default:
      return []
  }
}

/** The first who may propose the level above the demand, else the first who decides it, looks at its judgements. */
function judgements({ instance }: LoadedInstance, level: LevelState, state: RunState): Initiative[] {
  const next = instance.levels[levelRank(level.demand, instance.levels) + 1]
  const start = next === undefined ? undefined : startOf(instance, next)
  const party = start && [...start.propose, ...start.decide][0]
  if (!start || party === undefined) return []
  return judgementsOf(start.conditions)
    .filter((clause) => judgedIn(state.judgements, clause, instance.id) !== true)
    .map((clause) => ({
      kind: 'judge',
      instance: instance.id,
      clause,
      party,
      occasion: level.demands.length,
    }))
}

/** Whoever decides the level in force looks at the tasks left to them. */
function orders(machine: LoadedInstance, level: LevelState, state: RunState): Initiative[] {
  const party = startOf(machine.instance, level.response)?.decide[0]
  if (party === undefined) return []
  return machine.specs
    .filter((spec) => mayBeOrdered(machine, spec, state))
    .map((spec) => ({
      kind: 'order',
      instance: machine.instance.id,
      clause: spec.clause,
      party,
      occasion: phaseOf(spec, machine, level).run,
    }))
}

/** A task at discretion is in force and has not been ordered this time. */
export function mayBeOrdered(machine: LoadedInstance, spec: ObligationSpec, state: RunState): boolean {
  if (!spec.discretion) return false
  const { opens, run } = phaseOf(spec, machine, state.levels.get(machine.instance.id) ?? standingBy)
  const rows = state.rows.get(machine.instance.id)?.all ?? []
  return opens && !rows.some((row) => row.thread === spec.thread && row.episode === run)
}
