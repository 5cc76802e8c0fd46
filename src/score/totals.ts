import type { Rubric } from '../model/rubric.ts'
import type { ScoredItem, Totals } from './scorecard.ts'

/** Sums of decimal weights miss by less than this; a limit that is met to the eye is met. */
const tolerance = 1e-9

/** Whether a share is not below a limit. */
export function reaches(share: number, limit: number): boolean {
  return share + tolerance >= limit
}

/**
 * The two numbers and the band of some items (drills.md, "Scoring").
 * performance = Σ w·value / Σ w over observed applicable items, null when nothing was observed;
 * coverage = Σ w observed / Σ w applicable, null when nothing was applicable.
 * A band only when coverage reaches the rubric's `minCoverage`; vetoes cap the band, never the numbers.
 */
export function totalsOf(items: readonly ScoredItem[], rubric: Rubric): Totals {
  const applicable = items.filter((item) => item.result !== 'not-applicable')
  const observed = applicable.flatMap(({ points, value }) => (value === null ? [] : [{ points, value }]))
  const weight = sum(applicable.map((item) => item.points))
  const seen = sum(observed.map((item) => item.points))
  const performance = seen > 0 ? sum(observed.map((item) => item.points * item.value)) / seen : null
  const coverage = weight > 0 ? seen / weight : null
  const enough = coverage !== null && reaches(coverage, rubric.minCoverage)
  const uncapped = enough && performance !== null ? bandOf(performance, rubric) : null
  return { performance, coverage, ...capped(uncapped, items, rubric) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function bandOf(performance: number, rubric: Rubric): string | null {
  return rubric.bands.find((band) => reaches(performance, band.from))?.name ?? null
}

/** `cappedBy` names the items that lowered the band, joined by commas. */
function capped(
  band: string | null,
  items: readonly ScoredItem[],
  rubric: Rubric,
): { band: string | null; cappedBy: string | null } {
  const failed = items.filter((item) => item.key && item.result === 'not-met').map((item) => item.id)
  const place = (name: string | null): number => rubric.bands.findIndex((one) => one.name === name)
  if (band === null || failed.length === 0) return { band, cappedBy: null }
  const lowest = rubric.vetoes.reduce((low, veto) => Math.max(low, place(veto.cap)), place(band))
  const cap = rubric.bands[lowest]?.name ?? band
  return cap === band ? { band, cappedBy: null } : { band: cap, cappedBy: failed.join(',') }
}
