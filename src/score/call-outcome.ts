/**
 * What became of one call, for a level or over a link. `excused`: what called for it passed in time; `running`: its time ends after
 * the drill does; `unsure`: nobody knows whether in time. None of them is judged.
 */
export type CallOutcome = 'in-time' | 'late' | 'never' | 'excused' | 'running' | 'unsure'

interface Call {
  readonly outcome: CallOutcome
}

const worth: Readonly<Partial<Record<CallOutcome, number>>> = { 'in-time': 1, late: 0.5, never: 0 }

/** The mean over the calls that are judged, 0–1: in time 1, late ½, never 0. Null: none is judged. */
export function valueOfCalls(calls: readonly Call[]): number | null {
  const judged = calls.flatMap(({ outcome }) => worth[outcome] ?? [])
  return judged.length === 0 ? null : judged.reduce((sum, one) => sum + one, 0) / judged.length
}

export function isJudged({ outcome }: Call): boolean {
  return worth[outcome] !== undefined
}

/** The numbers that a sentence about several calls tells. */
export function countCalls(calls: readonly Call[]): {
  readonly calls: number
  readonly inTime: number
  readonly late: number
  readonly never: number
} {
  const count = (wanted: CallOutcome): number => calls.filter(({ outcome }) => outcome === wanted).length
  return { calls: calls.length, inTime: count('in-time'), late: count('late'), never: count('never') }
}
