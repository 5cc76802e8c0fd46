import { formatDate, type Instant } from '../vocabulary/instant.ts'
import type { Arguments } from './arguments.ts'
import { Misuse } from './misuse.ts'

const [least, most] = [1990, 2199]

/** The year of `--year`, else that of today. Throws {@link Misuse} for what is no year. */
export function yearAsked(args: Arguments, today: Instant): number {
  const year = args.number('year') ?? Number(formatDate(today, 0).slice(0, 4))
  if (!Number.isInteger(year) || year < least || year > most)
    throw new Misuse('badYear', { value: year, least, most })
  return year
}
