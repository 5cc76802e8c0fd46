import { fill } from '../../locale/locale.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { proposedLines, revisionFiles } from '../drill-documents.ts'
import { safeText } from '../format/safe-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { reviseDrill } from '../revising.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan revise <drill>`: what the drill says about the plans' texts, with edits that were tried. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const { trace, folder } = drill
  const program = programOf(drill, open.set, session, io)
  const results = {
    trace,
    program,
    revision: reviseDrill(trace, program, open, { io, played: drill.scenario }),
  }
  const files = revisionFiles(results, session.asked ?? open.set.settings.locale)
  const paths = writeResults(folder, files, io)
  const lines = proposedLines(results, session.locale)
  io.out(safeText(lines.map(({ clause, text }) => `${clause ?? '—'}  ${text}\n`).join('')))
  if (lines.length === 0) io.out(`${session.texts.start.noRevision}\n`)
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}
