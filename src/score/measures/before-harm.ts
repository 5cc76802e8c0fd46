import type { Method } from '../../model/rubric.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import type { Measurement } from '../scorecard.ts'
import { evidenceOf } from '../tally.ts'
import { doneBefore } from './done-before.ts'
import { isDrilled, planOfClause, wordsOfClause } from './duties-of.ts'
import { type Evidence, type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

/**
 * `before-harm(clause)`: done before the injects that say it should have been done by then (应已完成: the evacuation before
 * the breach), whatever the plan's own time limits allow. Value: the share done by then, the mean over the injects; what had
 * not fallen due was not done. No such inject was released: not applicable.
 */
export function measureBeforeHarm(
  method: Method & { readonly kind: 'before-harm' },
  evidence: Evidence,
): Measurement {
  const { clause } = method
  if (isDrilled(clause, evidence.program)) return measurement(method, judge(canonical(clause), evidence))
  return measurement(method, unmeasured('not-applicable', 'plan-not-drilled', { plan: planOfClause(clause) }))
}

function judge(clause: string, evidence: Evidence): Finding {
  const words = wordsOfClause(clause, evidence.program)
  const harms = evidence.record.events.flatMap((event) => {
    if (event.type !== 'inject-released' || !event.data.doneBy.includes(clause)) return []
    const moment = { seq: event.seq, at: event.at.situation }
    return [{ inject: event.data.inject, moment, ...doneBefore(clause, moment, evidence) }]
  })
  if (harms.length === 0) return unmeasured('not-applicable', 'no-harm', words)
  const shares = harms.map(({ done, duties }) => (duties.length === 0 ? 0 : done / duties.length))
  const value = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const unkept = harms.filter(({ kept }) => !kept)
  const named = unkept.length > 0 ? unkept : harms
  const shown = evidenceOf(
    named.flatMap(({ moment, duties }) => [moment, ...duties.flatMap(({ due, done }) => [due, done])]),
  )
  const params = {
    ...words,
    injects: named.map(({ inject }) => inject).join('、'),
    rows: named.reduce((sum, { duties }) => sum + duties.length, 0),
    done: named.reduce((sum, { done }) => sum + done, 0),
  }
  const variant = unkept.length > 0 ? 'after-harm' : 'before-harm'
  return { result: resultOfShare(value), value, evidence: shown, variant, params }
}
