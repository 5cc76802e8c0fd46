import type { Arguments } from './arguments.ts'
import { Misuse } from './misuse.ts'

/** More runs than this tell nothing more. */
export const mostRuns = 100_000
export const mostWorkers = 256

/** A whole number from 1 that an option gives; null: it was not given. */
export function countOption(args: Arguments, name: string, most: number): number | null {
  const count = args.number(name)
  if (count === undefined) return null
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new Misuse('badCount', { option: `--${name}`, value: count, most })
  return count
}
