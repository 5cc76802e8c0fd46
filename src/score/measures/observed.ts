import type { Method } from '../../model/rubric.ts'
import type { Measurement } from '../scorecard.ts'
import { measurement, unmeasured } from './measure.ts'

/** `observed`: an evaluator's to give. A log without evaluators, as of a simulation, leaves it not observed, never 0. */
export function measureObserved(method: Method & { readonly kind: 'observed' }): Measurement {
  return measurement(method, unmeasured('not-observed', 'no-evaluator', {}))
}
