import type { InstanceId } from '../compile/program.ts'
import type { Occasion } from '../score/called-for.ts'
import { type DrillRecord, type Duty, isActing } from '../score/drill-record.ts'
import type { LinkCall } from '../score/link-calls.ts'
import { evidenceOf } from '../score/tally.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import type { Highlight } from './highlight.ts'
import type { LevelAnswer, LevelCourse } from './level-course.ts'

/** How names are made: of plans by instance, of bodies by duty, of duties by their words. */
export interface HighlightNames {
  readonly instance: (id: InstanceId) => string
  readonly party: (id: string) => string
  readonly duty: (duty: Duty) => string
  /** The words of a task or report, whether it fell due or not. */
  readonly clause: (clause: ClauseId) => string
  /** Between two names. */
  readonly separator: string
  /** Some tasks in a sentence: the first few in quotation marks, of more that there are. */
  readonly tasks: (texts: readonly string[]) => string
}

/** How one call for a level was answered. Weight: undeclared before late, higher levels first. */
export function answerHighlight(
  { level, occasion }: LevelAnswer,
  course: LevelCourse,
  names: HighlightNames,
): Highlight {
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
      return { ...base, side: 'strength', ...keptAnswer(level, occasion, rank) }
  }
}

type Kept = Pick<Highlight, 'variant' | 'weight' | 'params'> & Partial<Pick<Highlight, 'side'>>

/** Declared early or in time; without a decision time there is nothing to praise. */
function keptAnswer(level: LevelId, { rise, deadline, delay }: Occasion, rank: number): Kept {
  const delayMs = delay ?? 0
  if (delayMs < 0)
    return { variant: 'declared-early', weight: 90 + rank, params: { level, earlyMs: -delayMs } }
  if (deadline === null)
    return { variant: 'declared-no-limit', side: 'neither', weight: 0, params: { level, delayMs } }
  const params = { level, delayMs, limitMs: deadline - rise.at }
  return { variant: 'declared-in-time', weight: 85 + rank, params }
}

/** How long at least `level` was called for without a break from `since` on. */
function calledFor({ instance, stretches }: LevelCourse, level: string, since: number): number {
  const rank = levelRank(level, instance.levels)
  const after = stretches.filter((one) => one.to > since)
  const fell = after.find((one) => one.from >= since && levelRank(one.demand, instance.levels) < rank)
  return (fell?.from ?? after.at(-1)?.to ?? since) - since
}

/** The sentence that stands over a plan's course: the gravest weakness, else the best strength, else what there is. */
export function courseTitle(course: LevelCourse, names: HighlightNames): Highlight {
  const answers = course.answers.map((answer) => answerHighlight(answer, course, names))
  const heaviest = (side: Highlight['side']): Highlight | undefined =>
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
export function moveHighlights(course: LevelCourse, record: DrillRecord, names: HighlightNames): Highlight[] {
  const { levels, id } = course.instance
  return record.events.flatMap((event): Highlight[] => {
    const isMove =
      event.type === 'level-declared' ||
      event.type === 'level-raised' ||
      event.type === 'level-lowered' ||
      event.type === 'response-ended'
    if (!isMove || event.data.instance !== id) return []
    const { to, demanded } = event.data
    const plan = names.instance(id)
    const by = record.actorOf(event)
    const who = by === 'system' || by.party === null || isActing(by) ? [] : [names.party(by.party)]
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
export function linkHighlight(call: LinkCall, names: HighlightNames): Highlight | null {
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

/** Acts without authority, one highlight per body and plan. */
export function refusalHighlights(record: DrillRecord, names: HighlightNames): Highlight[] {
  const groups = new Map<string, { who: string; plan: string; seqs: number[] }>()
  for (const event of record.events) {
    if (event.type !== 'act-refused' || event.data.reason !== 'no-authority') continue
    if (event.by === 'system' || event.by.party === null) continue
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

/**
 * The few of one side that stand on the first page: the heaviest of each kind first, then the heaviest of the rest, so that
 * three weaknesses are three different ones where the log has them. Equal weights keep the order of the log.
 */
export function foremost(
  highlights: readonly Highlight[],
  side: Highlight['side'],
  count: number,
): Highlight[] {
  const sorted = highlights
    .filter((one) => one.side === side)
    .sort((a, b) => b.weight - a.weight || (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0))
  const seen = new Set<string>()
  const firsts = sorted.filter((one) => !seen.has(one.variant) && seen.add(one.variant))
  const rest = sorted.filter((one) => !firsts.includes(one))
  return [...firsts, ...rest].slice(0, count).sort((a, b) => b.weight - a.weight)
}
