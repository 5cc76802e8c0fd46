import { fill } from '../../locale/locale.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { safeText } from '../format/safe-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { reviseDrill, revisionDocuments, revisionLines } from '../revising.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan revise <drill>`: what the drill says about the plans' texts, with edits that were tried. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = readDrill(args.positionals[0] ?? '', args.text('out'), io)
  const open = await openSet(session, io)
  const revision = reviseDrill(drill.trace, programOf(drill, open.set, session, io), open, io)
  const documents = revisionDocuments(revision, drill.trace, session.asked ?? open.set.settings.locale)
  const paths = writeResults(drill.folder, documents, io)
  const lines = revisionLines(revision, session.locale).map(
    ({ clause, text }) => `${clause ?? '—'}  ${text}\n`,
  )
  io.out(safeText(lines.length > 0 ? lines.join('') : `${session.texts.start.noRevision}\n`))
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}
