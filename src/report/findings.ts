import type { InstanceId } from '../compile/program.ts'
import type { OrganizationTally } from '../score/by-organization.ts'
import { type DrillRecord, type Duty, isActing } from '../score/drill-record.ts'
import type { LinkCall } from '../score/link-calls.ts'
import { latenessOf, outcomeOf } from '../score/outcome.ts'
import { evidenceOf } from '../score/tally.ts'
import { levelRank } from '../vocabulary/level.ts'
import type { Finding } from './finding.ts'
import type { LevelAnswer, LevelCourse } from './level-course.ts'

/** How names are made: of plans by instance, of bodies by duty, of duties by their words. */
export interface FindingNames {
  readonly instance: (id: InstanceId) => string
  readonly party: (id: string) => string
  readonly duty: (duty: Duty) => string
  /** Between two names. */
  readonly separator: string
}

/** How one call for a level was answered. Weight: undeclared before late, higher levels first. */
export function answerFinding(
  { level, occasion }: LevelAnswer,
  course: LevelCourse,
  names: FindingNames,
): Finding {
  const { rise, declared, deadline, delay, outcome } = occasion
  const rank = levelRank(level, course.instance.levels)
  const evidence = evidenceOf([rise, declared])
  const deciders = course.instance.starts.find((start) => start.level === level)?.decide ?? []
  const subject = names.instance(course.instance.id)
  const base = {
    evidence,
    who: deciders.map(names.party),
    side: 'neither',
    weight: 0,
    subject,
    clause: null,
  } as const
  const delayMs = delay ?? 0
  switch (outcome) {
    case 'never': {
      const params = { level, waitedMs: calledFor(course, level, rise.at) }
      return { ...base, variant: 'never-declared', side: 'weakness', weight: 100 + rank, params }
    }
    case 'late': {
      const params = { level, delayMs, overMs: rise.at + delayMs - (deadline ?? rise.at) }
      return { ...base, variant: 'declared-late', side: 'weakness', weight: 85 + rank, params }
    }
    case 'running':
      return { ...base, variant: 'call-open', params: { level } }
    case 'excused':
      return { ...base, variant: 'call-passed', params: { level } }
    case 'in-time':
      if (delayMs < 0)
        return {
          ...base,
          variant: 'declared-early',
          side: 'strength',
          weight: 90 + rank,
          params: { level, earlyMs: -delayMs },
        }
      if (deadline === null) return { ...base, variant: 'declared-no-limit', params: { level, delayMs } }
      return {
        ...base,
        variant: 'declared-in-time',
        side: 'strength',
        weight: 85 + rank,
        params: { level, delayMs, limitMs: deadline - rise.at },
      }
  }
}

/** How long at least `level` was called for without a break from `since` on. */
function calledFor({ instance, stretches }: LevelCourse, level: string, since: number): number {
  const rank = levelRank(level, instance.levels)
  const after = stretches.filter((one) => one.to > since)
  const fell = after.find((one) => one.from >= since && levelRank(one.demand, instance.levels) < rank)
  return (fell?.from ?? after.at(-1)?.to ?? since) - since
}

/** The sentence that stands over a plan's course: the gravest weakness, else the best strength, else what there is. */
export function courseTitle(course: LevelCourse, names: FindingNames): Finding {
  const answers = course.answers.map((answer) => answerFinding(answer, course, names))
  const heaviest = (side: Finding['side']): Finding | undefined =>
    answers.filter((one) => one.side === side).sort((a, b) => b.weight - a.weight)[0]
  const found = heaviest('weakness') ?? heaviest('strength') ?? answers.at(-1)
  if (found) return found
  const declared = course.stretches.find((one) => one.response !== null)
  const base = {
    evidence: evidenceOf([declared ?? null]),
    who: [],
    side: 'neither',
    weight: 0,
    subject: null,
    clause: null,
  } as const
  if (!declared) return { ...base, variant: 'not-called', params: {} }
  return { ...base, variant: 'not-called-declared', params: { level: declared.response ?? '' } }
}

