import { fill } from '../../locale/locale.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { reportFiles, reportView, scoreFiles } from '../drill-documents.ts'
import type { ExitCode, Io } from '../io.ts'
import { reviseDrill } from '../revising.ts'
import { scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan report <drill>`: the scorecard and the after-action report, in Markdown and HTML. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const { trace, folder } = drill
  const program = programOf(drill, open.set, session, io)
  const scored = scoreDrill(trace, program, open.set, { session, io, played: drill.scenario })
  if (scored === null) return 1
  const locale = session.asked ?? open.set.settings.locale
  const results = {
    trace,
    program,
    scored,
    revision: reviseDrill(trace, program, open, { io, played: drill.scenario }),
  }
  const files = new Map([...scoreFiles(results, locale), ...reportFiles(reportView(results, locale), locale)])
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}
