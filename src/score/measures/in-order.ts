import type { Method } from '../../model/rubric.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import { levelRank } from '../../vocabulary/level.ts'
import type { Moment } from '../drill-record.ts'
import type { Measurement } from '../scorecard.ts'
import { evidenceOf } from '../tally.ts'
import { dutiesOfClause, isDrilled, planOfClause } from './duties-of.ts'
import { type Evidence, type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

interface Step {
  readonly clause: string
  /** Its first completion; null: due, but not done. */
  readonly first: Moment | null
}

/**
 * `in-order(a, b, …)`: each clause was first done no later than the next one. Value = the share of neighbouring pairs kept.
 * Clauses that never fell due are passed over; a pair whose later part was not done shows nothing; a later part done
 * without the earlier one breaks the order. `plan#III` is the first declaration of the level or of a higher one.
 */
export function measureInOrder(
  method: Method & { readonly kind: 'in-order' },
  evidence: Evidence,
): Measurement {
  const away = method.clauses.find((clause) => !isDrilled(clause, evidence.program))
  if (away !== undefined) {
    const plan = planOfClause(away)
    return measurement(method, unmeasured('not-applicable', 'plan-not-drilled', { plan }))
  }
  return measurement(method, judge(method.clauses.flatMap((clause) => stepOf(clause, evidence))))
}

function stepOf(clause: string, evidence: Evidence): Step[] {
  const declared = declarationOf(clause, evidence)
  if (declared) return [{ clause, first: declared }]
  const duties = dutiesOfClause(clause, evidence)
  if (duties.length === 0) return []
  const done = duties.flatMap((duty) => (duty.done ? [duty.done] : []))
  return [{ clause, first: earliest(done) }]
}

function declarationOf(clause: string, { record, program }: Evidence): Moment | null {
  const parts = splitClauseId(canonical(clause))
  if (!parts) return null
  const entries = program.instances
    .filter((instance) => instance.plan === parts.plan && instance.levels.includes(parts.row))
    .flatMap(({ id, levels }) =>
      (record.levels.get(id) ?? []).filter(
        ({ changed, response }) =>
          changed === 'response' && levelRank(response, levels) >= levelRank(parts.row, levels),
      ),
    )
  return earliest(entries)
}

/** By the time that was stated: what was written down later may have been done before. */
function earliest(moments: readonly Moment[]): Moment | null {
  const [first] = moments.toSorted((a, b) => a.at - b.at || a.seq - b.seq)
  return first ?? null
}

function judge(steps: readonly Step[]): Finding {
  const order = steps.map((step) => step.clause).join(' → ')
  const evidence = evidenceOf(steps.map((step) => step.first))
  if (steps.length < 2) return unmeasured('not-applicable', 'order-not-asked', {}, evidence)
  const pairs = steps.flatMap((later, i) => {
    const earlier = steps[i - 1]
    if (!earlier || !later.first) return []
    const kept = earlier.first !== null && earlier.first.at <= later.first.at
    return [{ kept, words: `${earlier.clause} → ${later.clause}` }]
  })
  if (pairs.length === 0) return unmeasured('not-observed', 'order-not-shown', { order }, evidence)
  const broken = pairs.filter((pair) => !pair.kept)
  const value = (pairs.length - broken.length) / pairs.length
  const finding = { result: resultOfShare(value), value, evidence }
  if (broken.length === 0) return { ...finding, variant: 'in-order', params: { order } }
  const params = {
    pairs: pairs.length,
    kept: pairs.length - broken.length,
    broken: broken.map((p) => p.words).join('、'),
  }
  return { ...finding, variant: 'out-of-order', params }
}
