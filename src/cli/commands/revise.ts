import { fill } from '../../locale/locale.ts'
import type { LimitEvidence } from '../../revise/limit-evidence.ts'
import type { Revision } from '../../revise/revision.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { proposedLines, revisionFiles } from '../drill-documents.ts'
import { safeText } from '../format/safe-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { ledgerNews } from '../ledger-news.ts'
import { revisedOverRuns, runsWanted } from '../limits-from-runs.ts'
import { Misuse } from '../misuse.ts'
import { noteMended } from '../noting-mended.ts'
import { reviseDrill } from '../revising.ts'
import { branchLines, makeRevisionBranch } from '../revision-branch.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan revise <drill>`: what the drill says about the plans' texts, with edits that were tried; `--branch` commits them. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const name = branchAsked(args)
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const { trace, folder } = drill
  const program = programOf(drill, open.set, session, io)
  const wanted = runsWanted(args, trace)
  const revise = (limits?: LimitEvidence): Revision =>
    reviseDrill(trace, program, open, { io, played: drill.scenario, limits })
  const revision = wanted
    ? await revisedOverRuns({ trace, set: open.set, wanted }, revise, { session, io })
    : revise()
  const results = { trace, program, revision }
  if (args.flag('branch')) {
    const asked = { name, all: args.flag('all'), edition: args.text('edition')?.trim() || null }
    const branch = makeRevisionBranch(results, asked, open, { session, io })
    io.out(safeText(`${branchLines(branch, session).join('\n')}\n`))
    await noteMended(branch, { now: args.flag('note') }, open, { session, io })
    return 0
  }
  const files = revisionFiles(results, session.asked ?? open.set.settings.locale)
  const paths = writeResults(folder, files, io)
  const lines = proposedLines(results, session.locale)
  io.out(safeText(lines.map(({ clause, text }) => `${clause ?? '—'}  ${text}\n`).join('')))
  if (lines.length === 0) io.out(`${session.texts.start.noRevision}\n`)
  io.out(safeText(ledgerNews(results, open.set, session)))
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

/** The branch's name, where one was given after the drill. */
function branchAsked(args: Arguments): string | undefined {
  const [, name] = args.positionals
  if (args.flag('branch')) return name
  if (name !== undefined) throw new Misuse('argumentExtra', { argument: name, command: 'revise' })
  for (const option of ['all', 'note', 'edition'])
    if (args.flag(option) || args.text(option) !== undefined)
      throw new Misuse('onlyWithBranch', { option: `--${option}` })
  return undefined
}
