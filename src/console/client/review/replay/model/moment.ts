import { exerciseOf } from '../../../../../drill/clock.ts'
import { isOpen, type LevelState, type ObligationRow, standingBy } from '../../../../../run/state.ts'
import type { Duty } from '../../../../../score/drill-record.ts'
import type { Ms } from '../../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../../../../../vocabulary/level.ts'
import { type OpenDuty, openDuties } from '../../../director/model/obligations.ts'
import { type PlanLine, planLines } from '../../../director/model/plan-lines.ts'
import { injectList, type ScriptedInject } from '../../../director/model/upcoming.ts'
import type { Cursor } from './cursor.ts'
import { type FactAt, factsAt } from './fact-history.ts'
import type { Folded } from './folded.ts'
import type { ReplayLog } from './replay-log.ts'

/** A drill as it stood at a moment: what all panels show. */
export interface Moment {
  readonly cursor: Cursor
  readonly exercise: Ms
  readonly folded: Folded
  readonly plans: readonly PlanAt[]
  readonly late: readonly OpenDuty[]
  readonly due: readonly OpenDuty[]
  /** Newest first. */
  readonly closed: readonly ClosedDuty[]
  readonly facts: readonly FactAt[]
  /** Newest first. */
  readonly messages: ReplayLog['messages']
  readonly injects: readonly ScriptedInject[]
}

/** A plan that something had moved. */
export interface PlanAt extends PlanLine {
  /** Since when less, or more, has been declared than called for; null: there is no gap. */
  readonly gapSince: Instant | null
  readonly level: LevelState
}

/** A duty that nobody has to do any more. */
export interface ClosedDuty {
  readonly row: ObligationRow
  readonly duty: Duty
  readonly instance: string
}

export function momentAt(replay: ReplayLog, cursor: Cursor): Moment {
  const { seq, at } = cursor
  const folded = replay.stoodAt(seq)
  const { run, script } = folded
  const { backstage } = replay.answer
  const open = openDuties(run, replay.duties, at)
  return {
    cursor,
    exercise: exerciseAt(replay, cursor, folded),
    folded,
    plans: plansAt(backstage, run),
    late: open.filter(({ late }) => late),
    due: open.filter(({ late }) => !late),
    closed: closedDuties(run.rows, replay.duties),
    facts: factsAt(replay.facts, seq),
    messages: replay.messages.filter((event) => event.seq <= seq).reverse(),
    injects: injectList(backstage.scenario, script),
  }
}

/** Between two entries exercise time passes as the drill's clock did. */
function exerciseAt(replay: ReplayLog, { seq, at }: Cursor, { conduct }: Folded): Ms {
  const entry = replay.entry(seq)
  if (entry === null) return 0
  const on = at - entry.at.situation
  if (on <= 0) return entry.at.exercise
  if (!replay.ownTime) return entry.at.exercise + on
  const until = replay.entry(seq + 1)?.at.exercise ?? entry.at.exercise
  return Math.min(Math.max(entry.at.exercise, exerciseOf(conduct.clock, at)), until)
}

function plansAt(backstage: Parameters<typeof planLines>[0], run: Folded['run']): PlanAt[] {
  return planLines(backstage, run).flatMap((line) => {
    const level = run.levels.get(line.instance) ?? standingBy
    if (line.demand === null && line.response === 'standby' && line.open === 0) return []
    const order = backstage.instances.find(({ id }) => id === line.instance)?.levels ?? []
    return [{ ...line, level, gapSince: gapSince(level, order) }]
  })
}

/** Since when what is declared has been below what is called for, or above it, without a break. */
export function gapSince(
  { demands, responses }: Pick<LevelState, 'demands' | 'responses'>,
  order: readonly LevelId[],
): Instant | null {
  const steps = [
    ...demands.map(({ at, level }) => ({ at, called: levelRank(level, order), declared: null })),
    ...responses.map(({ at, level }) => ({ at, called: null, declared: order.indexOf(level) })),
  ].sort((a, b) => a.at - b.at)
  let called = -1
  let declared = -1
  let since: Instant | null = null
  let side = 0
  for (const step of steps) {
    called = step.called ?? called
    declared = step.declared ?? declared
    const now = Math.sign(declared - called)
    if (now !== side) since = now === 0 ? null : step.at
    side = now
  }
  return since
}

function closedDuties(rows: Folded['run']['rows'], duties: ReadonlyMap<string, Duty>): ClosedDuty[] {
  const closed: ClosedDuty[] = []
  for (const [instance, own] of rows)
    for (const row of own.all) {
      const duty = duties.get(row.key)
      if (duty && !isOpen(row)) closed.push({ row, duty, instance })
    }
  return closed.sort(
    (a, b) => (b.row.closedAt ?? 0) - (a.row.closedAt ?? 0) || b.duty.due.seq - a.duty.due.seq,
  )
}
