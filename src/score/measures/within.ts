import type { Params } from '../../diagnostic/diagnostic.ts'
import type { Method } from '../../model/rubric.ts'
import type { Measurement } from '../scorecard.ts'
import { type Tally, tallyDuties } from '../tally.ts'
import { dutiesOfClause, isDrilled, planOfClause, wordsOfClause } from './duties-of.ts'
import { type Evidence, type Finding, measurement, unmeasured } from './measure.ts'

/**
 * `within(clause)`: done within its time limit. Over several rows: met = all in time, partly = some in time or late,
 * not met = none done though the time ran out; value = the share in time. Rows withdrawn or waived before they were late
 * do not count; never due: not applicable; time limit after the end, or none: not observed.
 */
export function measureWithin(method: Method & { readonly kind: 'within' }, evidence: Evidence): Measurement {
  return measurement(method, judgeRows(method.clause, evidence, judgeTimes))
}

/** The findings that `within` and `reported` have in common; `judge` has the last word when some rows can be judged. */
export function judgeRows(
  clause: string,
  evidence: Evidence,
  judge: (tally: Tally, words: Params) => Finding,
): Finding {
  if (!isDrilled(clause, evidence.program))
    return unmeasured('not-applicable', 'plan-not-drilled', { plan: planOfClause(clause) })
  const words = wordsOfClause(clause, evidence.program)
  const duties = dutiesOfClause(clause, evidence)
  if (duties.length === 0) return unmeasured('not-applicable', 'never-due', words)
  const tally = tallyDuties(duties, evidence.record.ends)
  const { counts } = tally
  if (counts['in-time'] + counts['done-late'] + counts.missed + counts.broken > 0) return judge(tally, words)
  if (counts.untold + counts.untimed > 0) return unmeasured('not-observed', 'untold', words, tally.evidence)
  if (counts.running > 0) return unmeasured('not-observed', 'still-running', words, tally.evidence)
  if (counts.open > 0) return unmeasured('not-observed', 'no-limit', words, tally.evidence)
  return unmeasured('not-applicable', 'not-counted', words, tally.evidence)
}

function judgeTimes(tally: Tally, words: Params): Finding {
  const { inTime, doneLate, rows } = timesOf(tally)
  const finding = { value: inTime / rows, evidence: tally.evidence, params: rowParams(tally, words) }
  if (inTime === rows) return { ...finding, result: 'met', variant: 'all-in-time' }
  if (inTime + doneLate > 0)
    return { ...finding, result: 'partly', variant: lateOrBroken(tally, 'some-late') }
  return { ...finding, result: 'not-met', variant: lateOrBroken(tally, 'none-done') }
}

/** Where something was given up too early the sentence says so. */
export function lateOrBroken({ counts }: Tally, variant: 'some-late' | 'none-done'): Finding['variant'] {
  return counts.broken > 0 ? 'some-broken' : variant
}

/** Rows whose time can be judged, by how they stand; what was given up too early counts as missed. */
export function timesOf({ counts }: Tally): {
  inTime: number
  doneLate: number
  missed: number
  rows: number
} {
  const [inTime, doneLate, missed] = [counts['in-time'], counts['done-late'], counts.missed + counts.broken]
  return { inTime, doneLate, missed, rows: inTime + doneLate + missed }
}

/** Params of a sentence about rows. */
export function rowParams(tally: Tally, words: Params): Params {
  const { counts, worst, acting } = tally
  return {
    ...words,
    ...timesOf(tally),
    worstMs: worst,
    running: counts.running,
    untold: counts.untold + counts.untimed,
    acting,
  }
}
