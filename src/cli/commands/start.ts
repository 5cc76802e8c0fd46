import { join } from 'node:path'
import { checkPlans } from '../../check/check-plans.ts'
import type { Program } from '../../compile/program.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import type { Scenario } from '../../model/scenario.ts'
import { drillName } from '../../workspace/simulate-scenario.ts'
import type { Arguments } from '../arguments.ts'
import { drillFolder, writeResults } from '../drill.ts'
import { type DrillResults, reportFiles, reportView, revisionFiles, scoreFiles } from '../drill-documents.ts'
import { drillSummary } from '../drill-summary.ts'
import { paintFor } from '../format/paint.ts'
import { safeText } from '../format/safe-text.ts'
import { mayRun } from '../gate.ts'
import { improvementSource } from '../improvement-source.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { play, playedFiles } from '../play.ts'
import { reviseDrill } from '../revising.ts'
import { scoreDrill, scoreLines } from '../scoring.ts'
import { type OpenSet, openSet, type Session, shownPath } from '../session.ts'
import { toolVersion } from '../version.ts'

/** Always the same, so that the first thing anyone sees is what the guide shows. */
const seed = '1'

/** `yuyan start`: the whole way from the plans' text to the proposed change of it, once, in a few seconds. */
export async function run(_: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { texts } = session
  const say = (line: string): void => io.out(`${safeText(line)}\n`)
  const open = await openSet(session, io)
  io.out(
    `${paintFor(io)('bold', safeText(fill(texts.start.title, { version: toolVersion(), set: open.set.settings.title })))}\n`,
  )
  const scenario = open.set.scenarios.values().next().value
  if (!scenario) throw new Misuse('noScenarioAtAll')
  if (!checkFirst(open, scenario, session, io)) return 1
  const played = play(open, scenario, { seed, draft: false }, { session, io })
  say(compiledLine(played.program, open, session))
  const hours = durationWords(played.trace.header.lasts, session.locale)
  say(fill(texts.start.simulated, { title: scenario.title, hours, events: played.trace.events.length }))
  const scored = scoreDrill(played.trace, played.program, open.set, { session, io })
  if (scored === null) return 1
  for (const line of scoreLines(scored, session)) say(fill(texts.start.scored, { line }))
  const revision = reviseDrill(played.trace, played.program, open, { io })
  const edits = revision.findings.filter(({ proposal }) => proposal.kind === 'edit').length
  say(fill(texts.start.revised, { findings: revision.findings.length, edits }))
  const improvements = (language: Locale) => improvementSource(played.trace, open.set, language, io)
  finish({ ...played, scored, revision, improvements }, open, session, io)
  return 0
}

/** Says what the check found; false, with the errors, when the drill may not be run. */
function checkFirst(open: OpenSet, scenario: Scenario, session: Session, io: Io): boolean {
  const found = checkPlans(open.set)
  const count = (severity: string): number => found.filter((one) => one.severity === severity).length
  const counts = { files: open.set.documents.length, errors: count('error'), warnings: count('warning') }
  io.out(`${fill(session.texts.start.checked, counts)}\n`)
  return mayRun(open, scenario, { draft: false, found, session, io }).run
}

function compiledLine(
  { instances, obligations, wires }: Program,
  { set }: OpenSet,
  { texts }: Session,
): string {
  return fill(texts.start.compiled, {
    plans: set.plans.size,
    levels: instances.reduce((sum, { levels }) => sum + levels.length, 0),
    duties: obligations.length,
    wires: wires.length,
  })
}

/** Writes every document of the drill, says in three lines what it showed, and where to read on. */
function finish(results: DrillResults, { set }: OpenSet, { texts, locale, asked }: Session, io: Io): void {
  const language = asked ?? set.settings.locale
  const view = reportView(results, language)
  const files = new Map([
    ...playedFiles(results),
    ...scoreFiles(results, language),
    ...reportFiles(view, language),
    ...revisionFiles(results, language),
  ])
  const folder = drillFolder(io, drillName(results.trace.header.scenario.id, seed))
  writeResults(folder, files, io)
  const spoken = locale === language ? view : reportView(results, locale)
  const lines = [
    '',
    texts.start.showed,
    ...drillSummary(spoken, texts).map((line) => `  ${line}`),
    '',
    `${fill(texts.start.files, { folder: `${shownPath(io, folder)}/` })}: ${[...files.keys()].join(' ')}`,
    fill(texts.start.read, { path: shownPath(io, join(folder, 'after-action.html')) }),
  ]
  io.out(safeText(lines.map((line) => `${line}\n`).join('')))
}
