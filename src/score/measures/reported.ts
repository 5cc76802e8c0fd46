import type { Params } from '../../diagnostic/diagnostic.ts'
import type { Method } from '../../model/rubric.ts'
import type { Measurement } from '../scorecard.ts'
import type { Tally } from '../tally.ts'
import { type Evidence, type Finding, measurement } from './measure.ts'
import { judgeRows, lateOrBroken, rowParams, timesOf } from './within.ts'

/**
 * `reported(clause)`: the report reached its receivers. As `within`, but a report made late is worth half: the item asks
 * whether it was made, not only when.
 */
export function measureReported(
  method: Method & { readonly kind: 'reported' },
  evidence: Evidence,
): Measurement {
  return measurement(method, judgeRows(method.clause, evidence, judgeReports))
}

function judgeReports(tally: Tally, words: Params): Finding {
  const { inTime, doneLate, rows } = timesOf(tally)
  const finding = {
    value: (inTime + doneLate / 2) / rows,
    evidence: tally.evidence,
    params: rowParams(tally, words),
  }
  if (inTime === rows) return { ...finding, result: 'met', variant: 'all-in-time' }
  if (inTime + doneLate > 0)
    return { ...finding, result: 'partly', variant: lateOrBroken(tally, 'some-late') }
  return { ...finding, result: 'not-met', variant: lateOrBroken(tally, 'none-done') }
}
