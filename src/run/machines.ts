import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, transition } from 'xstate'
import type { LevelId } from '../vocabulary/level.ts'
import type { ObligationState, Response } from './event.ts'

/**
 * The only door to XState. It runs exactly two kinds of machine (drills.md, "The compiled Program"), each created once per
 * process, always through the pure `transition()`: instances are rows that hold a state *name*, from which a snapshot
 * is rebuilt. A machine with as many regions as a plan has tasks costs 88 ms an event; these cost microseconds.
 */

export type ObligationEvent = 'fall-due' | 'finish' | 'run-late' | 'waive' | 'withdraw' | 'break'

/** One machine for every task, report, call, start-procedure step and link. */
const obligationMachine = createMachine({
  id: 'obligation',
  initial: 'idle',
  states: {
    idle: { on: { 'fall-due': 'due', waive: 'waived', withdraw: 'withdrawn' } },
    due: { on: { finish: 'done', 'run-late': 'late', waive: 'waived', withdraw: 'withdrawn' } },
    late: { on: { finish: 'done-late', waive: 'waived', withdraw: 'withdrawn' } },
    done: { on: { break: 'broken' } },
    'done-late': { on: { break: 'broken' } },
    waived: {},
    withdrawn: {},
    broken: {},
  },
})

const obligationMoves = new Map<string, ObligationState | null>()

/** The state that follows, or null when the event is not possible in `from`. */
export function moveObligation(from: ObligationState, event: ObligationEvent): ObligationState | null {
  const key = `${from} ${event}`
  const known = obligationMoves.get(key)
  if (known !== undefined) return known
  const next = follow(obligationMachine, obligationMachine.resolveState({ value: from }), event)
  const state = next === null ? null : (next.value as ObligationState)
  obligationMoves.set(key, state)
  return state
}

export interface LevelPosition {
  readonly demand: LevelId | null
  readonly response: Response
}

export type LevelEvent =
  | { readonly act: 'demand'; readonly to: LevelId | null }
  | { readonly act: 'declare' | 'raise' | 'lower'; readonly to: LevelId }
  | { readonly act: 'end' }

const levelMachines = new Map<string, AnyStateMachine>()
const levelMoves = new Map<string, LevelPosition | null>()

/** The position that follows, or null when the event is not possible: what is declared moves only by declare, raise, lower, end. */
export function moveLevel(
  levels: readonly LevelId[],
  from: LevelPosition,
  event: LevelEvent,
): LevelPosition | null {
  const type = 'to' in event ? `${event.act} ${event.to ?? 'none'}` : event.act
  const key = [levels.join(' '), from.demand ?? 'none', from.response, type].join('|')
  const known = levelMoves.get(key)
  if (known !== undefined) return known
  const machine = levelMachine(levels)
  const snapshot = machine.resolveState({
    value: { demand: from.demand ?? 'none', response: from.response },
    context: undefined,
  })
  const next = follow(machine, snapshot, type)
  const value = next?.value as { demand: string; response: string } | undefined
  const position = value
    ? { demand: value.demand === 'none' ? null : value.demand, response: value.response }
    : null
  levelMoves.set(key, position)
  return position
}

/** Demand and response side by side: nothing forces one to follow the other; the gap between them is the finding. */
function levelMachine(levels: readonly LevelId[]): AnyStateMachine {
  const key = levels.join(' ')
  const known = levelMachines.get(key)
  if (known) return known
  const names = ['none', ...levels]
  const machine = createMachine({
    id: 'level',
    type: 'parallel',
    states: {
      demand: {
        initial: 'none',
        states: Object.fromEntries(
          names.map((name) => [
            name,
            { on: Object.fromEntries(names.filter((to) => to !== name).map((to) => [`demand ${to}`, to])) },
          ]),
        ),
      },
      response: {
        initial: 'standby',
        states: {
          standby: { on: declarations(levels) },
          ...Object.fromEntries(levels.map((level) => [level, { on: movesFrom(levels, level) }])),
          ended: { on: declarations(levels) },
        },
      },
    },
  })
  levelMachines.set(key, machine)
  return machine
}

function declarations(levels: readonly LevelId[]): Record<string, string> {
  return Object.fromEntries(levels.map((level) => [`declare ${level}`, level]))
}

function movesFrom(levels: readonly LevelId[], level: LevelId): Record<string, string> {
  const rank = levels.indexOf(level)
  const moves = levels.flatMap((to, at) =>
    at === rank ? [] : [[`${at > rank ? 'raise' : 'lower'} ${to}`, to]],
  )
  return { ...Object.fromEntries(moves), end: 'ended' }
}

/** XState ignores unknown events silently; an event that moves nothing is told as null. */
function follow(machine: AnyStateMachine, from: AnyMachineSnapshot, type: string): AnyMachineSnapshot | null {
  const [next] = transition(machine, from, { type })
  return JSON.stringify(next.value) === JSON.stringify(from.value) ? null : next
}
