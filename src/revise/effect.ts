import { linkCalls } from '../score/link-calls.ts'
import { levelRank } from '../vocabulary/level.ts'
import { formerName } from './measures/former-name.ts'
import { notTold } from './measures/not-told.ts'
import { ownerless } from './measures/ownerless.ts'
import { superiorNotTold } from './measures/superior-not-told.ts'
import { undoneAtHarm } from './measures/undone-at-harm.ts'
import type { Effect, Finding } from './revision.ts'
import type { Study } from './study.ts'

/** Whether the finding is gone when the drill is played again on the revised text, and by how much. Null for findings whose edits move no time. */
export function effectOf(finding: Finding, replayed: Study): Effect | null {
  if (finding.measure === 'undone-at-harm') return harmEffect(finding, replayed)
  if (finding.measure === 'link-late') {
    const late = linkCalls(replayed.record, replayed.program).filter(
      (call) => call.wire.clause === finding.clause && (call.outcome === 'late' || call.outcome === 'never'),
    )
    return {
      resolved: late.length === 0,
      wording: { variant: late.length === 0 ? 'link-in-time' : 'link-still-late', params: {} },
    }
  }
  const measure = measureOf[finding.measure]
  if (!measure) return null
  const still = measure.find(replayed).some(({ clause }) => clause === finding.clause)
  const { proposal } = finding
  const params = proposal.kind === 'edit' ? proposal.wording.params : {}
  return { resolved: !still, wording: { variant: still ? measure.still : measure.gone, params } }
}

/** Measures of the text alone: the finding is gone when the measure finds nothing at its clause any more. */
const measureOf: Readonly<
  Partial<
    Record<
      Finding['measure'],
      {
        readonly find: (study: Study) => readonly Finding[]
        readonly gone: string
        readonly still: string
      }
    >
  >
> = {
  'not-told': { find: notTold, gone: 'now-told', still: 'still-not-told' },
  'superior-not-told': { find: superiorNotTold, gone: 'now-told', still: 'still-not-told' },
  ownerless: { find: ownerless, gone: 'now-owned', still: 'still-undone' },
  'former-name': { find: formerName, gone: 'now-owned', still: 'still-undone' },
}

/** People did what they did when they did it: that it would have been called for in time is all that a log can show. */
function calledInLog(finding: Finding, replayed: Study, still: boolean): Effect {
  const { level, riseAt } = finding.params
  const called = [...replayed.instances.values()].flatMap(({ id, plan, levels }) =>
    finding.clause.startsWith(`${plan}#`)
      ? (replayed.record.levels.get(id) ?? []).filter(
          ({ demand }) => levelRank(demand, levels) >= levels.indexOf(String(level)),
        )
      : [],
  )
  const first = Math.min(...called.map(({ at }) => at))
  const earlier = Number(riseAt) - first
  return !still && Number.isFinite(first) && earlier > 0
    ? {
        resolved: true,
        wording: { variant: 'called-earlier', params: { calledAt: first, earlierMs: earlier } },
      }
    : { resolved: false, wording: { variant: 'still-undone', params: {} } }
}

function harmEffect(finding: Finding, replayed: Study): Effect {
  const still = undoneAtHarm(replayed).some(
    (other) =>
      other.measure === finding.measure &&
      other.params.task === finding.params.task &&
      other.params.inject === finding.params.inject,
  )
  if (replayed.trace.header.kind !== 'simulation') return calledInLog(finding, replayed, still)
  const harmAt = Number(finding.params.harmAt)
  const done = replayed.record.duties.filter(
    (duty) => duty.text === finding.params.task && duty.done !== null && duty.due.at < harmAt,
  )
  const last = Math.max(...done.map((duty) => duty.done?.at ?? 0))
  const margin = done.length === 0 ? null : harmAt - last
  if (margin !== null && margin >= 0)
    return { resolved: true, wording: { variant: 'done-before-harm', params: { marginMs: margin } } }
  const params = margin === null ? {} : { afterMs: -margin }
  // Called early enough by the plans' own limits, yet done too late by these participants.
  if (!still)
    return {
      resolved: true,
      wording: { variant: margin === null ? 'called-in-time' : 'called-in-time-done-late', params },
    }
  return { resolved: false, wording: { variant: 'still-undone', params } }
}
