import type { ProgramInject, ScenarioProgram } from '../compile/scenario-program.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { EventBody } from './event.ts'

/** How far a scenario has been played: what it released, what it left out, what it is about to do. Made from events alone. */
export interface ScriptState {
  /** Ids of injects that reached someone. */
  readonly released: ReadonlySet<string>
  /** Ids of consequences that came about. */
  readonly happened: ReadonlySet<string>
  readonly skipped: ReadonlySet<string>
  /** Injects put at another time by the director. */
  readonly moved: ReadonlyMap<string, Instant>
  /** Injects that the director wrote during the drill. */
  readonly added: readonly ProgramInject[]
  /** Consequences whose condition became true, in that order. */
  readonly setOff: readonly SetOff[]
}

/** A consequence on its way: `cause` is the entry that made its condition true. */
export interface SetOff {
  readonly consequence: string
  readonly due: Instant
  readonly cause: number
}

export const untouchedScript: ScriptState = {
  released: new Set(),
  happened: new Set(),
  skipped: new Set(),
  moved: new Map(),
  added: [],
  setOff: [],
}

/** The script's state after an entry of the log. */
export function evolveScript(
  script: ScriptState,
  event: EventBody & { readonly cause: number | null },
): ScriptState {
  switch (event.type) {
    case 'inject-released':
      return { ...script, released: new Set(script.released).add(event.data.inject) }
    case 'consequence-released':
      return { ...script, happened: new Set(script.happened).add(event.data.consequence) }
    case 'consequence-set-off': {
      const { consequence, due } = event.data
      return { ...script, setOff: [...script.setOff, { consequence, due, cause: event.cause ?? 0 }] }
    }
    case 'inject-skipped':
      return { ...script, skipped: new Set(script.skipped).add(event.data.inject) }
    case 'inject-moved':
      return { ...script, moved: new Map(script.moved).set(event.data.inject, event.data.to) }
    case 'inject-added':
      return { ...script, added: [...script.added, event.data.inject] }
    default:
      return script
  }
}

/** What the scenario does next. */
export type Scripted =
  | { readonly kind: 'inject'; readonly inject: ProgramInject; readonly at: Instant }
  | { readonly kind: 'consequence'; readonly setOff: SetOff; readonly at: Instant }

/** Injects of a drill: the scenario's, then those added during it. */
export function injectsOf(scenario: ScenarioProgram, script: ScriptState): readonly ProgramInject[] {
  return script.added.length === 0 ? scenario.injects : [...scenario.injects, ...script.added]
}

/** When an inject with a time of its own is due; null for one that waits for a condition. */
export function plannedAt(inject: ProgramInject, script: ScriptState, begins: Instant): Instant | null {
  const after: Ms | null = inject.after
  return script.moved.get(inject.id) ?? (after === null ? null : begins + after)
}

/** The earliest thing the scenario has planned; of equal times injects in their order, then consequences as they were set off. */
export function nextScripted(scenario: ScenarioProgram, script: ScriptState): Scripted | null {
  let next: Scripted | null = null
  for (const inject of injectsOf(scenario, script)) {
    const at = plannedAt(inject, script, scenario.begins)
    if (at === null || !isPending(inject.id, script)) continue
    if (next === null || at < next.at) next = { kind: 'inject', inject, at }
  }
  for (const setOff of script.setOff) {
    if (script.happened.has(setOff.consequence)) continue
    if (next === null || setOff.due < next.at) next = { kind: 'consequence', setOff, at: setOff.due }
  }
  return next
}

/** Neither released nor skipped. */
export function isPending(inject: string, script: ScriptState): boolean {
  return !script.released.has(inject) && !script.skipped.has(inject)
}
