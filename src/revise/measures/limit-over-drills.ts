import type { ObligationSpec } from '../../compile/program.ts'
import { type ClauseTimes, drillsJudged, drillsWithin, timeQuantile } from '../../score/clause-times.ts'
import { byCodePoint } from '../../vocabulary/canonical.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { LimitEvidence } from '../limit-evidence.ts'
import { properLimit, withLimit } from '../proper-limit.ts'
import type { Finding, Proposal, Wording } from '../revision.ts'
import { finding, partyName, type Study } from '../study.ts'
import { type WrittenLimit, writtenLimits } from '../written-limits.ts'

/** Runs of which fewer say nothing about a limit. */
export const fewestRuns = 10
/** Two drills that missed a limit are a question; three are enough to propose another. */
const fewest = { runs: fewestRuns, drills: 2 }
const fewestForEdit = { runs: fewestRuns, drills: 3 }

/** A clause with its limit of today and how long it took. */
interface Judged {
  readonly spec: ObligationSpec
  readonly times: ClauseTimes
  readonly limit: Ms
  readonly written: WrittenLimit | null
  readonly p90: Ms | null
}

/**
 * Limits that most runs of a simulation, or most drills on record, missed: with the times taken, and the limit that these come to. What
 * people did is ground for an edit; what simulated people did is only where the scenario says by what their times were measured, else it
 * asks. Limits of reports are set by law and superiors and are never loosened.
 */
export function limitMissedOften(study: Study): Finding[] {
  const { limits } = study
  if (!limits) return []
  return judgedClauses(study, limits).flatMap((judged) => {
    const { times, limit, spec } = judged
    const count = drillsJudged(times)
    const kept = drillsWithin(times, limit)
    // What most drills never did is told of each drill by itself: no limit is at fault.
    const isUndone = limits.kind === 'drills' && timeQuantile(times, 0.5) === null
    if (count < fewest[limits.kind] || kept * 2 >= count || isUndone) return []
    const proposal = proposalFor(study, limits, judged)
    return [
      finding(study, {
        measure: 'limit-missed-often',
        cause: null,
        clause: spec.clause,
        params: {
          ...paramsOf(study, limits, judged),
          ...{ count, kept, percent: Math.round((kept / count) * 100), limitMs: limit },
          ...sharesOf(times, limit, kept),
        },
        evidence: study.record.duties.filter((each) => each.clause === spec.clause).map(({ due }) => due.seq),
        proposal,
        reapproval: proposal.kind === 'edit' && spec.kind !== 'task',
      }),
    ]
  })
}

function judgedClauses(study: Study, evidence: LimitEvidence): Judged[] {
  const written = writtenLimits(study.set)
  const specs = new Map(study.program.obligations.map((spec) => [spec.clause, spec]))
  const came = new Set(study.record.duties.map(({ clause }) => clause))
  return [...evidence.times].flatMap(([clause, times]) => {
    const spec = specs.get(clause)
    const today = written.get(clause) ?? null
    const limit = today?.limit.ms ?? spec?.limit ?? null
    // Of drills on record only what this one came to: the others have said theirs.
    const isOurs = evidence.kind === 'runs' || came.has(clause)
    if (!spec || limit === null || limit <= 0 || spec.kind === 'link' || !isOurs) return []
    return [{ spec, times, limit, written: today, p90: timeQuantile(times, 0.9) }]
  })
}

function paramsOf(study: Study, { kind, measured, drills }: LimitEvidence, { spec, times, p90 }: Judged) {
  const p50 = timeQuantile(times, 0.5)
  return {
    who: slowestOf(study, times),
    clauses: spec.clause,
    onRecord: kind === 'drills' ? 1 : 0,
    measured: measured.get(spec.clause) ?? '',
    drills: (drills.get(spec.clause) ?? []).join('、'),
    ...{ p10Ms: timeQuantile(times, 0.1) ?? -1, p50Ms: p50 ?? -1, p90Ms: p90 ?? -1 },
  }
}

/** Who was slowest, the one that was so most often first. */
function slowestOf(study: Study, { slowest }: ClauseTimes): string {
  const parties = [...slowest].sort(([a, often], [b, other]) => other - often || byCodePoint(a, b))
  const names = parties.slice(0, 3).map(([party]) => partyName(study, party))
  return `${names.join('、')}${parties.length > 3 ? '……' : ''}`
}

/** How far over the limit, in words' buckets. */
function sharesOf(times: ClauseTimes, limit: Ms, kept: number) {
  const [half, double] = [drillsWithin(times, limit * 1.5), drillsWithin(times, limit * 2)]
  const done = drillsJudged(times) - times.never
  return { little: half - kept, half: double - half, much: done - double, never: times.never }
}

