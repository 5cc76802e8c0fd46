import type { ProgramInject, ScenarioProgram } from '../../../../compile/scenario-program.ts'
import { injectsOf, isPending, plannedAt, type ScriptState } from '../../../../run/script.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import type { OpenDuty } from './obligations.ts'

/** An inject with what became of it. */
export interface ScriptedInject {
  readonly inject: ProgramInject
  readonly state: 'pending' | 'released' | 'skipped'
  /** When it is planned for; null: it waits for a condition. */
  readonly at: Instant | null
  readonly moved: boolean
}

/** Every inject of the drill, in the order of their times; those that wait for a condition last. */
export function injectList(scenario: ScenarioProgram, script: ScriptState): readonly ScriptedInject[] {
  const list = injectsOf(scenario, script).map((inject): ScriptedInject => {
    const state = isPending(inject.id, script)
      ? 'pending'
      : script.skipped.has(inject.id)
        ? 'skipped'
        : 'released'
    const at = plannedAt(inject, script, scenario.begins)
    return { inject, state, at, moved: script.moved.has(inject.id) }
  })
  const last = Number.MAX_SAFE_INTEGER
  return list.sort((a, b) => (a.at ?? last) - (b.at ?? last))
}

/** The next inject that comes by itself; null: none is planned. */
export function nextInject(list: readonly ScriptedInject[]): ScriptedInject | null {
  return list.find(({ state, at }) => state === 'pending' && at !== null) ?? null
}

/** The next moment worth watching: an inject, or a deadline that is not yet past. */
export type KeyMoment =
  | { readonly kind: 'inject'; readonly at: Instant; readonly inject: ProgramInject }
  | { readonly kind: 'deadline'; readonly at: Instant; readonly duty: OpenDuty }

/** What comes next; of equal times the inject. */
export function nextKeyMoment(
  injects: readonly ScriptedInject[],
  duties: readonly OpenDuty[],
  now: Instant,
): KeyMoment | null {
  const inject = nextInject(injects)
  const duty = duties.find(({ row }) => row.deadline !== null && row.deadline >= now)
  const deadline = duty?.row.deadline ?? null
  if (inject?.at != null && (deadline === null || inject.at <= deadline))
    return { kind: 'inject', at: inject.at, inject: inject.inject }
  return duty && deadline !== null ? { kind: 'deadline', at: deadline, duty } : null
}
