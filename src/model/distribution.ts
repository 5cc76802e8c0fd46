import { canonical } from '../vocabulary/canonical.ts'
import { parseDuration } from '../vocabulary/duration.ts'
import type { Distribution, Participant } from './scenario.ts'

interface Call {
  readonly name: string
  readonly parts: readonly string[]
}

const callPattern = /^([a-z-]{1,20})\(([^()]*)\)$/

function callOf(text: string): Call | null {
  const found = callPattern.exec(canonical(text).toLowerCase())
  return found ? { name: found[1] ?? '', parts: (found[2] ?? '').split(',') } : null
}

/**
 * A spread of times: `fixed(PT10M)`, `uniform(low, high)`, `triangular(low, mode, high)`,
 * `quantiles(0: PT5M, 0.5: PT15M, 1: PT1H)`. Null when it is none, or its values do not rise.
 */
export function parseDistribution(text: string): Distribution | null {
  return spreadOf(text, (part) => parseDuration(part.toUpperCase(), 0) ?? parseDuration(part, 0))
}

/**
 * A spread of numbers in the same forms, such as `uniform(-0.2, 0.35)`, counted in steps of the finest digit written: −20 to 35
 * steps of 0.01. Null as {@link parseDistribution}.
 */
export function parseShift(text: string): { readonly shift: Distribution; readonly digits: number } | null {
  const written = callOf(text)?.parts.map((part) => part.split(':').at(-1) ?? '') ?? []
  const digits = Math.max(0, ...written.map((part) => part.split('.')[1]?.length ?? 0))
  const shift = spreadOf(text, (part) =>
    /^-?\d+(?:\.\d+)?$/.test(part) ? Math.round(Number(part) * 10 ** digits) : null,
  )
  return shift && { shift, digits }
}

function spreadOf(text: string, read: (part: string) => number | null): Distribution | null {
  const call = callOf(text)
  if (!call) return null
  if (call.name === 'quantiles') return quantiles(call.parts, read)
  const values = call.parts.map(read)
  if (values.some((value) => value === null)) return null
  const [a, b, c] = values as number[]
  const count = values.length
  if (a !== undefined && call.name === 'fixed' && count === 1) return { kind: 'fixed', value: a }
  if (a === undefined || b === undefined || a > b) return null
  if (call.name === 'uniform' && count === 2) return { kind: 'uniform', low: a, high: b }
  if (call.name !== 'triangular' || count !== 3 || c === undefined || b > c) return null
  return { kind: 'triangular', low: a, mode: b, high: c }
}

function quantiles(parts: readonly string[], read: (part: string) => number | null): Distribution | null {
  const points = parts.map((part): [number, number] => {
    const [share, value] = part.split(':')
    return [share ? Number(share) : Number.NaN, read(value ?? '') ?? Number.NaN]
  })
  const rises = points.every(([share, value], index) => {
    const [lastShare, lastValue] = points[index - 1] ?? [-1, Number.NEGATIVE_INFINITY]
    return share > lastShare && share <= 1 && value >= lastValue
  })
  return rises && points.length > 0 ? { kind: 'quantiles', points } : null
}

/** The least and the most that a spread can give. */
export function boundsOf(spread: Distribution): { readonly low: number; readonly high: number } {
  switch (spread.kind) {
    case 'fixed':
      return { low: spread.value, high: spread.value }
    case 'uniform':
    case 'triangular':
      return spread
    case 'quantiles': {
      const values = spread.points.map(([, value]) => value)
      return { low: values[0] ?? 0, high: values.at(-1) ?? 0 }
    }
  }
}

/** The share of a task's time limit that doing it takes: `fixed(0.8)`, `triangular(0.4, 0.8, 1.1)`; null when it is none. */
export function parseEffort(text: string): Participant['effort'] {
  const call = callOf(text)
  const [low, mode, high] = (call?.parts ?? []).map((part) =>
    /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(part) ? Number(part) : Number.NaN,
  )
  if (low === undefined || !Number.isFinite(low)) return null
  if (call?.name === 'fixed' && call.parts.length === 1) return { low, mode: low, high: low }
  if (call?.name !== 'triangular' || call.parts.length !== 3 || mode === undefined || high === undefined)
    return null
  return low <= mode && mode <= high ? { low, mode, high } : null
}
