import type { LevelStart, PlanInstance } from '../../compile/program.ts'
import { type Occasion, occasionsOf } from '../../score/called-for.ts'
import type { Duty } from '../../score/drill-record.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import type { Finding } from '../revision.ts'
import { ask, decideClause, finding, partyName, type Study } from '../study.ts'

/** A level that was declared after its decision time, or not at all although it was called for for long enough. */
export function declaredLate(study: Study): Finding[] {
  return study.program.instances.flatMap((instance) => {
    const late = instance.starts.flatMap((start) => lateCall(study, instance, start) ?? [])
    return late.map((each) => judge(study, each, late))
  })
}

/** How a level was answered the time that it was answered worst. */
interface LateCall {
  readonly instance: PlanInstance
  readonly start: LevelStart
  readonly worst: Occasion
}

function lateCall({ record }: Study, instance: PlanInstance, start: LevelStart): LateCall | null {
  const { level, decisionTime } = start
  const steps = record.levels.get(instance.id) ?? []
  const question = { level, order: instance.levels, decisionTime, ends: record.ends }
  const worst = occasionsOf(steps, question)
    .filter((each) => each.outcome === 'late' || each.outcome === 'never')
    .sort((a, b) => (b.delay ?? Number.POSITIVE_INFINITY) - (a.delay ?? Number.POSITIVE_INFINITY))[0]
  return worst ? { instance, start, worst } : null
}

/** `all`: of the same plan. */
function judge(study: Study, call: LateCall, all: readonly LateCall[]): Finding {
  const { instance, start, worst } = call
  const { level } = start
  const clause = decideClause(instance, level)
  const before = procedureBefore(study, instance.id, level, worst.rise.seq)
  const isNever = worst.outcome === 'never'
  const evidence = [worst.rise, worst.declared, before?.done]
  return finding(study, {
    measure: 'declared-late',
    cause: null,
    clause,
    params: {
      plan: instance.title,
      level,
      limitMs: start.decisionTime ?? 0,
      tookMs: worst.delay ?? study.record.ends - worst.rise.at,
      never: isNever ? 1 : 0,
      ...(isNever ? leftAside(study, call, all) : {}),
      slowest: before?.clause ?? '',
      who: before ? partyName(study, before.owner) : '',
    },
    evidence: evidence.flatMap((each) => each?.seq ?? []),
    proposal: isNever
      ? ask(
          { variant: 'decide-directly', params: { clause } },
          { variant: 'say-who-decides', params: { clause } },
          { variant: 'train', params: { who: start.decide.map((id) => partyName(study, id)) } },
        )
      : ask(
          { variant: 'decide-directly', params: { clause } },
          { variant: 'shorten-assessment', params: { clause: before?.clause ?? clause } },
          { variant: 'longer-decision', params: { clause } },
        ),
  })
}

/** The levels that the plan's conditions rose to later and that were never declared either, and what all of them would have asked for. */
function leftAside(study: Study, { instance, start, worst }: LateCall, all: readonly LateCall[]) {
  const later = all.filter((each) => each.worst.outcome === 'never' && each.worst.rise.seq >= worst.rise.seq)
  const levels = instance.levels.filter((level) => later.some((each) => each.start.level === level))
  const tasks = unaskedAt(study, instance.id, [start.level, ...levels])
  const highest = levels.at(-1) ?? start.level
  const highestLevel = levels.indexOf(highest) > levels.indexOf(start.level) ? highest : ''
  return { highestLevel, unasked: tasks.length, unaskedClauses: tasks }
}

/** What the levels would have asked for at once, had one been declared, and what nobody was asked to do: tasks without a condition. */
function unaskedAt({ program, record }: Study, instance: string, levels: readonly LevelId[]): ClauseId[] {
  const asked = new Set(record.duties.map(({ thread }) => thread))
  const tasks = program.obligations.filter(
    (spec) =>
      spec.instance === instance &&
      spec.kind === 'task' &&
      spec.trigger === 'level' &&
      spec.levels.some((level) => levels.includes(level)) &&
      spec.when === null &&
      !spec.discretion &&
      !asked.has(spec.thread),
  )
  return [...new Set(tasks.map(({ thread }) => thread))]
}

/** The step before the decision that was itself late, if any. */
function procedureBefore(study: Study, instance: string, level: string, since: number): Duty | null {
  const steps = study.record.duties.filter(
    (duty) =>
      duty.instance === instance &&
      duty.due.seq > since &&
      (duty.kind === 'assess' || duty.kind === 'propose') &&
      duty.clause.includes(`${level}.procedure.`),
  )
  return steps.find((duty) => (duty.done?.late ?? 0) > 0 || duty.late !== null) ?? null
}