/** Declared, lowered or ended against what was called for. */
export function moveFindings(course: LevelCourse, record: DrillRecord, names: FindingNames): Finding[] {
  const { levels, id } = course.instance
  return record.events.flatMap((event): Finding[] => {
    const isMove =
      event.type === 'level-declared' ||
      event.type === 'level-raised' ||
      event.type === 'level-lowered' ||
      event.type === 'response-ended'
    if (!isMove || event.data.instance !== id) return []
    const { to, demanded } = event.data
    const plan = names.instance(id)
    const by = record.actorOf(event)
    const who = by === 'system' || isActing(by) ? [] : [names.party(by.party)]
    const base = { side: 'weakness', evidence: [event.seq], who, subject: null, clause: null } as const
    const gap = levelRank(to, levels) - levelRank(demanded, levels)
    if (event.type === 'response-ended')
      return demanded === null
        ? []
        : [{ ...base, variant: 'ended-early', weight: 95, params: { plan, level: demanded } }]
    if (event.type === 'level-lowered')
      return gap >= 0 || demanded === null
        ? []
        : [{ ...base, variant: 'lowered-early', weight: 93, params: { plan, level: demanded, other: to } }]
    if (gap <= 0 || demanded === null) return []
    return [
      {
        ...base,
        side: 'neither',
        variant: 'over-declared',
        weight: 0,
        params: { plan, level: to, other: demanded },
      },
    ]
  })
}

/** How one plan's call on another was answered. */
export function linkFinding(call: LinkCall, names: FindingNames): Finding | null {
  const { wire, delay, deadline, fired, outcome } = call
  const params = { plan: names.instance(wire.from), target: names.instance(wire.to), level: wire.expect }
  const base = {
    subject: null,
    clause: wire.clause,
    evidence: evidenceOf([fired, call.sent, call.reached]),
    who: wire.by === null ? [] : [names.party(wire.by)],
  }
  if (outcome === 'never') return { ...base, variant: 'link-never', side: 'weakness', weight: 80, params }
  if (outcome === 'late') {
    const overMs = fired.at + (delay ?? 0) - (deadline ?? fired.at)
    return {
      ...base,
      variant: 'link-late',
      side: 'weakness',
      weight: 55,
      params: { ...params, delayMs: delay ?? 0, overMs },
    }
  }
  if (outcome !== 'in-time') return null
  return {
    ...base,
    variant: 'link-in-time',
    side: 'strength',
    weight: 75,
    params: { ...params, delayMs: delay ?? 0 },
  }
}

/** Acts without authority, one finding per body and plan. */
export function refusalFindings(record: DrillRecord, names: FindingNames): Finding[] {
  const groups = new Map<string, { who: string; plan: string; seqs: number[] }>()
  for (const event of record.events) {
    if (event.type !== 'act-refused' || event.data.reason !== 'no-authority' || event.by === 'system')
      continue
    const who = names.party(event.by.party)
    const plan = event.data.instance === null ? '' : names.instance(event.data.instance)
    const group = groups.get(`${who} ${plan}`) ?? { who, plan, seqs: [] }
    groups.set(`${who} ${plan}`, { ...group, seqs: [...group.seqs, event.seq] })
  }
  return [...groups.values()].map(({ who, plan, seqs }) => ({
    variant: 'refused',
    side: 'weakness',
    weight: 70,
    evidence: seqs,
    who: [who],
    subject: null,
    clause: null,
    params: { who, plan, times: seqs.length },
  }))
}

/** Kinds whose fate is told by the level or the link they belong to. */
const toldElsewhere: ReadonlySet<Duty['kind']> = new Set(['assess', 'propose', 'agree', 'decide', 'link'])

