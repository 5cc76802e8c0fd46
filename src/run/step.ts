import type { InstanceId } from '../compile/program.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { act } from './act.ts'
import { fallDue, nextTime } from './duties.ts'
import type { ObligationKey } from './event.ts'
import { withoutFirstTimer } from './evolve.ts'
import type { FactInput, Input } from './input.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { moveObligation } from './machines.ts'
import { phaseOf } from './phase.ts'
import { settle } from './settle.ts'
import { factKey, isOpen, type ObligationRow, type RunState, standingBy, type Timer } from './state.ts'
import { type Happening, Turn } from './turn.ts'
import { undoEntry } from './undo.ts'
import { expireWarning } from './warnings.ts'

/**
 * One turn of the engine: the state after `input` at `at`, and everything that happened, in order. Pure: no clock, no
 * chance. `at` must not lie before the state's now. `timer` fires the earliest timer, which must be due at `at`.
 */
export function step(
  loaded: LoadedProgram,
  state: RunState,
  input: Input,
  at: Instant,
): { readonly state: RunState; readonly happenings: readonly Happening[] } {
  if (at < state.now) throw new Error(`Time does not run backwards: ${at} is before ${state.now}`)
  const turn = new Turn(loaded, state, at)
  switch (input.kind) {
    case 'facts':
      takeFacts(turn, input.facts)
      break
    case 'timer':
      fireTimer(turn)
      break
    case 'undo':
      settle(turn, undoEntry(turn, input.entry))
      break
    case 'act':
      settle(turn, act(turn, input))
  }
  return { state: turn.state, happenings: turn.happenings }
}

function takeFacts(turn: Turn, facts: readonly FactInput[]): void {
  for (const { fact, area, value } of facts) {
    const previous = turn.state.facts.get(factKey(fact, area))?.value ?? null
    const stale = turn.loaded.facts.get(fact)?.stale ?? null
    const stalesAt = stale === null || value === null ? null : turn.at + stale
    turn.take({ type: 'fact-reported', data: { fact, area, value, previous, stalesAt } }, 'system')
  }
  settle(turn, new Set(facts.flatMap(({ fact }) => [...(turn.loaded.readers.get(fact) ?? [])])))
}

function fireTimer(turn: Turn): void {
  const timer = turn.state.timers[0]
  if (!timer || timer.due > turn.at) throw new Error('No timer is due')
  turn.replace(withoutFirstTimer(turn.state))
  if (timer.kind === 'stale') fireStale(turn, timer)
  else if (timer.kind === 'warning') settle(turn, expireWarning(turn, timer))
  else if (timer.kind === 'late') fireLate(turn, timer)
  else fireRepeat(turn, timer)
}

/** A fact not reported again in time is unknown; a newer report has a timer of its own. */
function fireStale(turn: Turn, timer: Extract<Timer, { kind: 'stale' }>): void {
  const known = turn.state.facts.get(timer.fact)
  if (!known || known.at !== timer.reportedAt) return
  const [fact = '', area] = timer.fact.startsWith('@') ? [timer.fact] : timer.fact.split('@', 2)
  turn.take({ type: 'fact-staled', data: { fact, area: area ?? null, previous: known.value } }, 'system')
  settle(turn, turn.loaded.readers.get(fact) ?? [])
}

function fireLate(turn: Turn, timer: Extract<Timer, { kind: 'late' }>): void {
  const row = turn.state.rows.get(timer.instance)?.get(timer.key)
  if (!row || !moveObligation(row.state, 'run-late')) return
  turn.take(
    { type: 'obligation-late', data: { key: row.key, instance: timer.instance, deadline: timer.due } },
    'system',
  )
  settle(turn, [timer.instance])
}

/** 周期: the next occurrence falls due whether or not the last was done, as long as the row is in force. */
function fireRepeat(turn: Turn, timer: Extract<Timer, { kind: 'repeat' }>): void {
  const row = turn.state.rows.get(timer.instance)?.get(timer.key)
  const loaded = turn.loaded.instances.get(timer.instance)
  const spec = row && loaded?.byClause.get(row.clause)
  if (!row || !loaded || !spec?.every || isOver(row)) return
  const phase = phaseOf(spec, loaded, turn.state.levels.get(timer.instance) ?? standingBy)
  if (!phase.keeps || phase.run !== row.episode) return
  const { owner, episode, occurrence } = row
  // A drill made anew from its log may fire a timer of its last moment again.
  const rows = turn.state.rows.get(timer.instance)?.all ?? []
  if (rows.some((each) => isNext(each, row))) return
  const deadline = nextTime(turn, spec.every)
  fallDue(turn, loaded, spec, { owner, episode, occurrence: occurrence + 1, deadline })
}

function isNext(each: ObligationRow, row: ObligationRow): boolean {
  return (
    each.clause === row.clause &&
    each.owner === row.owner &&
    each.episode === row.episode &&
    each.occurrence === row.occurrence + 1
  )
}

function isOver({ state, lifted }: ObligationRow): boolean {
  return lifted || state === 'withdrawn' || state === 'waived'
}

/** Rows that are due or late now, oldest first. */
export function openRows(state: RunState): { readonly instance: InstanceId; readonly key: ObligationKey }[] {
  return [...state.rows].flatMap(([instance, rows]) =>
    rows.all.filter(isOpen).map(({ key }) => ({ instance, key })),
  )
}
