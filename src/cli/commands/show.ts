import { join } from 'node:path'
import type { Arguments } from '../arguments.ts'
import { findPlanOrBook } from '../find-plan.ts'
import { showBook } from '../format/show-book.ts'
import { showText } from '../format/show-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session, shownPath } from '../session.ts'

/** `yuyan show <plan>`: what the machine understood of it, or of a book. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder, set } = await openSet(session, io)
  const found = findPlanOrBook(set, args.positionals[0] ?? '', session.texts.words.listSeparator)
  const speaker = { ...session, set }
  const pathOf = (path: string): string => shownPath(io, join(folder, path))
  io.out(
    'book' in found ? showBook(found, speaker, pathOf(found.book.path)) : showText(found, speaker, pathOf),
  )
  return 0
}
