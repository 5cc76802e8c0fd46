import type { InstanceId, PlanInstance } from '../compile/program.ts'
import type { Counterpart } from '../run/counterparts.ts'
import type { Duty, LevelStep } from '../score/drill-record.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import { findingsOf } from './propose-revision.ts'
import type { Finding } from './revision.ts'
import type { Study } from './study.ts'

/** When a level was first called for (or a higher one), and when it was first declared; null: never. */
export interface LevelTimes {
  readonly called: Instant | null
  readonly declared: Instant | null
}

/** A level that other plans call for at another time. */
export interface DecisionShift {
  readonly instance: InstanceId
  readonly plan: string
  readonly level: LevelId
  readonly before: LevelTimes
  readonly after: LevelTimes
  /** How much earlier it is called for; negative: later. Null where one of both never calls for it. */
  readonly earlier: Ms | null
  /** When it would have been declared had people taken as long as they did: a reckoning, not something that happened. */
  readonly reckoned: Instant | null
}

/** A duty that was late in one of both. `other` null: there it was not asked for. */
export interface DutyShift {
  readonly duty: Duty
  readonly other: Duty | null
}

/** What the same acts come to by other plans. */
export interface ReplayDifference {
  readonly vanished: readonly Finding[]
  readonly appeared: readonly Finding[]
  /** As they were, and as they are. */
  readonly stays: readonly { readonly was: Finding; readonly is: Finding }[]
  readonly decisions: readonly DecisionShift[]
  /** Of the log. */
  readonly noLongerLate: readonly DutyShift[]
  /** Of the replay. */
  readonly newlyLate: readonly DutyShift[]
}

export function replayDifference(before: Study, after: Study, clauseOf: Counterpart): ReplayDifference {
  const old = findingsOf(before)
  const now = findingsOf(after)
  const known = new Map(now.map((each) => [nameOf(each, each.clause), each]))
  const oldNames = new Set(old.map((each) => nameOf(each, clauseOf(each.clause) ?? each.clause)))
  const pairs = old.map((was) => ({ was, is: known.get(nameOf(was, clauseOf(was.clause) ?? was.clause)) }))
  return {
    vanished: pairs.flatMap(({ was, is }) => (is ? [] : [was])),
    appeared: now.filter((each) => !oldNames.has(nameOf(each, each.clause))),
    stays: pairs.flatMap(({ was, is }) => (is ? [{ was, is }] : [])),
    decisions: decisionShifts(before, after),
    ...dutyShifts(before.record.duties, after.record.duties, clauseOf),
  }
}

/** Findings are the same by what was measured and why, at the clause that this one has become. */
function nameOf({ measure, cause, subject }: Finding, clause: string): string {
  return JSON.stringify([measure, cause, clause, subject])
}

function decisionShifts(before: Study, after: Study): DecisionShift[] {
  const instances = new Map([...before.instances, ...after.instances])
  return [...instances.values()].flatMap((instance) =>
    instance.levels.flatMap((level): DecisionShift[] => {
      const old = timesOf(before, instance, level)
      const now = timesOf(after, instance, level)
      if (old.called === now.called && old.declared === now.declared) return []
      const bothCalled = old.called !== null && now.called !== null
      const took = old.called === null || old.declared === null ? null : old.declared - old.called
      return [
        {
          ...{ instance: instance.id, plan: instance.title, level, before: old, after: now },
          earlier: bothCalled ? (old.called ?? 0) - (now.called ?? 0) : null,
          reckoned:
            now.called === null || took === null || took < 0 || now.called === old.called
              ? null
              : now.called + took,
        },
      ]
    }),
  )
}

function timesOf({ record, instances }: Study, { id }: PlanInstance, level: LevelId): LevelTimes {
  const order = instances.get(id)?.levels ?? []
  const steps = order.includes(level) ? (record.levels.get(id) ?? []) : []
  const own = levelRank(level, order)
  const first = (reached: (step: LevelStep) => number): Instant | null =>
    steps.find((step) => reached(step) >= own)?.at ?? null
  return {
    called: first(({ demand }) => levelRank(demand, order)),
    declared: first(({ response }) => order.indexOf(response)),
  }
}

function dutyShifts(
  before: readonly Duty[],
  after: readonly Duty[],
  clauseOf: Counterpart,
): Pick<ReplayDifference, 'noLongerLate' | 'newlyLate'> {
  const old = new Map(before.map((duty) => [keyOf(duty, clauseOf(duty.clause)), duty]))
  const now = new Map(after.map((duty) => [keyOf(duty, duty.clause), duty]))
  const shifts = (from: ReadonlyMap<string, Duty>, to: ReadonlyMap<string, Duty>): readonly DutyShift[] =>
    [...from].flatMap(([key, duty]) => {
      const other = to.get(key) ?? null
      return isLate(duty) && !(other && isLate(other)) ? [{ duty, other }] : []
    })
  return { noLongerLate: shifts(old, now), newlyLate: shifts(now, old) }
}

/** Occurrence and episode stand at the end of a key. */
function keyOf({ key, instance, owner, clause }: Duty, here: string | null): string {
  return JSON.stringify([instance, here ?? `- ${clause}`, owner, key.slice(key.lastIndexOf('/'))])
}

/** Late at some time, by whatever it came to be done. */
export function isLate({ late, done }: Duty): boolean {
  return late !== null || (done !== null && done.late > 0)
}
