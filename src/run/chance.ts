import { sha256 } from '../compile/digest.ts'
import type { Distribution } from '../model/scenario.ts'
import type { Ms } from '../vocabulary/duration.ts'

/** A stream of numbers in [0, 1). */
export type Chance = () => number

/**
 * The stream of one random draw (drills.md, "Time and chance"): its own for every purpose, body, clause, episode and
 * occurrence, so that two revisions of a plan under one seed differ only where the plan does. sfc32 (Doty-Humphrey,
 * PractRand), seeded from a sha256; only + − × ÷ and square root are used, so every machine draws the same.
 */
export function chanceFor(seed: string, ...purpose: readonly (string | number)[]): Chance {
  const digest = sha256(JSON.stringify([seed, ...purpose]))
  let [a, b, c, counter] = [0, 8, 16, 24].map((at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

/** One value of a distribution, in whole milliseconds for spans of time. */
export function draw(distribution: Distribution, chance: Chance): Ms {
  const u = chance()
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return Math.round(distribution.low + u * (distribution.high - distribution.low))
    case 'triangular':
      return Math.round(triangular(distribution, u))
    case 'quantiles':
      return Math.round(quantile(distribution.points, u))
  }
}

/** Inverse of the triangular distribution's cumulative share. */
export function triangular(
  { low, mode, high }: { readonly low: number; readonly mode: number; readonly high: number },
  u: number,
): number {
  if (high <= low) return low
  const split = (mode - low) / (high - low)
  return u < split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
}

function quantile(points: readonly (readonly [number, number])[], u: number): number {
  let [share, value] = points[0] ?? [0, 0]
  if (u <= share) return value
  for (const [nextShare, nextValue] of points.slice(1)) {
    if (u <= nextShare) return value + ((u - share) / (nextShare - share)) * (nextValue - value)
    share = nextShare
    value = nextValue
  }
  return value
}
