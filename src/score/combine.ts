import type { Measurement, Result } from './scorecard.ts'

const worstFirst: readonly Result[] = ['not-met', 'partly', 'met', 'not-observed', 'not-applicable']

/**
 * An item's result out of its measurements: the evaluator's when there is one, else the automatic ones together, their
 * mean value and the worst of their words. A method that shows nothing neither raises nor lowers the others.
 */
export function combineMeasurements(measurements: readonly Measurement[]): {
  result: Result
  value: number | null
} {
  const observed = measurements.filter((one) => one.method.kind === 'observed')
  const automatic = measurements.filter((one) => one.method.kind !== 'observed')
  const given = observed.filter((one) => one.value !== null)
  if (given.length > 0) return together(given)
  return automatic.length > 0 ? together(automatic) : { result: 'not-observed', value: null }
}

function together(measurements: readonly Measurement[]): { result: Result; value: number | null } {
  const values = measurements.flatMap((one) => (one.value === null ? [] : [one.value]))
  const result = worstFirst.find((word) => measurements.some((one) => one.result === word)) ?? 'not-observed'
  const value = values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : null
  return { result, value }
}
