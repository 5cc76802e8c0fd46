import type { Measurement, Result } from './scorecard.ts'

const worstFirst: readonly Result[] = ['not-met', 'partly', 'met', 'not-observed', 'not-applicable']

/**
 * An item's result out of its measurements: the evaluators' where they overrule, else the automatic ones together, their
 * mean value and the worst of their words. A method that shows nothing neither raises nor lowers the others.
 */
export function combineMeasurements(measurements: readonly Measurement[]): {
  result: Result
  value: number | null
} {
  const counting = countingMeasurements(measurements)
  return counting.length > 0 ? together(counting) : { result: 'not-observed', value: null }
}

/**
 * The measurements that make an item's result. What evaluators gave overrules what was measured when they say why; without words it
 * counts only where nothing was measured. Both are kept.
 */
export function countingMeasurements(measurements: readonly Measurement[]): readonly Measurement[] {
  const given = measurements.filter((one) => one.method.kind === 'observed' && one.result !== 'not-observed')
  const automatic = measurements.filter((one) => one.method.kind !== 'observed')
  const overrules = given.some(({ observed }) => observed === undefined || observed.reasoned)
  const measured = automatic.some(({ value }) => value !== null)
  return given.length > 0 && (overrules || !measured) ? given : automatic
}

function together(measurements: readonly Measurement[]): { result: Result; value: number | null } {
  const values = measurements.flatMap((one) => (one.value === null ? [] : [one.value]))
  const result = worstFirst.find((word) => measurements.some((one) => one.result === word)) ?? 'not-observed'
  const value = values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : null
  return { result, value }
}
