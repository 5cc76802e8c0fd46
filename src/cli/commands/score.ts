import { fill } from '../../locale/locale.ts'
import { reaches } from '../../score/totals.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { scoreFiles } from '../drill-documents.ts'
import { safeText } from '../format/safe-text.ts'
import { scoreText } from '../format/score-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { percent, type ScorecardFile, scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'
import { writingOf } from '../templates.ts'

/** `yuyan score <drill>`: scored by all rubrics of its scenario; `--fail-under` makes it a gate. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set, folder } = await openSet(session, io)
  const place = { setFolder: folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const program = programOf(drill, set, session, io)
  const scored = scoreDrill(drill.trace, program, set, { session, io, played: drill.scenario })
  if (scored === null) return 1
  if (scored.scorecards.length === 0) throw new Misuse('eventUnrated', { event: drill.trace.header.drill })
  const writing = writingOf({ set, folder }, args.text('templates'), session, io)
  const files = scoreFiles({ trace: drill.trace, program, scored }, writing)
  const paths = writeResults(drill.folder, files, io)
  const json = args.text('format') === 'json' ? files.get('scorecard.json') : undefined
  io.out(json ?? safeText(scoreText(scored, session)))
  io.err(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return gate(scored, args.number('fail-under'), session, io)
}

/** 1 when a rubric's performance is under the limit, or when nothing was observed that could reach it. */
function gate(
  { scorecards }: ScorecardFile,
  limit: number | undefined,
  { texts }: Session,
  io: Io,
): ExitCode {
  if (limit === undefined) return 0
  const share = limit > 1 ? limit / 100 : limit
  const under = scorecards.filter(
    ({ totals }) => totals.performance === null || !reaches(totals.performance, share),
  )
  for (const { rubric, totals } of under) {
    const performance = percent(totals.performance, texts.drill.noValue)
    io.err(`${fill(texts.drill.under, { title: rubric.title, performance, limit: percent(share, '') })}\n`)
  }
  return under.length > 0 ? 1 : 0
}