function proposalFor(study: Study, evidence: LimitEvidence, judged: Judged): Proposal {
  const { spec, times, limit, written, p90 } = judged
  const who = slowestOf(study, times)
  const others: Wording[] = [
    { variant: 'drill-again', params: { who } },
    { variant: 'split-the-task', params: { clause: spec.clause } },
  ]
  const ask = (...first: Wording[]): Proposal => ({
    kind: 'question',
    refused: null,
    options: [...first, ...others],
  })
  if (isReport(spec)) return ask({ variant: 'report-limit-stands', params: {} })
  if (p90 === null) return ask()
  const to = properLimit(p90)
  const isFact = evidence.kind === 'drills' || evidence.measured.has(spec.clause)
  const isEnough = drillsJudged(times) >= fewestForEdit[evidence.kind]
  const text = written && withLimit(written.words, to, written.limit)
  if (!isFact || !isEnough || !written || !text || to <= limit)
    return ask({
      variant: isFact && !isEnough ? 'limit-to-later' : 'limit-to',
      params: { toMs: to, p90Ms: p90, least: fewestForEdit[evidence.kind] },
    })
  const superior = superiorLimit(study, spec.clause, written, to)
  if (superior) {
    const params = { fromMs: limit, toMs: to, ...superior }
    return { kind: 'question', refused: { variant: 'limit-over-superior', params }, options: others }
  }
  return {
    kind: 'edit',
    wording: { variant: 'new-limit', params: { fromMs: limit, toMs: to, p90Ms: p90 } },
    edits: [{ ...sliceOf(written), text }],
    lines: [],
    effect: evidence.kind === 'drills' ? wouldKeep(times, to) : null,
    alsoLookAt: alike(study, spec.clause, written),
    otherwise: others,
  }
}

function sliceOf({ limit: { at } }: WrittenLimit) {
  return { path: at.path, start: at.start.offset, end: at.end.offset }
}

/** What the times on record come to by another limit. */
function wouldKeep(times: ClauseTimes, limit: Ms) {
  const [kept, count] = [drillsWithin(times, limit), drillsJudged(times)]
  const params = { kept, count, percent: Math.round((kept / count) * 100) }
  return { resolved: kept * 2 >= count, wording: { variant: 'limit-would-keep', params } }
}

/** What a superior plan allows for the same task, where that is less than another limit would. */
function superiorLimit({ set }: Study, clause: ClauseId, { task }: WrittenLimit, to: Ms) {
  const superiors = set.links.flatMap(({ from, link, target }) =>
    link.relation === 'superior' && target.kind === 'plan' && clause.startsWith(`${from.id.value}#`)
      ? [target.plan]
      : [],
  )
  for (const [other, { task: theirs, limit }] of writtenLimits(set)) {
    const plan = superiors.find(({ id }) => other.startsWith(`${id.value}#`))
    if (plan && task !== null && theirs === task && limit.ms !== null && limit.ms < to)
      return { plan: plan.title.value, superiorMs: limit.ms }
  }
  return null
}

/** Rows of the same words in other levels. */
function alike(study: Study, clause: ClauseId, { likeness }: WrittenLimit) {
  return [...writtenLimits(study.set)]
    .filter(([other, each]) => other !== clause && each.likeness === likeness)
    .map(([, { limit }]) => ({ path: limit.at.path, line: limit.at.start.line }))
}

/** A task may be a report by its words: 30 分钟内电话报告. */
function isReport({ kind, text }: ObligationSpec): boolean {
  return kind === 'report' || kind === 'notify' || /报告|报送|上报|报出|叫应|\breport/i.test(text)
}

/** A limit is never near being used when nine in ten took less than this share of it. */
const slackShare = 1 / 3
/** Not of reports: how long simulated people take over them says nothing of the matter reported. */
const slackKinds: readonly ObligationSpec['kind'][] = ['task', 'assess', 'propose', 'agree', 'decide']
/** What a tightened limit leaves: twice what nine in ten took. */
const withReserve = (p90: Ms): Ms => properLimit(2 * p90)
/** Named in one sentence; the others are counted. */
const namedAtOnce = 6

/** Limits of which no run or drill ever used more than a part, told once for a plan: they may be tightened, and people must say so. */
export function limitNeverNear(study: Study): Finding[] {
  const { limits } = study
  if (!limits) return []
  const slack = judgedClauses(study, limits).filter(
    ({ spec, times, limit, p90 }) =>
      drillsJudged(times) >= fewestForEdit[limits.kind] &&
      times.never === 0 &&
      p90 !== null &&
      p90 < limit * slackShare &&
      withReserve(p90) < limit &&
      slackKinds.includes(spec.kind) &&
      !isReport(spec),
  )
  const byPlan = Map.groupBy(slack, ({ spec }) => spec.clause.split('#')[0] ?? '')
  return [...byPlan].map(([plan, clauses]) => slackOf(study, limits, plan, clauses))
}

function slackOf(study: Study, { kind }: LimitEvidence, plan: string, clauses: readonly Judged[]): Finding {
  const used = ({ p90, limit }: Judged): number => (p90 ?? 0) / limit
  const named = [...clauses].sort((a, b) => used(a) - used(b)).slice(0, namedAtOnce)
  const change = ({ spec, limit, p90 }: Judged): string => `${spec.clause}=${limit}=${withReserve(p90 ?? 0)}`
  return finding(study, {
    measure: 'limit-never-near',
    cause: null,
    clause: plan,
    params: {
      plan: study.set.plans.get(plan)?.title.value ?? plan,
      number: clauses.length,
      clauses: named.map(({ spec }) => spec.clause).join('、'),
      more: clauses.length > named.length ? '……' : '',
      onRecord: kind === 'drills' ? 1 : 0,
      measured: '',
    },
    evidence: [],
    proposal: {
      kind: 'question',
      refused: null,
      options: [
        { variant: 'tighten-limits', params: { limits: named.map(change).join('、') } },
        { variant: 'keep-slack', params: {} },
      ],
    },
  })
}
