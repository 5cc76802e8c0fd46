import type { Program } from '../../compile/program.ts'
import type { Params } from '../../diagnostic/diagnostic.ts'
import type { Method } from '../../model/rubric.ts'
import type { BecauseVariant } from '../because.ts'
import type { DrillRecord } from '../drill-record.ts'
import type { Measurement, Result } from '../scorecard.ts'

/** What a measure may look at. */
export interface Evidence {
  readonly record: DrillRecord
  readonly program: Program
}

export interface Finding {
  readonly result: Result
  readonly value: number | null
  readonly evidence: readonly number[]
  readonly variant: BecauseVariant
  readonly params: Params
}

/** `finding` as a measurement by `method`. */
export function measurement(method: Method, finding: Finding): Measurement {
  const { result, value, evidence, variant, params } = finding
  return { method, result, value, evidence, because: { variant, params } }
}

/** `not-applicable` or `not-observed`, with the reason. */
export function unmeasured(
  result: 'not-applicable' | 'not-observed',
  variant: BecauseVariant,
  params: Params,
  evidence: readonly number[] = [],
): Finding {
  return { result, value: null, evidence, variant, params }
}

/** met when the whole share is there, not-met when none is, else partly. */
export function resultOfShare(share: number): Result {
  if (share >= 1) return 'met'
  return share > 0 ? 'partly' : 'not-met'
}
