import type { Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { readText } from '../sealing.ts'
import { type Session, shownPath } from '../session.ts'
import { readTimes, type TimesRow } from './read-times.ts'

/** A file of times: its text and its rows. Throws {@link Misuse} when there is none, or no table in it. */
export function timesIn(
  path: string,
  { texts }: Session,
  io: Io,
): { readonly text: string; readonly rows: readonly TimesRow[] } {
  const shown = shownPath(io, path)
  if (io.files.status(path)?.kind !== 'file') throw new Misuse('noSuchPath', { path: shown })
  const text = readText(path, io)
  const times = readTimes(text)
  if (times.kind === 'no-table') throw new Misuse('noTimes', { path: shown })
  if (times.kind === 'rows') return { text, rows: times.rows }
  const missing = times.missing.map((column) => texts.keeping.column[column])
  throw new Misuse('timesColumns', { path: shown, line: times.line, missing })
}
