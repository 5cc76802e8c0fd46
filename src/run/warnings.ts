import type { InstanceId, PartyId, ProgramWarning } from '../compile/program.ts'
import { lateBy } from './duties.ts'
import type { Actor, RefusalReason, Stated } from './event.ts'
import type { Act } from './input.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { isOpen, type RunState, type Timer, type WarningState, warningKey } from './state.ts'
import { truthIn } from './truth.ts'
import type { Turn } from './turn.ts'
import { reportWarning } from './warning-facts.ts'

type WarningAct = Extract<Act, { kind: 'warn' | 'cancel-warning' }>

/** What stands in the way of issuing or lifting a warning, or null; `who` may do it. */
export interface WarningAim {
  readonly warning: ProgramWarning | null
  readonly area: string
  readonly who: readonly PartyId[]
  readonly reason: RefusalReason | null
}

/** Why, and when where it is written down later. */
export interface WarningSaid extends Stated {
  readonly reason: string | null
}

/** Looks at an act on a warning: it must be one of the plan's, within the plan's area, and stand if it is to be lifted. */
export function aimOfWarning(turn: Turn, wanted: WarningAct): WarningAim {
  const warning = turn.loaded.program.warnings.find(({ clause }) => clause === wanted.warning) ?? null
  if (!warning) return { warning, area: '', who: [], reason: 'not-possible' }
  const area = wanted.area ?? warning.area
  const stands = turn.state.warnings.get(warningKey(warning.product, area))?.clause === warning.clause
  const inside = turn.loaded.enclosing(area).includes(warning.area)
  const possible = inside && (wanted.kind === 'warn' || stands)
  return { warning, area, who: warning.issuers, reason: possible ? null : 'not-possible' }
}

/**
 * Issues a warning: it takes the place of the one of the same product and area (变更), or renews it (续发), and does the
 * duty to issue it and those to issue lower ones.
 */
export function issueWarning(
  turn: Turn,
  { warning, area }: { readonly warning: ProgramWarning; readonly area: string },
  { reason, ...said }: WarningSaid,
  by: Actor,
): InstanceId[] {
  const { clause, instance, product, level, valid } = warning
  const done = said.stated ?? turn.at
  const from = turn.state.warnings.get(warningKey(product, area)) ?? null
  const until = valid === null ? null : turn.at + valid
  turn.take(
    {
      type: 'warning-issued',
      data: {
        ...{ warning: clause, instance, product, level, area, from: from?.level ?? null, until },
        ...{ reason, ...said },
      },
    },
    by,
  )
  const answered = new Set(
    turn.loaded.program.warnings
      .filter((each) => each.instance === instance && each.product === product && each.rank <= warning.rank)
      .map((each) => each.clause),
  )
  for (const row of turn.state.rows.get(instance)?.values() ?? [])
    if (answered.has(row.clause) && isOpen(row))
      turn.follow({
        type: 'obligation-done',
        data: { key: row.key, instance, late: lateBy(row, done), evidence: null, ...said },
      })
  return [instance, from?.instance ?? instance, ...toldBy(turn, { clause, area }, null)]
}

/** Ends every warning of a machine whose 解除 in code holds. Gives back the machines that this moves. */
export function liftWarnings(turn: Turn, { instance, warnings }: LoadedInstance): InstanceId[] {
  return [...turn.state.warnings.values()].flatMap((state) => {
    const warning = warnings.find(({ clause }) => clause === state.clause)
    if (!warning?.lift) return []
    const standpoint = { area: state.area, machine: instance.id }
    if (truthIn(turn.loaded, turn.state, warning.lift, standpoint) !== true) return []
    const stood = turn.state.warnings
    turn.follow(endOf(state, 'lifted'))
    return toldBy(turn, state, stood)
  })
}

/** People end a warning. Gives back the machines that this moves. */
export function cancelWarning(turn: Turn, state: WarningState, said: WarningSaid, by: Actor): InstanceId[] {
  const stood = turn.state.warnings
  turn.take(endOf(state, 'cancelled', said), by)
  return [state.instance, ...toldBy(turn, state, stood)]
}

/** 时效: a warning that was not issued again in time is over. Gives back the machines that this moves. */
export function expireWarning(turn: Turn, timer: Extract<Timer, { kind: 'warning' }>): InstanceId[] {
  const state = turn.state.warnings.get(timer.warning)
  if (!state || state.since !== timer.since || state.until !== timer.due) return []
  const stood = turn.state.warnings
  turn.take(endOf(state, 'expired'), 'system')
  return [state.instance, ...toldBy(turn, state, stood)]
}

/** Tells the fact that the warning is, and gives back the machines that read it. */
function toldBy(
  turn: Turn,
  warning: Pick<WarningState, 'clause' | 'area'>,
  stood: RunState['warnings'] | null,
): readonly InstanceId[] {
  const fact = reportWarning(turn, warning, stood)
  return fact === null ? [] : [...(turn.loaded.readers.get(fact) ?? [])]
}

/** The event that ends a warning. `lifted`: its 解除 holds; `expired`: its 时效 is over; `cancelled`: people did it. */
function endOf(
  { clause, instance, product, level, area }: WarningState,
  why: 'lifted' | 'expired' | 'cancelled',
  said: WarningSaid = { reason: null },
) {
  const data = { warning: clause, instance, product, level, area, why, ...said }
  return { type: 'warning-ended' as const, data }
}
