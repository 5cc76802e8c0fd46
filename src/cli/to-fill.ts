import { placeholdersIn } from '../check/placeholders.ts'
import { fill } from '../locale/locale.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { Io } from './io.ts'
import { type Session, shownPath } from './session.ts'

/** Writes new files at absolute paths, all or none. Whoever calls has seen that nothing stands there. */
export function writeNew(files: ReadonlyMap<string, string>, io: Io): void {
  try {
    io.files.write(files)
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, [...files.keys()][0] ?? ''), error)
  }
}

/** One line for each line of the texts (by absolute path) that has places to fill: where it is, and what belongs there. */
export function toFillLines(files: ReadonlyMap<string, string>, { texts }: Session, io: Io): string[] {
  const places = [...files].flatMap(([path, text]) => placeholdersIn(shownPath(io, path), text))
  if (places.length === 0) return []
  const byLine = new Map<string, string[]>()
  for (const { what, at } of places) {
    const line = `${at.path}:${at.start.line}`
    byLine.set(line, [...(byLine.get(line) ?? []), what])
  }
  const told = [...byLine].map(([line, whats]) => `  ${line} ${whats.join(texts.drill.semicolon)}`)
  return [fill(texts.author.toFill, { places: places.length }), ...told]
}
