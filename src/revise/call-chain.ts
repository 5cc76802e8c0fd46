import type { Ms } from '../vocabulary/duration.ts'
import { levelRank, type LevelId } from '../vocabulary/level.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Duty, Moment } from '../score/drill-record.ts'
import type { Study } from './study.ts'

/** How a duty came about: from the moment that facts called for a level, through declarations and links, to the duty. */
export interface CallChain {
  /** The rise of demand at the root, and the start conditions that made it. */
  readonly rise: Moment
  readonly because: readonly ClauseId[]
  readonly instance: string
  readonly level: LevelId
  /** The time that the plans' own words allow from the rise to the duty done; null where a step has no limit. */
  readonly allowed: Ms | null
  /** The steps of that time, in order. */
  readonly steps: readonly { readonly clause: ClauseId; readonly limit: Ms | null }[]
  readonly evidence: readonly number[]
}

/** Follows a duty back to the facts that called for it; null when no facts did (a declaration beyond the demand, an order). */
export function callChainOf(study: Study, duty: Duty): CallChain | null {
  const spec = study.program.obligations.find((each) => each.clause === duty.clause && each.instance === duty.instance)
  if (!spec) return null
  const entered = enteredAt(study, duty)
  if (!entered) return null
  const root = rootOf(study, duty.instance, entered.level, entered.moment, [])
  if (!root) return null
  const before = spec.after.flatMap((clause) => {
    const other = study.program.obligations.find((each) => each.clause === clause && each.instance === duty.instance)
    return other ? [{ clause, limit: other.limit }] : []
  })
  const steps = [...root.steps, ...before, { clause: duty.clause, limit: spec.limit }]
  const allowed = steps.some(({ limit }) => limit === null) ? null : steps.reduce((sum, { limit }) => sum + (limit ?? 0), 0)
  return { ...root, steps, allowed, evidence: [...root.evidence, entered.moment.seq, duty.due.seq] }
}

/** The declaration that brought the duty's level into force: the last before the duty by which its level was reached. */
function enteredAt(study: Study, duty: Duty): { level: LevelId; moment: Moment } | null {
  const instance = study.instances.get(duty.instance)
  const steps = study.record.levels.get(duty.instance) ?? []
  const declared = steps.filter((step) => step.seq <= duty.due.seq && step.changed === 'response' && instance?.levels.includes(step.response))
  const level = declared.at(-1)?.response
  if (level === undefined) return null
  const spec = study.program.obligations.find((each) => each.clause === duty.clause && each.instance === duty.instance)
  const first = declared.find((step) => step.response === level || spec?.levels.includes(step.response)) ?? declared.at(-1)
  return first ? { level: first.response, moment: { seq: first.seq, at: first.at } } : null
}

type Root = Omit<CallChain, 'allowed'>

function rootOf(study: Study, instanceId: string, level: LevelId, until: Moment, seen: readonly string[]): Root | null {
  const instance = study.instances.get(instanceId)
  if (!instance || seen.includes(instanceId)) return null
  const rise = riseOf(study, instanceId, level, until)
  const start = instance.starts.find((each) => each.level === level)
  if (!rise || !start) return null
  const decision = { clause: `${instance.plan}#${level}.procedure.decide`, limit: start.decisionTime }
  const wire = study.program.wires.find((each) => rise.because.includes(each.clause) && each.to === instanceId)
  const onlyWire = wire && rise.because.every((clause) => clause === wire.clause)
  if (!wire || !onlyWire)
    return { rise: rise.moment, because: rise.because, instance: instanceId, level, steps: [decision], evidence: [rise.moment.seq] }
  const fired = study.record.events.findLast((e) => e.type === 'link-fired' && e.data.wire === wire.clause && e.seq <= rise.moment.seq)
  const root = fired && wire.when !== null ? rootOf(study, wire.from, wire.when, { seq: fired.seq, at: fired.at.situation }, [...seen, instanceId]) : null
  if (!root) return null
  const link = { clause: wire.clause, limit: wire.within ?? start.decisionTime }
  return { ...root, steps: [...root.steps, link], evidence: [...root.evidence, fired?.seq ?? rise.moment.seq, rise.moment.seq] }
}

/** The last rise of demand to `level` or above before `until`, with the conditions told for it. */
function riseOf(study: Study, instanceId: string, level: LevelId, until: Moment): { moment: Moment; because: readonly string[] } | null {
  const order = study.instances.get(instanceId)?.levels ?? []
  let rise: { moment: Moment; because: readonly string[] } | null = null
  let before: LevelId | null = null
  for (const event of study.record.events) {
    if (event.seq > until.seq) break
    if (event.type !== 'demand-changed' || event.data.instance !== instanceId) continue
    const rank = levelRank(level, order)
    if (levelRank(event.data.to, order) >= rank && levelRank(before, order) < rank)
      rise = { moment: { seq: event.seq, at: event.at.situation }, because: event.data.because }
    before = event.data.to
  }
  return rise
}
