import type { ObligationSpec } from '../compile/program.ts'
import type { LevelStep, Moment } from '../score/drill-record.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import { decideClause, type Study } from './study.ts'

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

/**
 * Follows a row of a plan back to the facts that called for it, as far as they had by `until`; null when its level was not in force
 * by then, or was declared without facts that called for it.
 */
export function callChainOf(study: Study, spec: ObligationSpec, until: Moment): CallChain | null {
  const entered = enteredAt(study, spec, until)
  const root =
    entered && rootOf(study, { instance: spec.instance, level: entered.level, until: entered.moment }, [])
  if (!entered || !root) return null
  const steps = [...root.steps, ...criticalPath(study, spec, [])]
  const allowed = steps.some(({ limit }) => limit === null)
    ? null
    : steps.reduce((sum, { limit }) => sum + (limit ?? 0), 0)
  return { ...root, steps, allowed, evidence: [...root.evidence, entered.moment.seq] }
}

/** A row and the predecessors that it waits for longest, first to last. */
function criticalPath(
  study: Study,
  spec: ObligationSpec,
  seen: readonly ObligationSpec[],
): CallChain['steps'] {
  const before = spec.after
    .flatMap(
      (clause) =>
        study.program.obligations.find((o) => o.clause === clause && o.instance === spec.instance) ?? [],
    )
    .filter((other) => other !== spec && !seen.includes(other))
    .map((other) => criticalPath(study, other, [...seen, spec]))
  const total = (path: CallChain['steps']): Ms =>
    path.reduce((sum, { limit }) => sum + (limit ?? Number.POSITIVE_INFINITY), 0)
  const longest = before.toSorted((a, b) => total(b) - total(a))[0] ?? []
  return [...longest, { clause: spec.clause, limit: spec.limit }]
}

/** The declaration that brought the row into force: the first of those since which it has been so. Raising keeps it so. */
function enteredAt(
  study: Study,
  spec: ObligationSpec,
  until: Moment,
): { level: LevelId; moment: Moment } | null {
  const steps = (study.record.levels.get(spec.instance) ?? []).filter(
    (s) => s.changed === 'response' && s.seq < until.seq,
  )
  const order = study.instances.get(spec.instance)?.levels ?? []
  let first: LevelStep | null = null
  let before = -1
  for (const step of steps) {
    const rank = order.indexOf(step.response)
    const inForce: boolean = spec.levels.includes(step.response) || (first !== null && rank > before)
    first = inForce ? (first ?? step) : null
    before = rank
  }
  return first ? { level: first.response, moment: { seq: first.seq, at: first.at } } : null
}

type Root = Omit<CallChain, 'allowed'>

/** The level of a machine, and the moment up to which its rise counts. */
interface Call {
  readonly instance: string
  readonly level: LevelId
  readonly until: Moment
}

function rootOf(study: Study, call: Call, seen: readonly string[]): Root | null {
  const { instance: instanceId, level } = call
  const instance = study.instances.get(instanceId)
  if (!instance || seen.includes(instanceId)) return null
  const rise = riseOf(study, call)
  const start = instance.starts.find((each) => each.level === level)
  if (!rise || !start) return null
  const decision = { clause: decideClause(instance, level), limit: start.decisionTime }
  const wire = study.program.wires.find(
    (each) => rise.because.includes(each.clause) && each.to === instanceId,
  )
  const onlyWire = wire && rise.because.every((clause) => clause === wire.clause)
  if (!wire || !onlyWire)
    return {
      rise: rise.moment,
      because: rise.because,
      instance: instanceId,
      level,
      steps: [decision],
      evidence: [rise.moment.seq],
    }
  const fired = study.record.events.findLast(
    (e) => e.type === 'link-fired' && e.data.wire === wire.clause && e.seq <= rise.moment.seq,
  )
  const root =
    fired && wire.when !== null
      ? rootOf(
          study,
          { instance: wire.from, level: wire.when, until: { seq: fired.seq, at: fired.at.situation } },
          [...seen, instanceId],
        )
      : null
  if (!root) return null
  const link = { clause: wire.clause, limit: wire.within ?? start.decisionTime }
  return {
    ...root,
    steps: [...root.steps, link],
    evidence: [...root.evidence, fired?.seq ?? rise.moment.seq, rise.moment.seq],
  }
}

/** The last rise of demand to `level` or above before `until`, with the conditions told for it. */
function riseOf(
  study: Study,
  { instance: instanceId, level, until }: Call,
): { moment: Moment; because: readonly string[] } | null {
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
