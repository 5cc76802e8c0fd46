import { type ClauseTimes, drillsJudged, drillsWithin } from '../score/clause-times.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { fewestForEdit, isReport, type JudgedLimit, slowestOf } from './judged-limits.ts'
import type { LimitEvidence } from './limit-evidence.ts'
import { properLimit, withLimit } from './proper-limit.ts'
import type { Proposal, Wording } from './revision.ts'
import type { Study } from './study.ts'
import { type WrittenLimit, writtenLimits } from './written-limits.ts'

/** The limit that nine in ten would have kept, as an edit where times are facts and enough of them, else what people may choose from. */
export function newLimit(study: Study, evidence: LimitEvidence, judged: JudgedLimit): Proposal {
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
  const superior = written && superiorLimit(study, spec.clause, written, to)
  if (superior) {
    const params = { fromMs: limit, toMs: to, ...superior }
    return { kind: 'question', refused: { variant: 'limit-over-superior', params }, options: others }
  }
  if (!isFact || !isEnough || !written || !text)
    return ask({
      variant: isFact ? (isEnough ? 'limit-to-by-hand' : 'limit-to-later') : 'limit-to',
      params: { toMs: to, p90Ms: p90, least: fewestForEdit[evidence.kind] },
    })
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
