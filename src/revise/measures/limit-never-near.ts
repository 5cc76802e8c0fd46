import type { ObligationSpec } from '../../compile/program.ts'
import { drillsJudged } from '../../score/clause-times.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import { fewestForEdit, isReport, type JudgedLimit, judgedLimits } from '../judged-limits.ts'
import type { LimitEvidence } from '../limit-evidence.ts'
import { properLimit } from '../proper-limit.ts'
import type { Finding } from '../revision.ts'
import { finding, type Study } from '../study.ts'

/** A limit is never near being used when nine in ten took less than this share of it. */
const slackShare = 1 / 3
/** Not of reports: how long simulated people take over them says nothing of the matter reported. */
const slackKinds: readonly ObligationSpec['kind'][] = ['task', 'assess', 'propose', 'agree', 'decide']
/** What a tightened limit leaves: twice what nine in ten took. */
const withReserve = (p90: Ms): Ms => properLimit(2 * p90)
/** Named in one sentence; the others are counted. */
const namedAtOnce = 6

/** Limits of which nine in ten runs or drills used but a part, told once for a plan: they may be tightened, and people must say so. */
export function limitNeverNear(study: Study): Finding[] {
  const { limits } = study
  if (!limits) return []
  const slack = judgedLimits(study, limits).filter(
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

function slackOf(
  study: Study,
  { kind }: LimitEvidence,
  plan: string,
  clauses: readonly JudgedLimit[],
): Finding {
  const used = ({ p90, limit }: JudgedLimit): number => (p90 ?? 0) / limit
  const named = [...clauses].sort((a, b) => used(a) - used(b)).slice(0, namedAtOnce)
  const change = ({ spec, limit, p90 }: JudgedLimit): string =>
    `${spec.clause}=${limit}=${withReserve(p90 ?? 0)}`
  return finding(study, {
    measure: 'limit-never-near',
    cause: null,
    clause: plan,
    params: {
      plan: study.set.plans.get(plan)?.title.value ?? plan,
      number: clauses.length,
      clauses: named.map(({ spec }) => spec.clause),
      more: clauses.length > named.length ? '……' : '',
      onRecord: kind === 'drills' ? 1 : 0,
      measured: [],
    },
    evidence: [],
    proposal: {
      kind: 'question',
      refused: null,
      options: [
        { variant: 'tighten-limits', params: { limits: named.map(change) } },
        { variant: 'keep-slack', params: {} },
      ],
    },
  })
}
