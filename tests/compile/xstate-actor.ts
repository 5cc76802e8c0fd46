import { type AnyActor, type AnyStateMachine, createActor, createMachine, SimulatedClock } from 'xstate'
import type { Program } from '../../src/compile/program.ts'
import { type StateConfig, xstateConfig } from '../../src/compile/xstate-config.ts'
import { splitClauseId } from '../../src/vocabulary/id.ts'

/** XState itself, on the JSON text of a plan's config. */
export function machineOf(program: Program, plan: string): AnyStateMachine {
  return createMachine(JSON.parse(JSON.stringify(xstateConfig(program, plan))))
}

export function actorOf(machine: AnyStateMachine): { actor: AnyActor; clock: SimulatedClock } {
  const clock = new SimulatedClock()
  const actor = createActor(machine, { clock })
  actor.start()
  return { actor, clock }
}

export interface GroupValue {
  readonly demand: string
  readonly response: string
  /** A duty that waits has regions of its own: it is idle. */
  readonly duties: Readonly<Record<string, string | { readonly idle: unknown }>>
}

export function groupValue(actor: AnyActor, group: string): GroupValue {
  return actor.getSnapshot().value[group]
}

export function dutyState(actor: AnyActor, group: string, clause: string): string | undefined {
  const state = groupValue(actor, group).duties[(splitClauseId(clause)?.row ?? '').replaceAll('.', '_')]
  return typeof state === 'object' ? 'idle' : state
}

export function configsIn(config: StateConfig): StateConfig[] {
  return [config, ...Object.values(config.states ?? {}).flatMap(configsIn)]
}