/** Duties that belonged to nobody, were missed or done late: one finding per clause and fate, worst first. */
export function dutyFindings(record: DrillRecord, names: FindingNames): Finding[] {
  const counted = record.duties.filter((duty) => !toldElsewhere.has(duty.kind))
  const groups = new Map<string, Duty[]>()
  for (const duty of counted) {
    const outcome = outcomeOf(duty, record.ends)
    if (outcome !== 'missed' && outcome !== 'done-late' && duty.owner !== null) continue
    const fate = duty.owner === null ? 'ownerless' : outcome
    groups.set(`${fate} ${duty.clause}`, [...(groups.get(`${fate} ${duty.clause}`) ?? []), duty])
  }
  return [...groups].flatMap(([key, duties]) => dutyFinding(key.split(' ')[0] ?? '', duties, record, names))
}

function dutyFinding(
  fate: string,
  duties: readonly Duty[],
  record: DrillRecord,
  names: FindingNames,
): Finding[] {
  const [first] = duties
  if (!first) return []
  const who = [...new Set(duties.flatMap((duty) => (duty.owner === null ? [] : [names.party(duty.owner)])))]
  const worst = duties.reduce((most, duty) => Math.max(most, latenessOf(duty, record.ends)), 0)
  const evidence = evidenceOf(duties.flatMap((duty) => [duty.due, duty.late, duty.done]))
  const params = {
    text: names.duty(first),
    clause: first.clause,
    who: who.join(names.separator),
    worstMs: worst,
  }
  const base = { side: 'weakness', evidence, who, params, subject: null, clause: first.clause } as const
  if (fate === 'ownerless') return [{ ...base, variant: 'ownerless', weight: 65 }]
  const report = first.kind === 'report' || first.kind === 'notify' ? 2 : 0
  const weight = (fate === 'missed' ? 60 : 40) + report + Math.min(duties.length, 10) / 100
  return [{ ...base, variant: fate === 'missed' ? 'missed' : 'done-late', weight }]
}

/** Bodies that kept all of at least three duties, and the deadlines that were held most closely. */
export function keptFindings(
  tallies: readonly OrganizationTally[],
  record: DrillRecord,
  names: FindingNames,
): Finding[] {
  const bodies = tallies.flatMap(({ own, name }): Finding[] => {
    const rows = own.counts['in-time']
    const clean = rows >= 3 && own.counts['done-late'] + own.counts.missed === 0
    if (!clean || name === null) return []
    const params = { who: name, rows }
    return [
      {
        variant: 'all-in-time',
        subject: null,
        clause: null,
        side: 'strength',
        weight: 60 + rows / 100,
        evidence: own.evidence,
        who: [name],
        params,
      },
    ]
  })
  const single = record.duties.flatMap((duty): Finding[] => {
    if (!duty.done || duty.done.late > 0 || duty.done.acting || duty.deadline === null || duty.owner === null)
      return []
    if (toldElsewhere.has(duty.kind)) return []
    const who = names.party(duty.owner)
    const [spentMs, limitMs] = [duty.done.at - duty.due.at, duty.deadline - duty.due.at]
    const params = { text: names.duty(duty), clause: duty.clause, who, spentMs, limitMs }
    const weight = 40 + (duty.kind === 'report' ? 10 : 0) + (limitMs > 0 ? 1 / (1 + limitMs / 60_000) : 0)
    return [
      {
        variant: 'done-in-time',
        subject: null,
        clause: duty.clause,
        side: 'strength',
        weight,
        evidence: evidenceOf([duty.due, duty.done]),
        who: [who],
        params,
      },
    ]
  })
  return [...bodies, ...single]
}

/**
 * The few of one side that stand on the first page: the heaviest of each kind first, then the heaviest of the rest, so that
 * three weaknesses are three different ones where the log has them. Equal weights keep the order of the log.
 */
export function foremost(findings: readonly Finding[], side: Finding['side'], count: number): Finding[] {
  const sorted = findings
    .filter((one) => one.side === side)
    .sort((a, b) => b.weight - a.weight || (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0))
  const seen = new Set<string>()
  const firsts = sorted.filter((one) => !seen.has(one.variant) && seen.add(one.variant))
  const rest = sorted.filter((one) => !firsts.includes(one))
  return [...firsts, ...rest].slice(0, count).sort((a, b) => b.weight - a.weight)
}
