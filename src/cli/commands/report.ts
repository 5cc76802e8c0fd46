import { fill } from '../../locale/locale.ts'
import type { Arguments } from '../arguments.ts'
import { afterAction, scorecardDocument } from '../documents.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import type { ExitCode, Io } from '../io.ts'
import { reviseDrill, revisionLines } from '../revising.ts'
import { scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan report <drill>`: the scorecard and the after-action report, in Markdown and HTML. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = readDrill(args.positionals[0] ?? '', args.text('out'), io)
  const open = await openSet(session, io)
  const program = programOf(drill, open.set, session, io)
  const scored = scoreDrill(drill.trace, program, open.set, { session, io })
  if (scored === null) return 1
  const locale = session.asked ?? open.set.settings.locale
  const revision = reviseDrill(drill.trace, program, open, io)
  const results = {
    trace: drill.trace,
    program,
    scorecards: scored.scorecards,
    revisions: revisionLines(revision, locale),
  }
  const texts = new Map([...scorecardDocument(results, locale), ...afterAction(results, locale).texts])
  const paths = writeResults(drill.folder, texts, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}
