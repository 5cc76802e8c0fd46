import { join } from 'node:path'
import type { Arguments } from '../arguments.ts'
import { findPlanOrBook } from '../find-plan.ts'
import { bookJson, showBook } from '../format/show-book.ts'
import { showJson } from '../format/show-json.ts'
import { showText } from '../format/show-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session, shownPath } from '../session.ts'

/** `yuyan show <plan>`: what the machine understood of it, or of a book. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder, set } = await openSet(session, io)
  const found = findPlanOrBook(set, args.positionals[0] ?? '')
  const speaker = { ...session, set }
  const pathOf = (path: string): string => shownPath(io, join(folder, path))
  const json = args.text('format') === 'json'
  if ('book' in found) {
    const path = pathOf(found.book.path)
    io.out(json ? jsonText(bookJson(found, path)) : showBook(found, speaker, path))
  } else io.out(json ? jsonText(showJson(found, speaker, pathOf)) : showText(found, speaker, pathOf))
  return 0
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
